import { instantAt } from '../../kernel/time'

/** `2027-05-20 09:00` as an instant. */
export const momentOf = (text: string) => instantAt(text.slice(0, 10), text.slice(11))

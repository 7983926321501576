import { hashId } from '../../../kernel/ids'

/** A key for what has none. The same name gives the same one: the same workbook always means the same labs. */
export const autoKey = (letter: string, name: string) => `${letter}${hashId('workbook-key', name).slice(0, 12)}`

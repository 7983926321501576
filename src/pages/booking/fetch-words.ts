import { clockWords, dayOf, dayWords, weekdayWords } from '../../api/shanghai'

/** `5 月 21 日 周五 14:00 起来取`: from when what was left at a lab (寄检) can be fetched. */
export const fetchWords = (fetchFrom: number) => {
  const day = dayOf(fetchFrom)
  return `${dayWords(day)} ${weekdayWords(day)} ${clockWords(fetchFrom)} 起来取`
}

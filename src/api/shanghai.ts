/** Days and hours as people in China say them, whatever zone the phone is set to. */

// UTC+8 all year since 1991. The shifted date is read with the getUTC… calls only; WeChat has no Intl.
const shifted = (instant: number) => new Date(instant + 8 * 3_600_000)
const two = (n: number) => String(n).padStart(2, '0')
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const DAY_MS = 86_400_000

/** `2027-05-20` */
export function dayOf(instant: number) {
  const date = shifted(instant)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** `9:30` */
export function clockWords(instant: number) {
  const date = shifted(instant)
  return `${date.getUTCHours()}:${two(date.getUTCMinutes())}`
}

/** `5 月 20 日` */
export function dayWords(day: string) {
  const [, month, date] = day.split('-').map(Number)
  return `${month} 月 ${date} 日`
}

/** `周四` */
export const weekdayWords = (day: string) => WEEKDAYS[new Date(Date.parse(day)).getUTCDay()] ?? ''

/** `5 月 20 日 周四 9:30` */
export const momentWords = (instant: number) => {
  const day = dayOf(instant)
  return `${dayWords(day)} ${weekdayWords(day)} ${clockWords(instant)}`
}

/** `9:30–10:00` */
export const spanWords = (from: number, to: number) => `${clockWords(from)}–${clockWords(to)}`

/** Whole days from today to that day: 0 is today, negative is past. */
export const daysUntil = (day: string, now: number) => Math.round((Date.parse(day) - Date.parse(dayOf(now))) / DAY_MS)

/** `今天`, `明天`, `后天`, or the date itself. */
export function nearDayWords(day: string, now: number) {
  const near = (['今天', '明天', '后天'] as const)[daysUntil(day, now)]
  return near ?? `${dayWords(day)} ${weekdayWords(day)}`
}

// China has had one time zone without summer time since 1991; computed, so that the process may run under any TZ.
const SHANGHAI_OFFSET = 8 * 3600_000
export const MINUTE = 60_000
export const DAY = 24 * 3600_000

/** Calendar day in Asia/Shanghai, `YYYY-MM-DD`, of an instant in epoch milliseconds. */
export const shanghaiDay = (instant: number) => new Date(instant + SHANGHAI_OFFSET).toISOString().slice(0, 10)

/** Clock time in Asia/Shanghai, `HH:mm`. */
export const shanghaiClock = (instant: number) => new Date(instant + SHANGHAI_OFFSET).toISOString().slice(11, 16)

/** Minutes since midnight in Asia/Shanghai, 0..1439. */
export const minuteOfDay = (instant: number) => Math.floor(((instant + SHANGHAI_OFFSET) % DAY) / MINUTE)

/** Instant of a clock time `HH:mm` on a day, both in Asia/Shanghai. */
export const instantAt = (day: string, clock: string) => Date.parse(`${day}T${clock}:00.000Z`) - SHANGHAI_OFFSET

export const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10)

/** `2027-05-20 09:30`, the clock time in Asia/Shanghai of an instant. */
export const shanghaiMoment = (instant: number) =>
  new Date(instant + SHANGHAI_OFFSET).toISOString().slice(0, 16).replace('T', ' ')

/** The same day of the month so many months later, or the last day of that month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** `5 月 20 日 周四 9:30`, as people say it, in Asia/Shanghai. */
export function shanghaiWords(instant: number): string {
  const date = new Date(instant + SHANGHAI_OFFSET)
  const minutes = String(date.getUTCMinutes()).padStart(2, '0')
  const weekday = '日一二三四五六'.charAt(date.getUTCDay())
  return `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日 周${weekday} ${date.getUTCHours()}:${minutes}`
}

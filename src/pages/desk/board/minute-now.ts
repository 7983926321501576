import { serverNow } from '../../../api/server-clock'
import { dayOf } from '../../../api/shanghai'

/** Minutes since midnight in Asia/Shanghai, by the server's clock. */
export function minuteNow(): number {
  const now = serverNow()
  return Math.floor((now - Date.parse(`${dayOf(now)}T00:00:00+08:00`)) / 60_000)
}

/** `9:05` of a minute of the day. */
export const minuteWords = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

import { useEffect, useState } from 'react'
import { serverNow } from '../../../api/server-clock'
import { dayOf } from '../../../api/shanghai'

/** Minutes since midnight in Asia/Shanghai, by the server's clock. */
export function minuteNow(): number {
  const now = serverNow()
  return Math.floor((now - Date.parse(`${dayOf(now)}T00:00:00+08:00`)) / 60_000)
}

const LOOK_EVERY_MS = 5_000

/** The minute of the day, anew whenever it passes: what is late shows by itself, also while nothing else happens. */
export function useMinute(): number {
  const [, pass] = useState(minuteNow)
  useEffect(() => {
    const timer = setInterval(() => pass(minuteNow()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return minuteNow()
}

/** `9:05` of a minute of the day. */
export const minuteWords = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

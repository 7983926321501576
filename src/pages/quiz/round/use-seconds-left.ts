import { useEffect, useState } from 'react'
import { serverNow } from '../../../api/server-clock'

const leftUntil = (moment: number) => Math.max(0, Math.ceil((moment - serverNow()) / 1_000))

/** Whole seconds until a moment by the server's clock; only another second draws anything. */
export function useSecondsLeft(moment: number): number {
  const [seconds, setSeconds] = useState(() => leftUntil(moment))
  useEffect(() => {
    setSeconds(leftUntil(moment))
    const timer = setInterval(() => setSeconds(leftUntil(moment)), 300)
    return () => clearInterval(timer)
  }, [moment])
  return seconds
}

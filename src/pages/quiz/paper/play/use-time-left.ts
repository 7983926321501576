import { useEffect, useRef, useState } from 'react'
import { serverNow } from '../../../../api/server-clock'

const MINUTE_MS = 60_000

/** Coarse while there is time, so that nobody is hurried: minutes, then tens of seconds, then seconds. */
export function timeLeftWords(ms: number) {
  if (ms > MINUTE_MS) return `还剩 ${Math.ceil(ms / MINUTE_MS)} 分钟`
  if (ms > 10_000) return `还剩 ${Math.ceil(ms / 10_000) * 10} 秒`
  return ms > 0 ? `还剩 ${Math.ceil(ms / 1_000)} 秒` : '时间到了'
}

/** Counts down to the server's deadline; only a change of the words draws anything. */
export function useTimeLeft(deadline: number, onOver: () => void) {
  const [words, setWords] = useState(() => timeLeftWords(deadline - serverNow()))
  const over = useRef(onOver)
  over.current = onOver

  useEffect(() => {
    const tick = () => {
      const left = deadline - serverNow()
      setWords(timeLeftWords(left))
      if (left > 0) return
      clearInterval(timer)
      over.current()
    }
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [deadline])

  return words
}

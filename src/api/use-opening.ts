import { useEffect, useRef, useState } from 'react'
import { serverNow } from './server-clock'
import { momentWords } from './shanghai'

const SECOND = 1_000
const HOUR = 3_600_000

/** `12 分 05 秒`; a day and an hour when it is still far off. */
export function untilWords(opensAt: number, now: number): string {
  const left = opensAt - now
  if (left > HOUR) return `${momentWords(opensAt)} 开始预约`
  const seconds = Math.ceil(left / SECOND)
  const minutes = Math.floor(seconds / 60)
  const rest = `${String(seconds % 60).padStart(2, '0')} 秒`
  return minutes > 0 ? `还有 ${minutes} 分 ${rest}开始` : `还有 ${seconds} 秒开始`
}

/**
 * Counts down to an opening on the server's clock, whatever the phone's says. Words while it is shut, undefined from the
 * moment that it is open, which `onOpen` is told once.
 */
export function useOpening(opensAt: number, onOpen?: () => void): string | undefined {
  const [words, setWords] = useState(() => wordsAt(opensAt))
  const told = useRef(onOpen)
  told.current = onOpen

  useEffect(() => {
    setWords(wordsAt(opensAt))
    if (serverNow() >= opensAt) return
    const timer = setInterval(() => {
      const now = wordsAt(opensAt)
      setWords(now)
      if (now !== undefined) return
      clearInterval(timer)
      told.current?.()
    }, SECOND / 4)
    return () => clearInterval(timer)
  }, [opensAt])

  return words
}

function wordsAt(opensAt: number) {
  const now = serverNow()
  return now < opensAt ? untilWords(opensAt, now) : undefined
}

import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onSignal } from '../../../device/on-signal'

const EVERY_MS = 5_000

/** Calls `send` when the page opens or is shown or the signal is back, and every few seconds while it says that there is something to send. */
export function useSending(isWaiting: () => boolean, send: () => Promise<unknown>) {
  const latest = useRef({ isWaiting, send, underway: false })
  latest.current.isWaiting = isWaiting
  latest.current.send = send
  const sendNow = useRef(async () => {
    const { current } = latest
    if (current.underway || !current.isWaiting()) return
    current.underway = true
    try {
      await current.send()
    } finally {
      current.underway = false
    }
  })
  useDidShow(() => void sendNow.current())
  useEffect(() => {
    void sendNow.current()
    const timer = setInterval(() => void sendNow.current(), EVERY_MS)
    const stopListening = onSignal(() => void sendNow.current())
    return () => {
      clearInterval(timer)
      stopListening()
    }
  }, [])
}

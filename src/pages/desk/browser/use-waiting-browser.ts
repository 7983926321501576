import { useCallback, useEffect, useRef, useState } from 'react'
import { enterBrowser, openBrowser } from '#contract/browser-sign-in'
import type { OutputOf } from '#contract/endpoint'
import { call } from '../../../api/call'
import type { ClientRefusal } from '../../../api/refusal-text'
import { serverNow } from '../../../api/server-clock'
import { session } from '../../../api/session'

const ASK_EVERY_MS = 2_000

type Waiting = OutputOf<typeof openBrowser>

/** This browser waits under a code until somebody lets it in or its time is over. */
export function useWaitingBrowser(onEntered: () => void) {
  const [waiting, setWaiting] = useState<Waiting>()
  const [refusal, setRefusal] = useState<ClientRefusal>()
  const latest = useRef(onEntered)
  latest.current = onEntered

  const begin = useCallback(async () => {
    setRefusal(undefined)
    const answer = await call(openBrowser, {})
    if (answer.ok) setWaiting(answer.value)
    else setRefusal(answer.refusal)
  }, [])

  useEffect(() => void begin(), [begin])

  useEffect(() => {
    if (!waiting) return
    let left = false
    let next: ReturnType<typeof setTimeout>
    const ask = async () => {
      const answer = serverNow() < waiting.until ? await call(enterBrowser, { secret: waiting.secret }) : GONE
      if (left) return
      if (answer.ok && answer.value.session) {
        session.write(answer.value.session)
        latest.current()
      } else if (!answer.ok && answer.refusal === 'browser-gone') {
        setWaiting(undefined)
        setRefusal('browser-gone')
      } else {
        next = setTimeout(() => void ask(), ASK_EVERY_MS)
      }
    }
    next = setTimeout(() => void ask(), ASK_EVERY_MS)
    return () => {
      left = true
      clearTimeout(next)
    }
  }, [waiting])

  return { waiting, refusal, begin }
}

const GONE = { ok: false, refusal: 'browser-gone' } as const

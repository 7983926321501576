import { useEffect, useRef, useState } from 'react'
import type { Endpoint, InputOf, RefusalDetail } from '#contract/endpoint'
import type { Answered } from './ask'
import { call } from './call'
import type { ClientRefusal } from './refusal-text'

interface Refused {
  readonly refusal: ClientRefusal
  readonly detail: RefusalDetail | undefined
}

/** One act of a page. A second tap while the first is on its way does nothing and answers undefined. */
export function useAction<E extends Endpoint>(endpoint: E) {
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const underway = useRef(false)
  const gone = useGone()

  async function run(input: InputOf<E>): Promise<Answered<E> | undefined> {
    if (underway.current) return undefined
    underway.current = true
    setPending(true)
    setRefused(undefined)
    const answer = await call(endpoint, input)
    underway.current = false
    if (gone.current) return answer
    setPending(false)
    if (!answer.ok) setRefused({ refusal: answer.refusal, detail: answer.detail })
    return answer
  }

  return { run, pending, refusal: refused?.refusal, detail: refused?.detail, forget: () => setRefused(undefined) }
}

/** Whether the page has been left, so that a late answer sets no state. */
export function useGone() {
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  return gone
}

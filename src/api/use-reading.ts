import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf, RefusalDetail } from '#contract/endpoint'
import { call } from './call'
import type { ClientRefusal } from './refusal-text'

interface State<T> {
  readonly key: string
  readonly value?: T
  readonly refusal?: ClientRefusal | undefined
  readonly detail?: RefusalDetail | undefined
}

/** What `useReading` gives a page. `value` stays while it is read again; a refusal beside a value means that it is old. */
export interface Reading<T> {
  readonly value: T | undefined
  readonly refusal: ClientRefusal | undefined
  readonly detail: RefusalDetail | undefined
  readonly reload: () => Promise<void>
}

const JUST_NOW_MS = 1_000

/** Reads when the page opens and each time it is shown again. Without an input (null) it waits. */
export function useReading<E extends Endpoint>(endpoint: E, input: InputOf<E> | null): Reading<OutputOf<E>> {
  const key = JSON.stringify(input)
  const [state, setState] = useState<State<OutputOf<E>>>({ key })
  const latest = useRef({ turn: 0, startedAt: 0, key: '' })

  const reload = useCallback(async () => {
    if (key === 'null') return
    const turn = ++latest.current.turn
    latest.current.startedAt = Date.now()
    latest.current.key = key
    const answer = await call(endpoint, JSON.parse(key))
    // An answer that was overtaken by a newer question, or by leaving the page, is dropped.
    if (turn !== latest.current.turn) return
    setState((before) =>
      answer.ok
        ? { key, value: answer.value }
        : { ...(before.key === key && before), key, refusal: answer.refusal, detail: answer.detail },
    )
  }, [endpoint, key])

  // A page opens and is shown in one go; whichever is told first reads, the other finds it done.
  const readUnlessJustRead = useCallback(() => {
    const { startedAt, key: readKey } = latest.current
    if (readKey !== key || Date.now() - startedAt > JUST_NOW_MS) void reload()
  }, [reload, key])

  useEffect(readUnlessJustRead, [readUnlessJustRead])
  useDidShow(readUnlessJustRead)
  useEffect(() => {
    const { current } = latest
    return () => {
      current.turn++
    }
  }, [])

  const seen = state.key === key ? state : undefined
  return { value: seen?.value, refusal: seen?.refusal, detail: seen?.detail, reload }
}

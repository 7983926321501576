import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { ClientRefusal } from '../../../api/refusal-text'

const EVERY_MS = 1_500
const AT_LONGEST_MS = 15_000

interface Live<V> {
  readonly cursor: string
  readonly view: V | null
}

/** What was told last, with the last view that there was. */
export type Seen<L extends Live<unknown>> = L & { readonly view: NonNullable<L['view']> }

/**
 * A screen that goes on with the round: one question to the server at a time, the next one set only after the answer, what
 * was seen is not sent again. When nothing answers the last screen stays, and it is asked less often until somebody does.
 */
export function useLive<L extends Live<unknown>>(
  ask: (seen: { seen?: string }) => Promise<{ ok: true; value: L } | { ok: false; refusal: ClientRefusal }>,
) {
  const [live, setLive] = useState<Seen<L>>()
  const [refusal, setRefusal] = useState<ClientRefusal>()
  const latest = useRef({ ask, cursor: undefined as string | undefined, again: () => {} })
  latest.current.ask = ask

  useEffect(() => {
    const { current } = latest
    let timer: ReturnType<typeof setTimeout>
    let fails = 0
    let turn = 0
    let gone = false
    const run = async () => {
      const mine = ++turn
      const { cursor } = current
      const answer = await current.ask(cursor === undefined ? {} : { seen: cursor })
      if (gone || mine !== turn) return
      fails = answer.ok ? 0 : fails + 1
      setRefusal(answer.ok ? undefined : answer.refusal)
      if (answer.ok) {
        const { value } = answer
        current.cursor = value.cursor
        setLive((before) => withView(value, before))
      }
      timer = setTimeout(() => void run(), Math.min(AT_LONGEST_MS, EVERY_MS * 2 ** Math.min(fails, 4)))
    }
    current.again = () => {
      clearTimeout(timer)
      void run()
    }
    void run()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [])
  // A phone that was put away is asked for anew at once.
  useDidShow(() => latest.current.again())

  return { live, refusal, again: () => latest.current.again() }
}

function withView<L extends Live<unknown>>(value: L, before: Seen<L> | undefined): Seen<L> | undefined {
  const { view } = value
  if (view !== null && view !== undefined) return { ...value, view }
  return before && { ...value, view: before.view }
}

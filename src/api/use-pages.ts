import { useCallback, useEffect, useRef, useState } from 'react'
import type { ClientRefusal } from './refusal-text'

interface Page {
  readonly next: string | null
}

type ReadMore<P> = (
  cursor: string,
) => Promise<{ readonly ok: true; readonly value: P } | { readonly ok: false; readonly refusal: ClientRefusal }>

/**
 * The pages of a list that is read by cursor. When the first page is read again, the ones behind it are read again too,
 * so that coming back to a list neither shortens it nor shows old rows. `first` is undefined while another list is asked for.
 */
export function usePages<P extends Page>(first: P | undefined, readMore: ReadMore<P>) {
  const [rest, setRest] = useState<readonly P[]>([])
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal>()
  const latest = useRef({ turn: 0, rest, readMore })
  latest.current.rest = rest
  latest.current.readMore = readMore

  const readOn = useCallback(async (from: Page, before: readonly P[], count: number) => {
    const turn = ++latest.current.turn
    setPending(true)
    setRefusal(undefined)
    const pages = [...before]
    let next = from.next
    while (pages.length < count && next !== null) {
      const answer = await latest.current.readMore(next)
      if (turn !== latest.current.turn) return
      if (!answer.ok) {
        setPending(false)
        setRefusal(answer.refusal)
        return
      }
      pages.push(answer.value)
      next = answer.value.next
    }
    setRest(pages)
    setPending(false)
  }, [])

  useEffect(() => {
    const { current } = latest
    if (first === undefined) setRest([])
    else if (current.rest.length > 0) void readOn(first, [], current.rest.length)
    return () => {
      current.turn++
      setPending(false)
    }
  }, [first, readOn])

  const pages = first === undefined ? [] : [first, ...rest]
  const last = pages[pages.length - 1]
  return {
    pages,
    more: {
      any: last !== undefined && last.next !== null,
      pending,
      refusal,
      read: () => last && void readOn(last, rest, rest.length + 1),
    },
  }
}

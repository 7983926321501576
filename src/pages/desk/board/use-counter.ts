import { useRef, useState } from 'react'
import { type Arrival, checkIn, findByPhone } from '#contract/check-in'
import type { InputOf, OutputOf } from '#contract/endpoint'
import { call } from '../../../api/call'
import { isAway } from '../../../api/is-away'
import { type ClientRefusal, REFUSAL_TEXT } from '../../../api/refusal-text'
import { newRequestId } from '../../../api/request-id'
import { serverNow } from '../../../api/server-clock'
import { dayOf } from '../../../api/shanghai'
import { codeWords } from '../day/visits'
import { arrivedHere, type Board } from './board-state'
import { addCheckIn } from './check-in-queue'
import { comesOffline } from './comes-offline'
import { minuteNow } from './minute-now'

export type PhoneMatch = OutputOf<typeof findByPhone>['visits'][number]

/** What the counter says about the last one who came to it. */
export type CounterNews =
  | {
      readonly what: 'in'
      /** `visitId` is '' while the server has not heard of it. */
      readonly arrival: Pick<Arrival, 'visitId' | 'code' | 'items'>
      readonly later: boolean
    }
  | {
      readonly what: 'refused'
      readonly refusal: ClientRefusal
      readonly detail?: string | undefined
      /** Of whom it is said, where somebody may be let in after all. */
      readonly who?: Who
    }
  | { readonly what: 'choose'; readonly matches: readonly PhoneMatch[] }

export type Who = Pick<InputOf<typeof checkIn>, 'ticket' | 'picked'>

interface Desk {
  readonly labId: string
  readonly board: Board | undefined
  readonly away: boolean
  readonly onChanged: (board?: Board) => void
}

/** Checks in by what is typed, scanned or picked; without signal by the list on the device, to be sent later. */
export function useCounter(desk: Desk) {
  const latest = useRef(desk)
  latest.current = desk
  const [news, setNews] = useState<CounterNews>()
  const [pending, setPending] = useState(0)
  const lostAt = useRef(Number.NEGATIVE_INFINITY)
  const line = useRef<Promise<unknown>>(Promise.resolve())

  async function come(who: Who, accept = false) {
    const { labId, away, onChanged } = latest.current
    if ((who.ticket?.length ?? 0) > LONGEST_TICKET) return setNews({ what: 'refused', refusal: 'no-such-ticket' })
    const input = { requestId: newRequestId(), labId, ...who, ...(accept && { accept }) }
    if (away || Date.now() - lostAt.current < SILENT_MS) return offline(input, who)
    const answer = await call(checkIn, input)
    if (answer.ok) {
      setNews({ what: 'in', arrival: answer.value, later: false })
      onChanged()
    } else if (isAway(answer.refusal)) {
      lostAt.current = Date.now()
      offline(input, who)
    } else setNews({ what: 'refused', refusal: answer.refusal, detail: answer.detail?.message, who })
  }

  /** What the device knows decides, and the server has the last word when the signal is back. */
  function offline(input: InputOf<typeof checkIn>, who: Who) {
    const { board, onChanged } = latest.current
    const seen = board && comesOffline(listOfToday(board), input)
    if (!board || !seen) return setNews({ what: 'refused', refusal: 'no-such-ticket', detail: NOT_ON_LIST })
    if (!seen.ok) return setNews({ what: 'refused', refusal: seen.refusal, who })
    const { code, visitId, items } = seen
    const kept = addCheckIn({ input: { ...input, picked: visitId, happenedAt: serverNow() }, words: codeWords(code) })
    if (!kept) return setNews({ what: 'refused', refusal: 'offline', detail: DEVICE_FULL })
    onChanged(arrivedHere(board, visitId, minuteNow()))
    setNews({ what: 'in', arrival: { visitId: '', code, items }, later: true })
  }

  async function find(lastFour: string) {
    const answer = await call(findByPhone, { labId: latest.current.labId, lastFour })
    if (!answer.ok)
      setNews({ what: 'refused', refusal: answer.refusal, detail: isAway(answer.refusal) ? NO_PHONES : undefined })
    else if (answer.value.visits.length === 0)
      setNews({ what: 'refused', refusal: 'no-such-ticket', detail: '今天没有这个电话后四位的预约' })
    else setNews({ what: 'choose', matches: answer.value.visits })
  }

  // One after the other, and none is lost: a scanner does not wait for the answer to the one before.
  function during(act: () => unknown) {
    setPending((before) => before + 1)
    line.current = line.current.then(act).then(() => setPending((before) => before - 1))
  }

  return {
    news,
    pending: pending > 0,
    /** Four digits are the end of a phone, eleven a whole one; anything else is a ticket. */
    enter: (text: string) =>
      during(() => {
        const plain = plainDigits(text)
        return PHONE.test(plain) ? find(plain.slice(-4)) : come({ ticket: plain })
      }),
    pick: (visitId: string) => during(() => come({ picked: visitId })),
    /** Lets in who was just said not to be confirmed, and nobody who was scanned meanwhile. */
    accept: (who: Who) => during(() => come(who, true)),
    /** Somebody came in another way. */
    tell: (arrival: Arrival) => setNews({ what: 'in', arrival, later: false }),
    /** What was said of the last one holds no more. */
    forget: () => setNews(undefined),
  }
}

// An answer that does not come takes ten seconds: the next in the queue is not kept waiting as long.
const SILENT_MS = 15_000

const PHONE = /^(\d{4}|1\d{10})$/
// As the contract has it; what is longer is some other QR code.
const LONGEST_TICKET = 300

/** A Chinese input method may type digits of full width, which are the same digits. */
const plainDigits = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** A board that was open over midnight without signal lists who came yesterday: of today it knows nobody. */
function listOfToday(board: Board): Board {
  const today = dayOf(serverNow())
  return board.head.day === today ? board : { ...board, head: { ...board.head, day: today }, visits: [] }
}

const NOT_ON_LIST = '没有信号，名单里也没有这个号码'
const DEVICE_FULL = '这台设备存满了，没有登记上。请清理一些空间，或换一台设备'
const NO_PHONES = '没有信号时不能按电话找，请报预约号'

/** A refusal in the words of the counter. */
export const counterWords = (refusal: ClientRefusal, detail: string | undefined) => detail ?? REFUSAL_TEXT[refusal].says

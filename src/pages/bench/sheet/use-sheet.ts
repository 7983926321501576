import { useEffect, useMemo, useRef, useState } from 'react'
import { type BenchSheet, readSheet } from '#contract/measurement'
import type { Reading, Sheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import { questionsOf } from '#contract/questions'
import { plannedReadings } from '#contract/sheet-plan'
import { call } from '../../../api/call'
import { isAway } from '../../../api/is-away'
import { serverNow } from '../../../api/server-clock'
import { useGone } from '../../../api/use-action'
import { sendCheckIns } from '../../desk/board/check-in-queue'
import { type Draft, dropDraft, readDraft, writeDraft } from '../draft/draft'
import { type Sent, sendDraft } from '../draft/send-draft'
import { useSending } from '../draft/use-sending'
import { cleanSheet, isSameSheet } from './clean-sheet'
import { type Clash, mergeSheets } from './merge-sheets'

const PAUSE_MS = 3_000

type Base = Draft['base']
type Finish = NonNullable<Draft['finish']>

/** What the page shows of a sheet. `ground` is what the device keeps as the base while clashes are open. */
interface Hand {
  readonly sheet: Sheet
  readonly base: Base
  readonly ground: Base
  readonly clashes: readonly Clash[]
  readonly merged: boolean
}

/** What is on the device goes on; what a person has to settle is put beside the sheet of the server. */
function opened(given: BenchSheet): Hand {
  const base = { rev: given.rev, sheet: given.sheet }
  const draft = readDraft({ bookingId: given.bookingId, rounds: given.rounds.length })
  if (!draft) return { sheet: given.sheet, base, ground: base, clashes: [], merged: false }
  if (draft.stuck?.why === 'look') return { sheet: given.sheet, base, ground: base, clashes: [], merged: true }
  if (draft.stuck?.why !== 'clash')
    return { sheet: draft.sheet, base: draft.base, ground: draft.base, clashes: [], merged: false }
  return beside(draft.sheet, draft.base, given)
}

const beside = (mine: Sheet, ground: Base, theirs: BenchSheet): Hand => {
  const { sheet, clashes } = mergeSheets(ground.sheet, mine, theirs.sheet)
  const base = { rev: theirs.rev, sheet: theirs.sheet }
  return { sheet, base, ground: clashes.length > 0 ? ground : base, clashes, merged: true }
}

/** A sheet under the hands: what is typed, what it comes to so far, and how it is kept, here and beside other people's. */
export function useSheet(given: BenchSheet, onFinished: (bench: BenchSheet) => void) {
  const { bookingId } = given
  const id = { bookingId, rounds: given.rounds.length }
  const [hand, setHand] = useState(() => opened(given))
  const latest = useRef(hand)
  const [draft, setDraft] = useState(() => readDraft(id))
  const [isFull, setFull] = useState(false)
  const [sent, setSent] = useState<Sent>()
  const [pending, setPending] = useState(false)
  const acting = useRef(false)
  const gone = useGone()
  const { sheet } = hand
  const clean = useMemo(() => cleanSheet(sheet), [sheet])
  const judgement = useMemo(() => judge(clean, given.rows), [clean, given.rows])
  const questions = useMemo(() => questionsOf(clean, given.rows), [clean, given.rows])

  const show = (next: Hand) => {
    latest.current = next
    setHand(next)
  }

  /** On the device at once: a phone may be put away, or lose its signal, in the middle of a sheet. */
  function remember(next: Hand, finish: Finish | null = null) {
    const before = readDraft(id)
    const typed = cleanSheet(next.sheet)
    const isOpen = next.clashes.length > 0
    if (finish === null && !isOpen && !before?.attempt && isSameSheet(typed, next.base.sheet)) dropDraft(id)
    else {
      const stuck = isOpen ? { why: 'clash' as const, says: `和同事填的有 ${next.clashes.length} 处不一样` } : null
      const ofSheet = { ...id, labId: given.labId, visitCode: given.visitCode, kind: given.kind, me: given.me }
      const kept = writeDraft({
        ...ofSheet,
        // While an attempt is on its way its own base is the one that counts.
        base: before?.attempt ? before.base : next.ground,
        ...{ sheet: typed, typedAt: serverNow(), finish, looksFirst: false, stuck },
        attempt: before?.attempt ?? null,
      })
      setFull(!kept)
    }
    setDraft(readDraft(id))
  }
  function put(next: Hand) {
    show(next)
    remember(next)
  }

  async function send(): Promise<Sent> {
    const answer = await sendDraft(id)
    if (!gone.current) adopt(answer)
    return answer
  }

  /** The page follows what has become of the draft; what is only half typed stays as it is typed. */
  function adopt(answer: Sent) {
    const left = readDraft(id)
    const { bench } = answer
    const now = latest.current
    if (answer.what === 'none' && draft) return void readAgain()
    setDraft(left)
    setSent(answer)
    if (bench?.slip) onFinished(bench)
    if (left?.stuck?.why === 'clash' && bench) return show(beside(left.sheet, left.base, bench))
    const base = left?.base ?? (bench && { rev: bench.rev, sheet: bench.sheet })
    if (!base || now.clashes.length > 0) return
    const kept = left?.sheet ?? base.sheet
    const isAsTyped = isSameSheet(cleanSheet(now.sheet), kept)
    show({ ...now, ...(!isAsTyped && { sheet: kept, merged: true }), base, ground: base })
  }

  /** Another window of this device has sent it. */
  async function readAgain() {
    const read = await call(readSheet, { bookingId })
    if (!read.ok || gone.current) return
    const { rev, sheet: theirs, slip } = read.value
    setDraft(undefined)
    if (slip) return onFinished(read.value)
    show({ ...latest.current, sheet: theirs, base: { rev, sheet: theirs }, ground: { rev, sheet: theirs } })
  }

  // A moment after the last key; and again and again while there is no answer.
  const isSending = draft !== undefined && !draft.stuck
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the pause anew
  useEffect(() => {
    if (!isSending) return
    const wait = setTimeout(() => !acting.current && void send(), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [isSending, clean])
  useSending(
    () => !acting.current && sent?.what === 'later' && Boolean(readDraft(id)),
    () => sendCheckIns(given.labId).then(send),
  )

  // What was to be looked at is looked at now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (draft?.stuck?.why !== 'look') return
    dropDraft(id)
    setDraft(undefined)
  }, [])

  // Read again while nothing was typed here: a colleague's readings are seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was read decides
  useEffect(() => {
    const now = latest.current
    if (readDraft(id) || given.rev <= now.base.rev) return
    const base = { rev: given.rev, sheet: given.sheet }
    show({ ...now, sheet: given.sheet, base, ground: base })
  }, [given, bookingId])

  /** Acts on the sheet as the server has it: what is on its way comes first, and nothing is kept in between. */
  async function actOn<T extends { readonly ok: boolean } | undefined>(act: (rev: number) => Promise<T>): Promise<T> {
    acting.current = true
    try {
      if (readDraft(id)?.attempt) await send()
      const answer = await act(latest.current.base.rev)
      if (answer?.ok) dropDraft(id)
      return answer
    } finally {
      acting.current = false
    }
  }

  /** Puts together what somebody else has kept meanwhile with what is typed here. */
  async function takeTheirs() {
    const answer = await call(readSheet, { bookingId })
    if (answer.ok) put(beside(cleanSheet(latest.current.sheet), latest.current.ground, answer.value))
  }

  /** Hands the sheet in; without signal the device does it later. */
  async function finish(by: Finish = { impossible: '', onlyLook: false }) {
    remember(latest.current, by)
    setPending(true)
    await send()
    if (!gone.current) setPending(false)
  }

  const change = (by: Partial<Sheet>) => put({ ...latest.current, sheet: { ...latest.current.sheet, ...by } })
  const setReading = (place: number, by: Partial<Reading>) =>
    change({
      readings: latest.current.sheet.readings.map((reading, n) => (n === place ? { ...reading, ...by } : reading)),
    })
  /** Another unit, stage or plate asks for other readings: only what was not begun is replaced. */
  const replan = (by: Partial<Sheet>) => {
    const next = { ...latest.current.sheet, ...by }
    const begun = next.readings.some(({ indication }) => indication !== '')
    change(begun ? next : { ...next, readings: plannedReadings(cleanSheet(next), given.rows) })
  }
  const settle = (clash: Clash, theirs: boolean) => {
    const now = latest.current
    const clashes = now.clashes.filter((one) => one !== clash)
    const settled = theirs ? clash.take(now.sheet) : now.sheet
    put({ ...now, sheet: settled, clashes, ground: clashes.length > 0 ? now.ground : now.base })
  }
  const away = isAway(sent?.refusal)
  return {
    ...{ sheet, clean, judgement, questions, clashes: hand.clashes, merged: hand.merged },
    ...{ draft, isFull, away, pending, refusal: away ? undefined : sent?.refusal, detail: sent?.detail },
    ...{ change, setReading, replan, settle, takeTheirs, actOn, finish },
    /** It is not to be finished yet after all. */
    takeBack: () => put(latest.current),
  }
}
export type SheetInHand = ReturnType<typeof useSheet>

import { useEffect, useMemo, useRef, useState } from 'react'
import { type BenchSheet, readSheet } from '#contract/measurement'
import type { Reading, Repair, Sheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import { questionsOf } from '#contract/questions'
import { questionsOfSheet, SHEET_QUESTIONS } from '#contract/sheet-questions'
import { call } from '../../../api/call'
import { isAway } from '../../../api/is-away'
import { serverNow } from '../../../api/server-clock'
import { dayOf } from '../../../api/shanghai'
import { dropDraft, type Finish, readDraft, UNTOLD } from '../draft/draft'
import type { Sent } from '../draft/send-draft'
import { cleanSheet } from './clean-sheet'
import { replanned, withReading } from './edit-sheet'
import { followed, type Hand, openedHand, settled } from './hand'
import { keepOnDevice } from './keep-on-device'
import type { Clash } from './merge-sheets'
import { useDelivery } from './use-delivery'

/** A sheet under the hands: what is typed, what it comes to so far, and how it is kept, here and beside other people's. */
export function useSheet(given: BenchSheet, onActed: (bench?: BenchSheet) => void) {
  const { bookingId, rows } = given
  const id = { bookingId, rounds: given.rounds.length }
  const [hand, setHand] = useState(() => openedHand(given))
  const latest = useRef(hand)
  const [draft, setDraft] = useState(() => readDraft(id))
  const [isFull, setFull] = useState(false)
  const [pending, setPending] = useState(false)
  // What was done is asked about once more where a colleague came between.
  const repairBefore = useRef<Repair | null>(null)
  repairBefore.current = draft?.finish?.repair ?? repairBefore.current

  function show(next: Hand) {
    latest.current = next
    setHand(next)
  }
  function keep(next: Hand, finish: Finish | null = null) {
    show(next)
    setFull(!keepOnDevice(given, next, finish))
    setDraft(readDraft(id))
  }

  const isUntold = hand.base.rev === UNTOLD
  const isUnsent = isUntold || (draft !== undefined && !draft.stuck)
  const clean = useMemo(() => cleanSheet(hand.sheet), [hand.sheet])
  const delivery = useDelivery(id, {
    ...{ labId: given.labId, isUnsent, isUrgent: isUntold, typed: clean },
    onSent: (sent) => (sent.what === 'none' && isUnsent ? void readAgain() : follow(sent)),
  })

  /** The page follows what has become of the draft. */
  function follow({ bench }: Sent) {
    const left = readDraft(id)
    setDraft(left)
    const isOurs = bench && !bench.slip && bench.rounds.length === id.rounds
    show(followed(latest.current, left, isOurs ? bench : undefined))
    // What found no place stays where it was typed.
    if (bench?.slip || left?.stuck?.why !== 'no') onActed(bench)
  }

  /** Another page or window of this device has sent it. */
  async function readAgain() {
    const read = await call(readSheet, { bookingId })
    if (!read.ok || delivery.gone.current) return
    setDraft(readDraft(id))
    onActed(read.value)
  }

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
    show({ ...followed(now, undefined, given), merged: now.merged })
  }, [given])

  /** Closes the round; without signal the device does it later. */
  async function close(finish: Finish) {
    keep(latest.current, finish)
    setPending(true)
    await delivery.send()
    if (!delivery.gone.current) setPending(false)
  }

  const change = (by: Partial<Sheet>) => keep({ ...latest.current, sheet: { ...latest.current.sheet, ...by } })
  const away = isAway(delivery.sent?.refusal)
  return {
    ...{ sheet: hand.sheet, clean, clashes: hand.clashes, merged: hand.merged },
    judgement: useMemo(() => judge(clean, rows), [clean, rows]),
    questions: useMemo(() => questionsOf(clean, rows), [clean, rows]),
    doubts: useMemo(() => questionsOfSheet(clean, dayOf(serverNow())).map((asked) => SHEET_QUESTIONS[asked]), [clean]),
    ...{ draft, isFull, away, isUntold, isUnsent, pending },
    ...{ refusal: away ? undefined : delivery.sent?.refusal, detail: delivery.sent?.detail },
    repairBefore: repairBefore.current,
    change,
    setReading: (place: number, by: Partial<Reading>) => change(withReading(latest.current.sheet, place, by)),
    replan: (by: Partial<Sheet>) => change(replanned(latest.current.sheet, by, rows)),
    settle: (clash: Clash, theirs: boolean) => keep(settled(latest.current, clash, theirs)),
    finish: (by: { impossible?: string; onlyLook?: boolean } = {}) =>
      close({ impossible: '', onlyLook: false, repair: null, ...by }),
    /** Closes this round; after what was done it is measured again. */
    repair: (repair: Repair, impossible = '') => close({ impossible, onlyLook: false, repair }),
    sendAgain: () => void delivery.send(),
    /** It is not to be finished yet after all. */
    takeBack: () => keep(latest.current),
  }
}
export type SheetInHand = ReturnType<typeof useSheet>

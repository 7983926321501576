import { useEffect, useMemo, useRef, useState } from 'react'
import { type BenchSheet, keepSheet, readSheet } from '#contract/measurement'
import { type Reading, type Sheet, sameSheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import { questionsOf } from '#contract/questions'
import { plannedReadings } from '#contract/sheet-plan'
import { call } from '../../../api/call'
import { useAction } from '../../../api/use-action'
import { type Clash, mergeSheets } from './merge-sheets'
import { wholeNumber } from './typed-number'

const PAUSE_MS = 3_000

/** A sheet under the hands: what is typed, what it comes to so far, and how it is kept beside other people's. */
export function useSheet(given: BenchSheet) {
  const [sheet, setSheet] = useState(given.sheet)
  const [base, setBase] = useState({ rev: given.rev, sheet: given.sheet })
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [merged, setMerged] = useState(false)
  const keeping = useAction(keepSheet)
  const clean = useMemo(() => ready(sheet), [sheet])
  const judgement = useMemo(() => judge(clean, given.rows), [clean, given.rows])
  const questions = useMemo(() => questionsOf(clean, given.rows), [clean, given.rows])
  const changed = !sameSheetSafe(clean, base.sheet)
  const rev = useRef(given.rev)
  const onTheWay = useRef<Promise<unknown>>(Promise.resolve())
  const acting = useRef(false)
  const keep = useRef((_sheet: Sheet) => {})
  keep.current = (now) => {
    if (changed && clashes.length === 0 && !acting.current) onTheWay.current = keepNow(now)
  }
  async function keepNow(now: Sheet) {
    const answer = await keeping.run({ bookingId: given.bookingId, rev: rev.current, sheet: now })
    if (answer?.ok) standOn(answer.value.rev, now)
    else if (answer?.refusal === 'sheet-changed') await takeTheirs()
  }
  function standOn(now: number, kept: Sheet) {
    rev.current = now
    setBase({ rev: now, sheet: kept })
  }

  /** Acts on the sheet as the server has it: what is just being kept comes first, and nothing is kept in between. */
  async function actOn<T>(act: (rev: number) => Promise<T>): Promise<T> {
    acting.current = true
    try {
      await onTheWay.current
      return await act(rev.current)
    } finally {
      acting.current = false
    }
  }

  // What was typed does not wait for a button: a phone may be put away in the middle of a sheet.
  useEffect(() => {
    if (!changed) return
    const wait = setTimeout(() => keep.current(clean), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [changed, clean])

  /** Puts together what somebody else has kept meanwhile with what is typed here. */
  async function takeTheirs() {
    const answer = await call(readSheet, { bookingId: given.bookingId })
    if (!answer.ok) return
    const theirs = answer.value
    const together = mergeSheets(base.sheet, clean, theirs.sheet)
    setSheet(together.sheet)
    setClashes(together.clashes)
    standOn(theirs.rev, theirs.sheet)
    setMerged(true)
    keeping.forget()
  }

  const change = (by: Partial<Sheet>) => setSheet((before) => ({ ...before, ...by }))
  const setReading = (place: number, by: Partial<Reading>) =>
    setSheet((before) => ({
      ...before,
      readings: before.readings.map((reading, n) => (n === place ? { ...reading, ...by } : reading)),
    }))
  /** Another unit, stage or plate asks for other readings: only what was not begun is replaced. */
  const replan = (by: Partial<Sheet>) =>
    setSheet((before) => {
      const next = { ...before, ...by }
      const begun = before.readings.some(({ indication }) => indication !== '')
      return begun ? next : { ...next, readings: plannedReadings(ready(next), given.rows) }
    })
  const settle = (clash: Clash, theirs: boolean) => {
    if (theirs) setSheet(clash.take)
    setClashes((before) => before.filter((one) => one !== clash))
  }
  return {
    ...{ sheet, clean, base, judgement, questions, clashes, merged, keeping, changed },
    ...{ change, setReading, replan, settle, takeTheirs, actOn },
  }
}
export type SheetInHand = ReturnType<typeof useSheet>

// Half a number is none yet.
const ready = (sheet: Sheet): Sheet => ({
  ...sheet,
  roomCelsius: wholeNumber(sheet.roomCelsius),
  humidity: wholeNumber(sheet.humidity),
  scale: { ...sheet.scale, max: wholeNumber(sheet.scale.max), e: wholeNumber(sheet.scale.e) },
  readings: sheet.readings.map((reading) => ({
    ...reading,
    reference: wholeNumber(reading.reference),
    indication: wholeNumber(reading.indication),
    deltaL: wholeNumber(reading.deltaL),
  })),
})

function sameSheetSafe(a: Sheet, b: Sheet) {
  try {
    return sameSheet(a, b)
  } catch {
    // Not yet what the contract takes, so not what was kept.
    return false
  }
}

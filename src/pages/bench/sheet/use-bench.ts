import { useMemo } from 'react'
import { type BenchSheet, readSheet } from '#contract/measurement'
import { isAway } from '../../../api/is-away'
import { type Reading, useReading } from '../../../api/use-reading'
import { keptBench } from '../draft/kept-day'
import { useSending } from '../draft/use-sending'

/** The sheet of the server; without signal what the device has fetched ahead, until the server answers again. */
export function useBench(bookingId: string): Reading<BenchSheet> {
  const reading = useReading(readSheet, { bookingId })
  const { value, refusal, reload } = reading
  const isLost = value === undefined && isAway(refusal)
  const kept = useMemo(() => (isLost ? keptBench(bookingId) : undefined), [isLost, bookingId])
  useSending(() => isAway(refusal), reload)
  if (kept) return { ...reading, value: kept, refusal: undefined, detail: undefined }
  // That there is no signal is said where the readings are.
  return value && isAway(refusal) ? { ...reading, refusal: undefined, detail: undefined } : reading
}

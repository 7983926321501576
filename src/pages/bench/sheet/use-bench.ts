import { useMemo, useState } from 'react'
import { type BenchSheet, readSheet } from '#contract/measurement'
import { isAway } from '../../../api/is-away'
import { type Reading, useReading } from '../../../api/use-reading'
import { afterRepairs } from '../draft/after-repairs'
import { keptBench } from '../draft/kept-day'
import { useSending } from '../draft/use-sending'

interface Bench {
  readonly reading: Reading<BenchSheet>
  /** What an act was answered with, which is newer than what was read; without it only this device knows more. */
  readonly onActed: (bench?: BenchSheet) => void
}

/** The sheet of the server; without signal what the device has fetched ahead, until the server answers again. */
export function useBench(bookingId: string): Bench {
  const reading = useReading(readSheet, { bookingId })
  const { value, refusal, reload } = reading
  const [{ acted }, setActed] = useState<{ readonly acted: BenchSheet | undefined }>({ acted: undefined })
  const isLost = value === undefined && isAway(refusal)
  const kept = useMemo(() => (isLost ? keptBench(bookingId) : undefined), [isLost, bookingId])
  useSending(() => isAway(refusal), reload)
  const read = kept ?? value
  const newest = acted && acted.rev >= (read?.rev ?? 0) ? acted : read
  const shown = newest && { ...reading, value: afterRepairs(newest) }
  return {
    // That there is no signal is said where the readings are.
    reading: shown && isAway(refusal) ? { ...shown, refusal: undefined, detail: undefined } : (shown ?? reading),
    onActed: (bench) => setActed(({ acted: before }) => ({ acted: bench ?? before })),
  }
}

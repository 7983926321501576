import type { OutputOf } from '#contract/endpoint'
import type { rejudge as declared } from '#contract/measurement'
import { judge } from '#contract/outcome'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { shanghaiDay } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { BenchBooking } from './bench-sheet'
import { rowsInForce } from './rows-in-force'

/** What the last round of a finished measurement would come to by the rows in force now. Nothing is changed. */
export async function rejudge(
  store: Store,
  booking: BenchBooking,
  now: number,
): Promise<Outcome<OutputOf<typeof declared>, 'state-changed'>> {
  const measurement = await store.measurements.get(booking._id)
  const round = measurement?.status === 'finished' ? measurement.rounds.at(-1) : undefined
  if (!round) return refuse('state-changed')
  const rows = await rowsInForce(store, booking, shanghaiDay(now))
  const { outcome, findings } = judge(round.sheet, rows)
  const changed = round.findings.flatMap((before, place) => {
    const after = findings[place]
    const same = after && after.lower === before.lower && after.upper === before.upper && after.row === before.row
    return after && !same ? [{ before, after }] : []
  })
  // A row that is needed now and was not then leaves the outcome open: there is no verdict on what was not measured.
  return done({ before: round.outcome, after: outcome ?? 'no-limit', changed })
}

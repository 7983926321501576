import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'

/** A second person looks at a finished result. The first who does stands there; nobody looks at their own. */
export async function review(
  store: Store,
  bookingId: string,
  by: string,
): Promise<Outcome<MeasurementDoc, 'state-changed' | 'own-work'>> {
  const measurement = await store.measurements.get(bookingId)
  if (measurement?.status !== 'finished') return refuse('state-changed')
  if (measurement.rounds.at(-1)?.by === by) return refuse('own-work')
  if (measurement.reviewedBy !== '') return done(measurement)
  const written = await store.measurements.updateIf(bookingId, { reviewedBy: '' }, { reviewedBy: by })
  if (written && written !== 'conflict') return done(written)
  return (await store.measurements.get(bookingId)) ? review(store, bookingId, by) : refuse('state-changed')
}

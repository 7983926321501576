import type { Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'
import { moveBookings } from '../booking/move-bookings'
import type { World } from '../world'

/**
 * Tells the booking that its instrument is measured, and remembers that it was told. A crash before or between leaves
 * the measurement unsettled, and the repeated call or the clock comes here again.
 */
export async function settleMeasured(store: Store, measurement: MeasurementDoc): Promise<void> {
  const booking = await store.bookings.get(measurement._id)
  const last = measurement.rounds[measurement.rounds.length - 1]
  if (booking?.status === 'arrived')
    await moveBookings(store, [booking], { to: 'measured', by: last?.by ?? '', now: measurement.finishedAt })
  await store.measurements.updateIf(measurement._id, { settled: false }, { settled: true })
}

const AT_ONCE = 200

/** Settles what was left when a server went down between the two writes. */
export async function settleAllMeasured({ store }: World): Promise<number> {
  const left = await store.measurements.find({ where: { status: 'finished', settled: false }, limit: AT_ONCE })
  for (const measurement of left) await settleMeasured(store, measurement)
  return left.length
}

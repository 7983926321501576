import { DAY } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { World } from '../world'

// Results are kept two years, without their owners.
const KEPT_MS = 2 * 365 * DAY
const AT_ONCE = 200

/** Removes results that are older than they are kept for. */
export async function forgetOldMeasurements({ store }: World, now: number): Promise<number> {
  let forgotten = 0
  for (;;) {
    const old = await store.measurements.find({ where: { startedAt: { below: now - KEPT_MS } }, limit: AT_ONCE })
    for (const { _id } of old) await store.measurements.removeIf(_id, {})
    forgotten += old.length
    if (old.length < AT_ONCE) return forgotten
  }
}

/**
 * Takes out of a result what could lead back to whose instrument it is: its number, the number of a paper certificate, and
 * what was written freely. Called before the booking forgets its owner, so that a crash in between is made good.
 */
export async function unlinkMeasurement(store: Store, bookingId: string): Promise<void> {
  for (;;) {
    const measurement = await store.measurements.get(bookingId)
    if (!measurement) return
    const bare = { serial: '', certificate: '', remark: '', make: '' }
    const sheet = { ...measurement.sheet, ...bare }
    const rounds = measurement.rounds.map((round) => ({ ...round, sheet: { ...round.sheet, ...bare } }))
    const written = await store.measurements.updateIf(bookingId, { rev: measurement.rev }, { sheet, rounds })
    if (written && written !== 'conflict') return
  }
}

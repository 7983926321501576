import { DAY } from '../../kernel/time'
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

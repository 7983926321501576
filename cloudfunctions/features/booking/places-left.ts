import type { InstrumentKind } from '#contract/instrument-kind'
import type { SlotDoc, Store } from '../../store/collections'
import { HOLDING } from './booking-state'

/** Counts of bookings that hold a place, by slot and kind. */
export type Held = (slotId: string, kind: InstrumentKind) => number

/** `where` limits the bookings that are counted, e.g. to one lab or one campaign. */
export async function heldPlaces(store: Store, where: { labId: string } | { campaignId: string }): Promise<Held> {
  const tallies = await store.bookings.tally({ where: { ...where, status: { in: HOLDING } }, by: ['slotId', 'kind'] })
  const held = new Map(tallies.map((tally) => [`${tally.slotId} ${tally.kind}`, tally.count]))
  return (slotId, kind) => held.get(`${slotId} ${kind}`) ?? 0
}

/** Places of a slot by kind, as shown to people; never below 0 when places were taken away after being booked. */
export const placesShown = (slot: SlotDoc, held: Held) =>
  (Object.entries(slot.places) as [InstrumentKind, number][]).map(([kind, total]) => ({
    kind,
    total,
    left: Math.max(0, total - held(slot._id, kind)),
  }))

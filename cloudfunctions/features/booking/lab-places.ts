import type { PlaceKind } from '#contract/instrument-kind'
import type { LabDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'
import { heldPlaces, placesShown } from './places-left'
import { isBookable } from './slot'

/** A lab with what is left of its places in the slots that can still be booked. Shown to people; nothing is sold by it. */
export interface LabPlaces {
  readonly lab: LabDoc
  readonly left: ReadonlyMap<PlaceKind, number>
}

/** All labs of a campaign, in one reading of its slots and bookings. */
export async function labPlaces(store: Store, campaignId: string, now: number): Promise<LabPlaces[]> {
  const [labs, slots, held] = await Promise.all([
    store.labs.find({ where: { campaignId } }),
    findAll(store.slots, { campaignId }),
    heldPlaces(store, { campaignId }),
  ])
  const left = new Map(labs.map((lab) => [lab._id, new Map<PlaceKind, number>()]))
  for (const slot of slots.filter((slot) => isBookable(slot, now))) {
    const ofLab = left.get(slot.labId)
    for (const place of placesShown(slot, held)) ofLab?.set(place.kind, (ofLab.get(place.kind) ?? 0) + place.left)
  }
  return labs.map((lab) => ({ lab, left: left.get(lab._id) ?? new Map() }))
}

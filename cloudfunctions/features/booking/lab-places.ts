import type { PlaceKind } from '#contract/instrument-kind'
import type { LabDoc, Store } from '../../store/collections'
import type { SlotPurpose } from '../../store/offering-documents'
import { findAll } from '../find-all'
import { heldInSlots, placesShown } from './places-left'
import { isBookable } from './slot'

/** Places of one slot, by kind. */
export interface SlotPlaces {
  readonly day: string
  readonly startsAt: number
  readonly places: Readonly<Partial<Record<PlaceKind, { readonly left: number; readonly total: number }>>>
}

/** A lab with the slots that can still be booked, in their order. Shown to people; nothing is sold by it. */
export interface LabPlaces {
  readonly lab: LabDoc
  readonly slots: readonly SlotPlaces[]
}

/** All labs of a campaign with their slots of one purpose, in one reading of its slots and bookings. */
export async function labPlaces(
  store: Store,
  campaignId: string,
  now: number,
  purpose: SlotPurpose = 'check',
): Promise<LabPlaces[]> {
  const [labs, all] = await Promise.all([
    findAll(store.labs, { campaignId }),
    findAll(store.slots, { campaignId, purpose }),
  ])
  const slots = all.filter((slot) => isBookable(slot, now))
  const held = await heldInSlots(store, campaignId, slots)
  const ofLab = new Map(labs.map((lab) => [lab._id, [] as SlotPlaces[]]))
  for (const slot of slots) {
    const places = placesShown(slot, held).map(({ kind, left, total }) => [kind, { left, total }] as const)
    ofLab.get(slot.labId)?.push({ day: slot.day, startsAt: slot.startsAt, places: Object.fromEntries(places) })
  }
  return labs.map((lab) => ({
    lab,
    slots: (ofLab.get(lab._id) ?? []).sort((a, b) => a.startsAt - b.startsAt),
  }))
}

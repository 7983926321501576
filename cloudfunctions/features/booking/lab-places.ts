import type { PlaceKind } from '#contract/instrument-kind'
import type { LabDoc, SlotDoc, Store } from '../../store/collections'
import type { SlotPurpose } from '../../store/offering-documents'
import { findAll } from '../find-all'
import { type Held, heldInParts, placesShown } from './places-left'
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
  const ofLab = new Map(labs.map((lab) => [lab._id, [] as SlotPlaces[]]))
  for await (const part of heldInParts(store, campaignId, slots))
    for (const slot of part.slots) ofLab.get(slot.labId)?.push(slotPlaces(slot, part.held))
  return labs.map((lab) => ({
    lab,
    slots: (ofLab.get(lab._id) ?? []).sort((a, b) => a.startsAt - b.startsAt),
  }))
}

function slotPlaces(slot: SlotDoc, held: Held): SlotPlaces {
  const places: Partial<Record<PlaceKind, { left: number; total: number }>> = {}
  for (const { kind, left, total } of placesShown(slot, held)) places[kind] = { left, total }
  return { day: slot.day, startsAt: slot.startsAt, places }
}

import type { InstrumentKind } from '#contract/instrument-kind'
import type { LabDoc, SlotDoc, Store } from '../../store/collections'
import { heldPlaces, placesShown } from './places-left'
import { isBookable } from './slot'

/** A lab with what is left of its places in the slots that can still be booked. Shown to people; nothing is sold by it. */
export interface LabPlaces {
  readonly lab: LabDoc
  readonly left: ReadonlyMap<InstrumentKind, number>
}

/** All labs of a campaign, in one reading of its slots and bookings. */
export async function labPlaces(store: Store, campaignId: string, now: number): Promise<LabPlaces[]> {
  const [labs, slots, held] = await Promise.all([
    store.labs.find({ where: { campaignId } }),
    allSlots(store, campaignId),
    heldPlaces(store, { campaignId }),
  ])
  const left = new Map(labs.map((lab) => [lab._id, new Map<InstrumentKind, number>()]))
  for (const slot of slots.filter((slot) => isBookable(slot, now))) {
    const ofLab = left.get(slot.labId)
    for (const place of placesShown(slot, held)) ofLab?.set(place.kind, (ofLab.get(place.kind) ?? 0) + place.left)
  }
  return labs.map((lab) => ({ lab, left: left.get(lab._id) ?? new Map() }))
}

async function allSlots(store: Store, campaignId: string): Promise<SlotDoc[]> {
  const slots: SlotDoc[] = []
  for (;;) {
    const last = slots[slots.length - 1]
    const more = await store.slots.find({ where: { campaignId }, ...(last ? { after: { _id: last._id } } : {}) })
    slots.push(...more)
    if (more.length < 1000) return slots
  }
}

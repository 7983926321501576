import { kindsIn, type PlaceKind } from '#contract/instrument-kind'
import { grouped } from '../../kernel/grouped'
import type { BookingDoc, SlotDoc, Store } from '../../store/collections'
import type { Tally, Where } from '../../store/port'
import { HOLDING } from './booking-state'
import { MOST_GROUPS, placesInSlot } from './places'

type HeldTally = Tally<BookingDoc, 'slotId' | 'kind'>

/** Counts of bookings that hold a place, by slot and kind. */
export type Held = (slotId: string, kind: PlaceKind) => number

/** `where` limits the bookings that are counted, e.g. to one lab or one campaign. */
export async function heldPlaces(store: Store, where: { labId: string } | { campaignId: string }): Promise<Held> {
  const tallies = await tallyHeld(store, { ...where, status: { in: HOLDING } }, ['labId', 'day'])
  return countsOf(tallies)
}

function countsOf(tallies: readonly HeldTally[]): Held {
  const held = new Map<string, Map<PlaceKind, number>>()
  for (const { slotId, kind, count } of tallies) {
    const ofSlot = held.get(slotId)
    if (ofSlot) ofSlot.set(kind, count)
    else held.set(slotId, new Map([[kind, count]]))
  }
  return (slotId, kind) => held.get(slotId)?.get(kind) ?? 0
}

/**
 * As `heldPlaces`, of all these slots, some labs at a time. What groups there can be is known from the slots, so as many
 * labs are asked about at once as fit into one answer: 25 questions for 300 labs with 16 slots of 5 kinds, not 300.
 */
export async function* heldInParts(store: Store, campaignId: string, slots: readonly SlotDoc[]) {
  const status = { in: HOLDING }
  // One after the other: all at once they would take every connection from those who book meanwhile.
  for (const part of partsOf(slots)) {
    const labId = { in: [...new Set(part.map((slot) => slot.labId))] }
    const day = { in: [...new Set(part.map((slot) => slot.day))] }
    const tallies = await tallyHeld(store, { campaignId, labId, day, status }, ['labId', 'day'])
    yield { slots: part, held: countsOf(tallies) }
  }
}

/** The slots of labs together that have fewer groups than one answer holds. */
function partsOf(slots: readonly SlotDoc[]): SlotDoc[][] {
  const parts: SlotDoc[][] = []
  let room = 0
  for (const ofLab of grouped(slots, ({ labId }) => labId).values()) {
    const groups = ofLab.reduce((sum, { places }) => sum + kindsIn(places).length, 0)
    if (groups >= room) {
      parts.push([])
      room = MOST_GROUPS
    }
    parts[parts.length - 1]?.push(...ofLab)
    room -= groups
  }
  return parts
}

// An answer that is full may have been cut: it is asked for again in parts.
async function tallyHeld(
  store: Store,
  where: Where<BookingDoc>,
  parts: readonly ('labId' | 'day')[],
): Promise<HeldTally[]> {
  const whole = await store.bookings.tally({ where, by: ['slotId', 'kind'] })
  const [by, ...smaller] = parts
  if (whole.length < MOST_GROUPS || by === undefined) return whole
  const values = await store.bookings.tally({ where, by: [by] })
  return (await Promise.all(values.map((value) => tallyHeld(store, { ...where, [by]: value[by] }, smaller)))).flat()
}

/** Places of a slot by kind, as shown to people; never below 0 when places were taken away after being booked. */
export const placesShown = (slot: SlotDoc, held: Held) =>
  kindsIn(slot.places).map((kind) => {
    const total = placesInSlot(slot, kind)
    return { kind, total, left: Math.max(0, total - held(slot._id, kind)) }
  })

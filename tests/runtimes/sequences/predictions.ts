import type { SlotDoc } from '../../../cloudfunctions/store/collections'
import { countOf, KINDS, type Seen, type SmallFair } from './fair'
import { freePlaces, holds, lineOf } from './laws'

type Kinds = readonly (typeof KINDS)[number][]
const asInstruments = (wish: Kinds) => wish.map((kind) => ({ kind }))

const fits = (seen: Seen, slot: SlotDoc, wish: Kinds) =>
  KINDS.every((kind) => countOf(kind, asInstruments(wish)) <= freePlaces(slot, kind, seen))
const spokenFor = (seen: Seen, slot: SlotDoc, wish: Kinds) =>
  lineOf(slot, seen).some(({ instruments }) => instruments.some(({ kind }) => wish.some((one) => one === kind)))
const withinLimit = ({ campaign }: SmallFair, { bookings }: Seen, personId: string, wish: Kinds) => {
  const own = bookings.filter((booking) => booking.personId === personId && holds(booking))
  return KINDS.every((kind) => countOf(kind, [...own, ...asInstruments(wish)]) <= campaign.perKindLimit)
}

/** The answers that a wish to book may have in this state. */
export function mayBook(fair: SmallFair, seen: Seen, personId: string, slot: SlotDoc, wish: Kinds): string[] {
  const free = fits(seen, slot, wish) && !spokenFor(seen, slot, wish)
  const within = withinLimit(fair, seen, personId, wish)
  if (free && within) return ['ok']
  return [...(free ? [] : ['slot-full']), ...(within ? [] : ['limit-reached'])]
}

/** The answers that a wish to wait may have in this state. */
export function mayWait(fair: SmallFair, seen: Seen, personId: string, slot: SlotDoc, wish: Kinds): string[] {
  const already = seen.waits.some(
    (wait) => wait.personId === personId && wait.slotId === slot._id && ['waiting', 'offered'].includes(wait.status),
  )
  if (already) return ['ok']
  if (KINDS.some((kind) => countOf(kind, asInstruments(wish)) > (slot.places[kind] ?? 0))) return ['not-accepted-here']
  if (!withinLimit(fair, seen, personId, wish)) return ['limit-reached']
  return fits(seen, slot, wish) && !spokenFor(seen, slot, wish) ? ['places-free'] : ['ok']
}

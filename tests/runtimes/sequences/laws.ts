import type { BookingStatus } from '#contract/booking-status'
import type { BookingDoc, SlotDoc, WaitDoc } from '../../../cloudfunctions/store/collections'
import { countOf, KINDS, type Seen, type SmallFair } from './fair'

// Written anew from design.md, so that the product's own table is held against it.
const NEXT: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  offered: ['pending', 'confirmed'],
  pending: ['confirmed', 'declined', 'cancelled'],
  confirmed: ['arrived', 'cancelled', 'absent'],
  arrived: ['measured'],
  measured: ['returned'],
  returned: [],
  declined: [],
  cancelled: [],
  absent: [],
}
const GONE: readonly BookingStatus[] = ['declined', 'cancelled']

export const holds = ({ status }: BookingDoc) => !GONE.includes(status)
export const inSlot = (slot: SlotDoc, { bookings }: Seen) =>
  bookings.filter((booking) => booking.slotId === slot._id && holds(booking))
export const freePlaces = (slot: SlotDoc, kind: (typeof KINDS)[number], seen: Seen) =>
  (slot.places[kind] ?? 0) - countOf(kind, inSlot(slot, seen))
export const lineOf = (slot: SlotDoc, { waits }: Seen) =>
  waits.filter(({ slotId, status }) => slotId === slot._id && status === 'waiting')

/** Every law of booking that does not hold at this moment, in words. */
export function brokenLaws(fair: SmallFair, seen: Seen): string[] {
  return [
    ...fair.slots.flatMap((slot) => [...soldTwice(slot, seen), ...idlePlaces(slot, seen)]),
    ...fair.people.flatMap((person) => pastLimit(fair, person, seen)),
    ...seen.bookings.flatMap((booking) => [...keptKeys(booking, seen), ...brokenHistory(booking)]),
  ]
}

function soldTwice(slot: SlotDoc, seen: Seen): string[] {
  const keys = inSlot(slot, seen).map(({ placeKey }) => placeKey)
  const allowed = KINDS.flatMap((kind) =>
    Array.from({ length: slot.places[kind] ?? 0 }, (_, n) => `${slot._id}:${kind}#${n}`),
  )
  return keys
    .filter((key, n) => keys.indexOf(key) !== n || !allowed.includes(key))
    .map((key) => `no such place: ${key}`)
}

function pastLimit({ campaign }: SmallFair, personId: string, { bookings }: Seen): string[] {
  const own = bookings.filter((booking) => booking.personId === personId && holds(booking))
  return KINDS.filter((kind) => countOf(kind, own) > campaign.perKindLimit).map(
    (kind) => `${personId} has too many ${kind}`,
  )
}

// A booking that was moved keeps its holder's key while what it became is held.
function keptKeys(booking: BookingDoc, { bookings }: Seen): string[] {
  if (holds(booking)) return []
  const successor = bookings.find(({ holderKey }) => holderKey === `moved:${booking._id}`)
  const holderKey = successor ? booking.holderKey : `void:${booking._id}`
  const freed = booking.placeKey === `void:${booking._id}` && booking.holderKey === holderKey
  return freed ? [] : [`${booking._id} is ${booking.status} and keeps ${booking.placeKey}, ${booking.holderKey}`]
}

function brokenHistory({ _id, status, history }: BookingDoc): string[] {
  const states = history.map((event) => event.status)
  const legal = states.every((state, n) => n === 0 || NEXT[states[n - 1] as BookingStatus].includes(state))
  const begun = ['offered', 'pending', 'confirmed'].includes(states[0] ?? '')
  return legal && begun && states.at(-1) === status ? [] : [`${_id} is ${status} after ${states.join(' ')}`]
}

// Whoever is first for what they want gets it as soon as it is there.
function idlePlaces(slot: SlotDoc, seen: Seen): string[] {
  const line = lineOf(slot, seen)
  const wants = (wait: WaitDoc, kind: string) => wait.instruments.some((wanted) => wanted.kind === kind)
  return line
    .filter((wait, n) => !line.slice(0, n).some((before) => before.instruments.some(({ kind }) => wants(wait, kind))))
    .filter((wait) => KINDS.every((kind) => countOf(kind, wait.instruments) <= freePlaces(slot, kind, seen)))
    .map((wait) => `${wait._id} waits for places that nobody has`)
}

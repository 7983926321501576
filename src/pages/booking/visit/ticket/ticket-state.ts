import type { BookingSummary, Visit } from '#contract/booking'
import type { BookingStatus } from '#contract/booking-status'
import type { PlaceKind } from '#contract/instrument-kind'

const isIn =
  (...statuses: readonly BookingStatus[]) =>
  ({ status }: BookingSummary) =>
    statuses.includes(status)

/** What may still be given back: the server agrees until the slot begins. */
export const cancellable = ({ bookings, startsAt }: Visit, now: number) =>
  now < startsAt ? bookings.filter(isIn('pending', 'confirmed')) : []

/** Whether the code is still of use at the counter. */
export const holding = ({ bookings }: Visit) => bookings.some(isIn('pending', 'confirmed', 'arrived', 'measured'))

/** Kinds that are still to come. */
export const kindsComing = ({ bookings }: Visit): PlaceKind[] => [
  ...new Set(bookings.filter(isIn('pending', 'confirmed')).map(({ kind }) => kind)),
]

/** What the visit as a whole has come to, as far as its holder has to know. */
export type VisitStanding = 'waiting' | 'settled' | 'partly-declined' | 'declined' | 'cancelled' | 'over'

export function standingOf({ bookings }: Visit): VisitStanding {
  if (bookings.some(isIn('arrived', 'measured', 'returned', 'absent'))) return 'over'
  const coming = bookings.some(isIn('pending', 'confirmed'))
  if (bookings.some(isIn('declined'))) return coming ? 'partly-declined' : 'declined'
  if (!coming) return 'cancelled'
  return bookings.some(isIn('pending')) ? 'waiting' : 'settled'
}

import type { BookingStatus } from '#contract/booking-status'
import type { readDay } from '#contract/desk'
import type { OutputOf } from '#contract/endpoint'
import { isInstrument, PLACE_KINDS, type PlaceKind } from '#contract/instrument-kind'
import type { BookingDoc, LabDoc, SlotDoc } from '../../store/collections'
import { HOLDING } from '../booking/booking-state'
import { placesInSlot } from '../booking/places'
import { isReserve, reserveOf } from '../booking/reserve'

type Counts = OutputOf<typeof readDay>['counts'][number]

const HERE: readonly BookingStatus[] = ['arrived', 'measured', 'returned']
// What is only offered to somebody who waits is neither booked nor free.
const BOOKED = HOLDING.filter((status) => status !== 'offered')

/**
 * By kind, the figures of a reception. `booked` are those with a place of the ones that are offered at home, whether they
 * are still to come, came or did not come; walk-ins and the phone have theirs from the reserve. Free is what can still be
 * given to somebody: not what was left over in a time that is past or closed.
 */
export function countsByKind(
  lab: LabDoc,
  slots: readonly SlotDoc[],
  bookings: readonly BookingDoc[],
  now: number,
): Counts[] {
  const offered = (kind: PlaceKind) => slots.some((slot) => slot.places[kind] !== undefined)
  const kinds = PLACE_KINDS.filter((kind) => (isInstrument(kind) && lab.stations[kind]) || offered(kind))
  const reserves = slots.map((slot) => reserveOf(slot, lab))
  return kinds.map((kind) => {
    const ofKind = bookings.filter((booking) => booking.kind === kind)
    const home = ofKind.filter(({ slotId }) => !isReserve(slotId))
    const among = (some: readonly BookingDoc[], ...statuses: BookingStatus[]) =>
      some.filter(({ status }) => statuses.includes(status)).length
    const total = (some: readonly SlotDoc[]) => some.reduce((sum, slot) => sum + placesInSlot(slot, kind), 0)
    const left = (some: readonly SlotDoc[]) =>
      some
        .filter(({ open, endsAt }) => open && now < endsAt)
        .reduce((sum, slot) => {
          const ofSlot = ofKind.filter(({ slotId }) => slotId === slot._id)
          return sum + Math.max(0, placesInSlot(slot, kind) - among(ofSlot, ...HOLDING))
        }, 0)
    return {
      kind,
      places: total(slots),
      booked: among(home, ...BOOKED),
      arrived: among(home, ...HERE),
      absent: among(home, 'absent'),
      free: left(slots),
      reserve: { total: total(reserves), left: left(reserves) },
      pending: among(ofKind, 'pending'),
      confirmed: among(ofKind, 'confirmed'),
      cancelled: among(ofKind, 'cancelled'),
      declined: among(ofKind, 'declined'),
    }
  })
}

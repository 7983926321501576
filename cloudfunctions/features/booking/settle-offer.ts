import type { BookingDoc, Store, WaitDoc } from '../../store/collections'
import { answerBy, firstStatus } from './new-bookings'
import { placeOf } from './visit-place'
import { isOver, offeredVisitId } from './wait'

/**
 * Does with the kept bookings what the wait says: taken, they are booked; lapsed or left, they go as if they had never
 * been. One write each, safe to repeat. Answers the bookings that are left.
 */
export async function settleOffer(store: Store, wait: WaitDoc, now: number): Promise<BookingDoc[]> {
  const bookings = await store.bookings.find({ where: { visitId: offeredVisitId(wait) } })
  if (!isOver(wait)) return bookings
  const settled = await Promise.all(
    bookings.map((booking) => (wait.status === 'taken' ? book(store, booking, now) : giveBack(store, booking))),
  )
  return settled.filter((booking) => booking !== undefined)
}

async function book(store: Store, booking: BookingDoc, now: number): Promise<BookingDoc | undefined> {
  if (booking.status !== 'offered') return booking
  const place = await placeOf(store, booking.slotId)
  if (!place) return booking
  const status = firstStatus(place)
  const booked = await store.bookings.updateIf(
    booking._id,
    { status: 'offered' },
    {
      status,
      bookedAt: now,
      answerBy: answerBy(place.campaign, place.slot, now),
      history: [...booking.history, { at: now, by: booking.personId, status }],
    },
  )
  return booked && booked !== 'conflict' ? booked : store.bookings.get(booking._id)
}

async function giveBack(store: Store, booking: BookingDoc): Promise<BookingDoc | undefined> {
  const gone = booking.status === 'offered' && (await store.bookings.removeIf(booking._id, { status: 'offered' }))
  return gone ? undefined : store.bookings.get(booking._id)
}

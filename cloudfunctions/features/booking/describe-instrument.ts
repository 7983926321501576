import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, Store } from '../../store/collections'
import { MOVABLE } from './booking-state'

interface Words {
  readonly bookingId: string
  readonly model: string
  readonly note: string
}

/** Corrects brand, model and note of one's own instrument, until the slot begins or the instrument has arrived. */
export async function describeInstrument(
  { bookingId, model, note }: Words,
  personId: string,
  now: number,
  store: Store,
): Promise<Outcome<BookingDoc, 'not-found' | 'state-changed'>> {
  for (;;) {
    const booking = await store.bookings.get(bookingId)
    if (booking?.personId !== personId) return refuse('not-found')
    if (!MOVABLE.includes(booking.status) || now >= booking.startsAt) return refuse('state-changed')
    const described = await store.bookings.updateIf(bookingId, { rev: booking.rev }, { model, note })
    if (described && described !== 'conflict') return done(described)
  }
}

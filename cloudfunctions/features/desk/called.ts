import type { BookingDoc, BookingEvent } from '../../store/collections'
import { arrivedAt, sinceArrival } from '../booking/arrival'

export type CallEvent = BookingEvent & { readonly station: string }

const isCall = (event: BookingEvent): event is CallEvent => event.station !== undefined

/** The last call of somebody who has arrived; undefined while they wait, and once they are measured. */
export const callOf = (booking: Pick<BookingDoc, 'status' | 'history'>): CallEvent | undefined =>
  booking.status === 'arrived' ? sinceArrival(booking).filter(isCall).pop() : undefined

/**
 * When somebody who has arrived is due: the start of the slot for who came early, the arrival for who came late. In this
 * order they are called, so nobody gains by coming early and nobody who is late passes those who were there.
 */
export const dueAt = (booking: Pick<BookingDoc, 'history' | 'startsAt'>): number =>
  Math.max(booking.startsAt, arrivedAt(booking) ?? booking.startsAt)

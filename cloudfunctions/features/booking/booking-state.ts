import type { BookingStatus } from '#contract/booking-status'
import type { BookingDoc } from '../../store/collections'

const MOVES: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  // Only its holder's answer moves it on, see features/waiting.
  offered: [],
  // A lab that never answered may still take in who stands before it.
  pending: ['confirmed', 'declined', 'cancelled', 'arrived'],
  confirmed: ['arrived', 'cancelled', 'absent'],
  arrived: ['measured'],
  measured: ['returned'],
  returned: [],
  declined: [],
  cancelled: [],
  // Comes after all.
  absent: ['arrived'],
}

export const canMove = (from: BookingStatus, to: BookingStatus) => MOVES[from].includes(to)

/** States in which a booking holds its place and counts against its holder's limit. */
export const HOLDING: readonly BookingStatus[] = [
  'offered',
  'pending',
  'confirmed',
  'arrived',
  'measured',
  'returned',
  'absent',
]

/** Change that frees all by which a booking counts against a limit. */
export const voidedHold = (bookingId: string) => ({
  holderKey: `void:${bookingId}`,
  phoneKey: `void:${bookingId}`,
  instrumentKey: `void:${bookingId}`,
})

/** The same with its place: all keys of a booking; its history is kept. */
export const voidedKeys = (bookingId: string) => ({ ...voidedHold(bookingId), placeKey: `void:${bookingId}` })

/** States that a resident may still take to another time. */
export const MOVABLE: readonly BookingStatus[] = ['pending', 'confirmed']

/** Holder's key of the booking that another one became: there is only one. The old one keeps its own key for it. */
export const successorKey = (bookingId: string) => `moved:${bookingId}`

/** The booking that this one was before it was moved. */
export const predecessorOf = ({ holderKey }: Pick<BookingDoc, 'holderKey'>) =>
  holderKey.startsWith('moved:') ? holderKey.slice('moved:'.length) : undefined

/** Whether a booking has become another one, for which it holds its holder's key. */
export const isMovedAway = ({ status, holderKey }: BookingDoc) =>
  status === 'cancelled' && !holderKey.startsWith('void:')

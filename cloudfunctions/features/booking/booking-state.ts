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

/**
 * Keys of a booking that was ended by others than its holder: it takes its successor's key itself, so that either the
 * holder's move of that moment comes first and stands, or none comes any more.
 */
export const sealedKeys = (bookingId: string) => ({ ...voidedKeys(bookingId), holderKey: successorKey(bookingId) })

/** The booking that this one was before it was moved. */
export const predecessorOf = ({ _id, holderKey }: Pick<BookingDoc, '_id' | 'holderKey'>) =>
  holderKey.startsWith('moved:') && holderKey !== successorKey(_id) ? holderKey.slice('moved:'.length) : undefined

/** Whether a booking has become another one, for which it holds its holder's key. */
export const isMovedAway = ({ _id, status, holderKey }: Pick<BookingDoc, '_id' | 'status' | 'holderKey'>) =>
  status === 'cancelled' && !holderKey.startsWith('void:') && holderKey !== successorKey(_id)

import type { BookingStatus } from '#contract/booking-status'

const MOVES: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  pending: ['confirmed', 'declined', 'cancelled'],
  confirmed: ['arrived', 'cancelled', 'absent'],
  arrived: ['measured'],
  measured: ['returned'],
  returned: [],
  declined: [],
  cancelled: [],
  absent: [],
}

export const canMove = (from: BookingStatus, to: BookingStatus) => MOVES[from].includes(to)

/** States in which a booking holds its place and counts against its holder's limit. */
export const HOLDING: readonly BookingStatus[] = ['pending', 'confirmed', 'arrived', 'measured', 'returned', 'absent']

/** Change that frees both keys of a booking and keeps its history. */
export const voidedKeys = (bookingId: string) => ({ holderKey: `void:${bookingId}`, placeKey: `void:${bookingId}` })

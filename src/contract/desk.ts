import * as v from 'valibot'
import { BookingIds, BookingSummary } from './booking'
import { BOOKING_STATUSES } from './booking-status'
import { endpoint } from './endpoint'
import { ForWhomShown } from './for-whom'
import { PLACE_KINDS } from './instrument-kind'
import { Count, Cursor, Day, filledLine, Id, Instant, line } from './shapes'

const DeskVisit = v.strictObject({
  visitId: Id,
  code: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  bookedAt: Instant,
  /** When the resident was told to expect an answer; past that, a pending booking is overdue. */
  answerBy: Instant,
  /** Masked; null where none was left, and for whoever does not receive. The whole number is a call of its own, which is written down. */
  phone: v.nullable(v.string()),
  /** When it is for somebody else: the name as told, the number masked; null for whoever does not receive. */
  forWhom: v.nullable(ForWhomShown),
  bookings: v.array(BookingSummary),
})
export type DeskVisit = v.InferOutput<typeof DeskVisit>

/** The day list of one lab. Without a day: the next day that has bookings, else the next check day. */
export const readDay = endpoint({
  name: 'desk.readDay',
  role: 'staff',
  input: v.strictObject({
    labId: Id,
    day: v.exactOptional(Day),
    status: v.exactOptional(v.picklist(BOOKING_STATUSES, '没有这种状态')),
    /** Part of the ticket's code, of a brand or model, or of a kind's name. */
    search: v.exactOptional(line('搜索', 40)),
    cursor: v.exactOptional(Cursor),
  }),
  output: v.strictObject({
    now: Instant,
    labId: Id,
    labName: v.string(),
    /** Whether the caller answers bookings here. */
    mayReceive: v.boolean(),
    day: Day,
    days: v.array(Day),
    /** Days with instruments that wait longer for an answer than was said, ascending. */
    overdue: v.array(v.strictObject({ day: Day, instruments: Count })),
    visits: v.array(DeskVisit),
    next: v.nullable(Cursor),
    counts: v.array(
      v.strictObject({
        kind: v.picklist(PLACE_KINDS),
        /** Offered at home; `booked` of them are held, of these `arrived` came and `absent` did not. */
        places: Count,
        booked: Count,
        arrived: Count,
        absent: Count,
        /** Can still be given: in times that are open and not over. */
        free: Count,
        /** Kept for walk-ins and the phone, and what of it can still be given. */
        reserve: v.strictObject({ total: Count, left: Count }),
        /** All instruments of the day's list, wherever their place is from. */
        pending: Count,
        confirmed: Count,
        cancelled: Count,
        declined: Count,
      }),
    ),
  }),
  refusals: ['not-found'],
})

/** Says yes to bookings of one's own lab. Safe to repeat. */
export const confirmBookings = endpoint({
  name: 'desk.confirmBookings',
  role: 'staff',
  input: v.strictObject({ bookingIds: BookingIds }),
  output: v.strictObject({ bookings: v.array(BookingSummary) }),
  refusals: ['not-found', 'state-changed', 'not-your-duty'],
})

/** Says no, with the reason that the resident reads; the places are free again. Safe to repeat. */
export const declineBookings = endpoint({
  name: 'desk.declineBookings',
  role: 'staff',
  input: v.strictObject({ bookingIds: BookingIds, reason: filledLine('原因', 60) }),
  output: v.strictObject({ bookings: v.array(BookingSummary) }),
  refusals: ['not-found', 'state-changed', 'not-your-duty'],
})

/** The whole number of who comes, or of the one for whom it is if that was told, for staff of that lab only. Written down, with the reason, before it is answered. */
export const readPhone = endpoint({
  name: 'desk.readPhone',
  role: 'staff',
  input: v.strictObject({ visitId: Id, reason: filledLine('原因', 60) }),
  output: v.strictObject({ phone: v.string() }),
  refusals: ['not-found', 'no-phone', 'not-your-duty'],
})

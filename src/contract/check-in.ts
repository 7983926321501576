import * as v from 'valibot'
import { BookingIds, BookingSummary } from './booking'
import { BOOKING_STATUSES } from './booking-status'
import { endpoint } from './endpoint'
import { PLACE_KINDS } from './instrument-kind'
import { filledLine, Id, Instant, line, RequestId } from './shapes'

/** What one person brought, as the counter says it back. */
const ArrivedItem = v.strictObject({
  bookingId: Id,
  kind: v.picklist(PLACE_KINDS),
  status: v.picklist(BOOKING_STATUSES),
  /** Called at the stations and printed on the slip; '' while it has no place. */
  turn: v.string(),
})

export const Arrival = v.strictObject({
  now: Instant,
  visitId: Id,
  code: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  items: v.array(ArrivedItem),
})
export type Arrival = v.InferOutput<typeof Arrival>

/**
 * Writes down that somebody is here, with all that may come in today. Safe to repeat with the same requestId, also later
 * from a device that was without signal; `happenedAt` is then what its clock said, and only a hint. Somebody absent who
 * comes after all is taken in; what the lab has not confirmed only with `accept`. A refusal's detail tells the resident more.
 */
export const checkIn = endpoint({
  name: 'desk.checkIn',
  role: 'staff',
  input: v.strictObject({
    requestId: RequestId,
    labId: Id,
    /** What was scanned or typed: the signed ticket or its eight digits. Left out when a visit was picked from a list. */
    ticket: v.exactOptional(line('号码', 300)),
    picked: v.exactOptional(Id),
    accept: v.exactOptional(v.boolean('应是“是”或“否”')),
    happenedAt: v.exactOptional(Instant),
  }),
  output: Arrival,
  refusals: [
    'not-found',
    'not-your-duty',
    'no-such-ticket',
    'ticket-not-genuine',
    'wrong-lab',
    'wrong-day',
    'not-confirmed',
    'already-in',
    'visit-cancelled',
    'visit-declined',
  ],
})

/**
 * Takes back a check-in of somebody who has not come, with all that was brought in with it: confirmed again, while nothing
 * of the visit is being measured. The reason is written down for the lab. Safe to repeat with the same requestId.
 */
export const undoArrival = endpoint({
  name: 'desk.undoArrival',
  role: 'staff',
  input: v.strictObject({ requestId: RequestId, labId: Id, visitId: Id, reason: filledLine('原因', 60) }),
  output: Arrival,
  refusals: ['not-found', 'not-your-duty', 'state-changed'],
})

/** Writes down that somebody confirmed has not come. Safe to repeat; undone by checking them in. */
export const markAbsent = endpoint({
  name: 'desk.markAbsent',
  role: 'staff',
  input: v.strictObject({ bookingIds: BookingIds }),
  output: v.strictObject({ bookings: v.array(BookingSummary) }),
  refusals: ['not-found', 'not-your-duty', 'state-changed', 'too-early'],
})

/** Today's visits to one's own lab of whom the last four digits of the phone are these. */
export const findByPhone = endpoint({
  name: 'desk.findByPhone',
  role: 'staff',
  input: v.strictObject({
    labId: Id,
    lastFour: v.pipe(v.string('号码应是文字'), v.regex(/^\d{4}$/, '请输入电话的后四位数字')),
  }),
  output: v.strictObject({
    visits: v.array(
      v.strictObject({
        visitId: Id,
        code: v.string(),
        startsAt: Instant,
        phone: v.string(),
        items: v.array(v.strictObject({ kind: v.picklist(PLACE_KINDS), status: v.picklist(BOOKING_STATUSES) })),
      }),
    ),
  }),
  refusals: ['not-found', 'not-your-duty'],
})

import * as v from 'valibot'
import { Instruments } from './booking'
import { Arrival } from './check-in'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { Count, Day, Id, Instant, RequestId } from './shapes'

/** What is left for walk-ins and the phone in the slots of a day that are not over. */
export const readReserve = endpoint({
  name: 'desk.readReserve',
  role: 'staff',
  input: v.strictObject({ labId: Id, day: v.exactOptional(Day) }),
  output: v.strictObject({
    now: Instant,
    day: Day,
    slots: v.array(
      v.strictObject({
        slotId: Id,
        startsAt: Instant,
        endsAt: Instant,
        /** Instruments of a kind that one person may bring. */
        perKindLimit: Count,
        places: v.array(v.strictObject({ kind: v.picklist(INSTRUMENT_KINDS), total: Count, left: Count })),
      }),
    ),
  }),
  refusals: ['not-found'],
})

/**
 * Takes somebody without an account into a slot that is not over, from what is kept for walk-ins and the phone; once the
 * slot has begun also from what nobody has booked. All or none. Safe to repeat with the same requestId.
 */
export const takeIn = endpoint({
  name: 'desk.takeIn',
  role: 'staff',
  input: v.strictObject({
    requestId: RequestId,
    labId: Id,
    slotId: Id,
    instruments: Instruments,
    /** Stands at the counter now; else has called, and is expected. */
    present: v.boolean('应是“是”或“否”'),
  }),
  output: Arrival,
  refusals: [
    'not-found',
    'not-your-duty',
    'slot-closed',
    'slot-full',
    'not-accepted-here',
    'limit-reached',
    'request-reused',
  ],
})

import * as v from 'valibot'
import { BookingSummary, InstrumentOnBooking, Visit } from './booking'
import { endpoint } from './endpoint'
import { Id, line, RequestId } from './shapes'

/** Takes one more instrument along to one's own visit, in the same slot. Safe to repeat with the same requestId. */
export const addInstrument = endpoint({
  name: 'booking.addInstrument',
  role: 'resident',
  input: v.strictObject({ requestId: RequestId, visitId: Id, instrument: InstrumentOnBooking }),
  output: Visit,
  refusals: [
    'not-found',
    'not-open-yet',
    'booking-closed',
    'slot-closed',
    'slot-full',
    'limit-reached',
    'not-accepted-here',
    'state-changed',
    'request-reused',
  ],
})

/** Corrects what is said of an instrument of one's own that is still to come. */
export const describeInstrument = endpoint({
  name: 'booking.describeInstrument',
  role: 'resident',
  input: v.strictObject({ bookingId: Id, model: line('品牌型号', 40), note: line('备注', 100) }),
  output: v.strictObject({ booking: BookingSummary }),
  refusals: ['not-found', 'state-changed'],
})

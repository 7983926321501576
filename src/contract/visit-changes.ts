import * as v from 'valibot'
import { BookingSummary, InstrumentOnBooking, Visit } from './booking'
import { endpoint } from './endpoint'
import { NO_PLACE } from './place-refusals'
import { Id, line, RequestId } from './shapes'

/** Takes one more instrument along to one's own visit, in the same slot. Safe to repeat with the same requestId. */
export const addInstrument = endpoint({
  name: 'booking.addInstrument',
  role: 'resident',
  input: v.strictObject({ requestId: RequestId, visitId: Id, instrument: InstrumentOnBooking }),
  output: Visit,
  refusals: [...NO_PLACE, 'limit-reached', 'state-changed'],
})

/** Corrects what is said of an instrument of one's own that is still to come. */
export const describeInstrument = endpoint({
  name: 'booking.describeInstrument',
  role: 'resident',
  input: v.strictObject({ bookingId: Id, model: line('品牌型号', 40), note: line('备注', 100) }),
  output: v.strictObject({ booking: BookingSummary }),
  refusals: ['not-found', 'state-changed'],
})

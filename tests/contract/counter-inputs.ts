import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Counter =
  | 'desk.checkIn'
  | 'desk.undoArrival'
  | 'desk.markAbsent'
  | 'desk.findByPhone'
  | 'desk.readReserve'
  | 'desk.takeIn'
  | 'desk.readBoard'
  | 'desk.confirmDay'
  | 'desk.callNext'
  | 'desk.readCalls'

/** Valid inputs of the calls of a morning at the counter. */
export const COUNTER_INPUTS: { readonly [Name in Counter]: InputOf<Registry[Name]> } = {
  'desk.checkIn': {
    requestId: 'request-1',
    labId: 'lab-1',
    ticket: '12345678',
    picked: 'visit-1',
    accept: true,
    happenedAt: 1_800_000_000_000,
  },
  'desk.undoArrival': { requestId: 'request-1', labId: 'lab-1', visitId: 'visit-1', reason: '扫错了人' },
  'desk.markAbsent': { bookingIds: ['booking-1'] },
  'desk.findByPhone': { labId: 'lab-1', lastFour: '5678' },
  'desk.readReserve': { labId: 'lab-1', day: '2027-05-20' },
  'desk.takeIn': {
    requestId: 'request-1',
    labId: 'lab-1',
    slotId: 'slot-1',
    instruments: [{ kind: 'bp-auto', model: '', note: '' }],
    present: true,
  },
  'desk.readBoard': { labId: 'lab-1', day: '2027-05-20', since: '1-3-4@1800000000000' },
  'desk.confirmDay': { labId: 'lab-1', day: '2027-05-20', startsAt: 1_800_000_000_000 },
  'desk.callNext': {
    requestId: 'request-1',
    labId: 'lab-1',
    kind: 'bp-auto',
    station: '1 号台',
    picked: 'booking-1',
  },
  'desk.readCalls': { labId: 'lab-1', since: '1-3-4@1800000000000' },
}

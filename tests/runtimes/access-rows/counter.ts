import { type Row, THE_LABS_STAFF } from './expectations'

const ofLab =
  <T extends object>(more: T) =>
  ({ labId }: { labId: string }) => ({ labId, ...more })

/** The morning at the counter. The site's visit is a week ahead, so a good part is refused to its own lab too. */
export const COUNTER_ACCESS: Readonly<Record<string, Row>> = {
  'desk.checkIn': {
    send: ({ labId, visitId }) => ({ requestId: 'check-in-of-the-matrix', labId, picked: visitId }),
    expect: { ...THE_LABS_STAFF, 'staff of this lab': 'wrong-day' },
  },
  'desk.undoArrival': {
    send: ({ labId, visitId }) => ({ requestId: 'undo-of-the-matrix', labId, visitId, reason: '扫错了人' }),
    expect: { ...THE_LABS_STAFF, 'staff of this lab': 'state-changed' },
  },
  'desk.markAbsent': {
    send: ({ bookingId }) => ({ bookingIds: [bookingId] }),
    expect: { ...THE_LABS_STAFF, 'staff of this lab': 'too-early' },
  },
  'desk.findByPhone': { send: ofLab({ lastFour: '5678' }), expect: THE_LABS_STAFF },
  'desk.readReserve': { send: ofLab({}), expect: THE_LABS_STAFF },
  'desk.takeIn': {
    send: ({ labId, slotId }) => ({
      requestId: 'walk-in-of-the-matrix',
      labId,
      slotId,
      instruments: [{ kind: 'bp-auto', model: '', note: '' }],
      present: true,
    }),
    // The lab of the site keeps nothing back.
    expect: { ...THE_LABS_STAFF, 'staff of this lab': 'slot-full' },
  },
  'desk.readBoard': { send: ofLab({}), expect: THE_LABS_STAFF },
  'desk.confirmDay': { send: ofLab({ day: '2027-05-20' }), expect: THE_LABS_STAFF },
  'desk.callNext': {
    send: ({ labId, bookingId }) => ({
      requestId: 'call-of-the-matrix',
      labId,
      kind: 'bp-auto',
      station: '1 号台',
      picked: bookingId,
    }),
    expect: { ...THE_LABS_STAFF, 'staff of this lab': 'state-changed' },
  },
  'desk.readCalls': { send: ofLab({}), expect: THE_LABS_STAFF },
}

import { sampleSheet } from './sample-sheet'

const oneBooking = { bookingId: 'booking-1' }
const kept = { ...oneBooking, rev: 0, sheet: sampleSheet() }

/** For every call of measuring an input with every field that it may have. */
export const measurementInputs = {
  'measurement.readSheet': oneBooking,
  'measurement.keepSheet': kept,
  'measurement.repair': { ...kept, repair: { did: ['bulb' as const], parts: '气球' } },
  'measurement.finish': kept,
  'measurement.review': oneBooking,
  'measurement.rejudge': oneBooking,
  'measurement.listSlips': { labId: 'lab-1', day: '2027-05-20', cursor: '50' },
  'measurement.listUnclaimed': { labId: 'lab-1' },
  'measurement.handOut': { labId: 'lab-1', code: '12345678' },
  'measurement.readResult': oneBooking,
  'measurement.lookUp': { code: 'ABCD-EFGH-JKMN' },
}

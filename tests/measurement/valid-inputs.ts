import { sampleSheet } from './sample-sheet'

const oneBooking = { bookingId: 'booking-1' }
const kept = { ...oneBooking, rev: 0, sheet: sampleSheet() }

const fromDevice = { requestId: 'request-1', happenedAt: 1_800_000_000_000, by: 'p-1234' }

const paper = {
  requestId: 'request-1',
  labId: 'lab-1',
  kinds: ['bp-auto' as const],
  number: '（沪）法计 001',
  validFrom: '2027-01-01',
  validTo: '2029-12-31',
}

/** For every call of measuring an input with every field that it may have. */
export const measurementInputs = {
  'measurement.readSheet': oneBooking,
  'measurement.readBenchDay': { labId: 'lab-1' },
  'measurement.keepSheet': { ...kept, ...fromDevice },
  'measurement.repair': { ...kept, repair: { did: ['bulb' as const], parts: '气球' }, ...fromDevice },
  'measurement.finish': { ...kept, ...fromDevice },
  'measurement.review': oneBooking,
  'measurement.writePaper': {
    ...{ ...oneBooking, requestId: 'request-1', was: { paper: '' as const, certificate: '' } },
    becomes: { paper: 'certificate' as const, certificate: '2027-0042' },
  },
  'measurement.rejudge': oneBooking,
  'measurement.listSlips': { labId: 'lab-1', day: '2027-05-20', cursor: '50' },
  'measurement.listUnclaimed': { labId: 'lab-1' },
  'measurement.handOut': { labId: 'lab-1', code: '12345678', signature: 'AAABBBCCC' },
  'measurement.listAuthorisations': { labId: 'lab-1' },
  'measurement.authorisePerson': { ...paper, memberId: 'member-1' },
  'measurement.withdrawAuthorisation': { authorisationId: 'paper-1' },
  'organiser.listAuthorisations': { labId: 'lab-1' },
  'organiser.authorise': { ...paper, holder: 'member-1' },
  'organiser.withdrawAuthorisation': { authorisationId: 'paper-1' },
  'measurement.listRows': { labId: 'lab-1', kind: 'bp-auto' as const },
  'measurement.proposeRow': {
    requestId: 'request-1',
    labId: 'lab-1',
    rowId: 'jjg692.error.later.mmhg',
    version: 1,
    regulation: 'JJG 692-2010',
    bands: [{ upTo: '300', lower: '-4', upper: '4' }],
    validFrom: '2027-01-01',
    validTo: '2029-12-31',
    source: '规程原文第 5.1 条',
    reason: '核对原文',
  },
  'measurement.settleRow': { correctionId: 'correction-1', approve: true },
  'measurement.readHandOut': oneBooking,
  'measurement.readResult': oneBooking,
  'measurement.lookUp': { code: 'ABCD-EFGH-JKMN' },
}

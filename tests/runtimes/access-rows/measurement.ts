import { sampleSheet } from '../../measurement/sample-sheet'
import { measurementInputs } from '../../measurement/valid-inputs'
import type { Site } from '../access-site'
import { all, ITS_ORGANISERS, ITS_OWNER, type Row, THE_LABS_STAFF } from './expectations'

const oneBooking = ({ bookingId }: Site) => ({ bookingId })
const kept = ({ bookingId }: Site) => ({ bookingId, rev: 0, sheet: sampleSheet() })
const paperAt = ({ labId }: Pick<Site, 'labId'>) => {
  const { memberId: _, ...paper } = measurementInputs['measurement.authorisePerson']
  return { ...paper, labId }
}
const oneAuthorisation = ({ authorisationId }: Site) => ({ authorisationId })
const itsLab = ({ labId }: Site) => ({ labId })
// The instrument of the site has not arrived yet; of another lab's not even that is told.
const NOT_YET = { ...THE_LABS_STAFF, 'staff of this lab': 'state-changed' } as const

/** Measuring, and what comes of it. */
export const measurementRows: Readonly<Record<string, Row>> = {
  'measurement.readSheet': { send: oneBooking, expect: THE_LABS_STAFF },
  'measurement.readBenchDay': { send: itsLab, expect: THE_LABS_STAFF },
  'measurement.keepSheet': { send: kept, expect: NOT_YET },
  'measurement.repair': { send: (site) => ({ ...kept(site), repair: { did: ['clean'], parts: '' } }), expect: NOT_YET },
  'measurement.finish': { send: kept, expect: NOT_YET },
  'measurement.review': { send: oneBooking, expect: NOT_YET },
  'measurement.writePaper': {
    send: (site) => ({ ...measurementInputs['measurement.writePaper'], ...oneBooking(site) }),
    expect: NOT_YET,
  },
  'measurement.rejudge': { send: oneBooking, expect: NOT_YET },
  'measurement.listSlips': { send: itsLab, expect: THE_LABS_STAFF },
  'measurement.listUnclaimed': { send: itsLab, expect: THE_LABS_STAFF },
  // Nothing of that visit is at the lab yet.
  'measurement.handOut': {
    send: ({ labId }) => ({ labId, code: '00000000' }),
    expect: { ...all('forbidden'), 'staff of this lab': 'not-found', 'staff of another lab': 'not-found' },
  },
  'measurement.listAuthorisations': { send: itsLab, expect: THE_LABS_STAFF },
  'measurement.authorisePerson': {
    send: ({ memberId, ...site }) => ({ ...paperAt(site), memberId }),
    expect: THE_LABS_STAFF,
  },
  'measurement.withdrawAuthorisation': { send: oneAuthorisation, expect: THE_LABS_STAFF },
  'organiser.listAuthorisations': { send: itsLab, expect: ITS_ORGANISERS },
  'organiser.authorise': {
    send: ({ memberId, ...site }) => ({ ...paperAt(site), holder: memberId }),
    expect: ITS_ORGANISERS,
  },
  'organiser.withdrawAuthorisation': { send: oneAuthorisation, expect: ITS_ORGANISERS },
  'measurement.listRows': { send: ({ labId }) => ({ labId, kind: 'bp-auto' }), expect: THE_LABS_STAFF },
  'measurement.proposeRow': {
    send: ({ labId }) => ({ ...measurementInputs['measurement.proposeRow'], labId }),
    expect: THE_LABS_STAFF,
    publicIds: ['rowId'],
  },
  // Proposed by somebody else of the lab.
  'measurement.settleRow': {
    send: ({ correctionId }) => ({ correctionId, approve: true }),
    expect: THE_LABS_STAFF,
  },
  // Nothing of the visit was handed out yet.
  'measurement.readHandOut': {
    send: oneBooking,
    expect: { ...THE_LABS_STAFF, 'staff of this lab': 'not-found' },
  },
  'measurement.readResult': { send: oneBooking, expect: ITS_OWNER },
  // Nobody has this code; whoever has one is shown the slip.
  'measurement.lookUp': {
    send: () => ({ code: '0000-0000-0000' }),
    expect: { ...all('slip-not-found'), nobody: 'slip-not-found' },
  },
}

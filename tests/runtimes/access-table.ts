import { PHONE_CONSENT } from '#contract/contact'
import { CONTEST_ACCESS } from './access-rows/contest'
import { BANK_ROWS } from './access-rows/bank'
import { COUNTER_ACCESS } from './access-rows/counter'
import {
  all,
  EVERYBODY,
  everybodyGets,
  ITS_ORGANISERS,
  ITS_OWNER,
  type Row,
  SIGNED_IN,
  THE_LABS_STAFF,
  THOSE_AT_WORK,
} from './access-rows/expectations'
import { FAIRNESS_ROWS } from './access-rows/fairness'
import { LEARNING_ACCESS } from './access-rows/learning'
import { measurementRows } from './access-rows/measurement'
import { noticeRows } from './access-rows/notices'
import { OFFERING_ACCESS } from './access-rows/offerings'
import { PASSPORT_ACCESS } from './access-rows/passport'
import { recordRows } from './access-rows/records'
import { WORKBOOK_ROWS } from './access-rows/workbook'
import type { Site } from './access-site'

const ONE_METER = [{ kind: 'bp-auto', model: '', note: '' }]

const nothing = () => ({})
const oldToken = () => ({ refresh: 'a'.repeat(52) })
const consent = { agreedTo: PHONE_CONSENT.edition }
const attempt = ({ attemptId }: Site) => ({ attemptId })
const nearLab = ({ labId }: Site) => ({ nearLab: labId })
const oneBooking = ({ bookingId }: Site) => ({ bookingIds: [bookingId] })

/** Every route of the product, and whom it answers. A route that is missing here fails the test of the matrix. */
export const ACCESS: Readonly<Record<string, Row>> = {
  'account.whoAmI': { send: nothing, expect: EVERYBODY },
  'account.joinByInvitation': { send: () => ({ code: 'AAAAA-AAAAA' }), expect: all('code-not-valid') },
  // Here nobody signs in: the demo and WeChat's cloud know who calls.
  'account.signIn': { send: () => ({ code: 'code-of-nobody' }), expect: everybodyGets('not-found') },
  'account.refreshSession': { send: oldToken, expect: everybodyGets('not-found') },
  'account.signOut': { send: oldToken, expect: EVERYBODY },
  'account.openBrowser': { send: nothing, expect: everybodyGets('not-found') },
  'account.enterBrowser': { send: () => ({ secret: 'a'.repeat(52) }), expect: everybodyGets('not-found') },
  'account.lookAtBrowser': { send: ({ browserCode }) => ({ code: browserCode }), expect: { ...THOSE_AT_WORK } },
  'account.approveBrowser': {
    send: () => ({ code: '000000000' }),
    expect: {
      ...THOSE_AT_WORK,
      'staff of this lab': 'browser-gone',
      'staff of another lab': 'browser-gone',
      'organiser of this campaign': 'browser-gone',
      'organiser of another campaign': 'browser-gone',
    },
  },
  'account.readContact': { send: nothing, expect: SIGNED_IN },
  'account.leavePhone': { send: () => ({ phone: '13800138000', ...consent }), expect: SIGNED_IN },
  'account.leaveWechatPhone': { send: () => ({ code: 'code-1', ...consent }), expect: all('phone-not-asked') },
  'account.withdrawPhone': { send: nothing, expect: SIGNED_IN },
  'account.exportPerson': { send: nothing, expect: SIGNED_IN },
  'account.previewErasure': { send: nothing, expect: SIGNED_IN },
  // A confirmation of something else: whose it is does not matter.
  'account.erasePerson': {
    send: () => ({ confirmation: 'of-something-else' }),
    expect: all('erasure-outdated'),
    publicIds: ['confirmation'],
  },
  'campaign.home': { send: nothing, expect: SIGNED_IN },
  'quiz.status': { send: nothing, expect: SIGNED_IN },
  'quiz.startAttempt': { send: nothing, expect: SIGNED_IN },
  'quiz.readPaper': { send: attempt, expect: ITS_OWNER },
  'quiz.saveAnswer': { send: (site) => ({ ...attempt(site), no: 1, choice: ['a'] }), expect: ITS_OWNER },
  'quiz.submitAttempt': { send: attempt, expect: ITS_OWNER },
  // It is still open; of another's not even that is told.
  'quiz.readResult': { send: attempt, expect: { ...ITS_OWNER, resident: 'attempt-open' } },
  ...LEARNING_ACCESS,
  ...CONTEST_ACCESS,
  'booking.listLabs': { send: nearLab, expect: SIGNED_IN, publicIds: ['nearLab'] },
  'booking.mapLabs': { send: nearLab, expect: SIGNED_IN, publicIds: ['nearLab'] },
  'booking.readLab': { send: ({ labId }) => ({ labId }), expect: SIGNED_IN, publicIds: ['labId'] },
  'booking.bookVisit': {
    send: ({ slotId }) => ({
      requestId: 'request-of-the-matrix',
      slotId,
      instruments: ONE_METER,
    }),
    expect: SIGNED_IN,
    publicIds: ['slotId'],
  },
  'booking.listMyVisits': { send: nothing, expect: SIGNED_IN },
  'booking.readVisit': { send: ({ visitId }) => ({ visitId }), expect: ITS_OWNER },
  'booking.cancelBookings': { send: (site) => ({ ...oneBooking(site), reason: '临时有事' }), expect: ITS_OWNER },
  'booking.addInstrument': {
    send: ({ visitId }) => ({ requestId: 'request-of-the-matrix', visitId, instrument: ONE_METER[0] }),
    expect: ITS_OWNER,
  },
  'booking.describeInstrument': {
    send: ({ bookingId }) => ({ bookingId, model: '欧姆龙', note: '' }),
    expect: ITS_OWNER,
  },
  'booking.moveVisit': {
    send: ({ visitId, laterSlotId }) => ({ requestId: 'request-of-the-matrix', visitId, slotId: laterSlotId }),
    expect: ITS_OWNER,
    publicIds: ['slotId'],
  },
  // The times of the site have places left, so nobody needs to wait for them.
  'waiting.join': {
    send: ({ slotId }) => ({ requestId: 'wait-of-the-matrix', slotId, instruments: ONE_METER }),
    expect: all('places-free'),
    publicIds: ['slotId'],
  },
  'waiting.listMine': { send: nothing, expect: SIGNED_IN },
  // Nothing is offered yet; of another's wait not even that is told.
  'waiting.takeOffer': { send: ({ waitId }) => ({ waitId }), expect: { ...ITS_OWNER, resident: 'state-changed' } },
  'waiting.leave': { send: ({ waitId }) => ({ waitId }), expect: ITS_OWNER },
  'desk.readDay': { send: ({ labId }) => ({ labId }), expect: THE_LABS_STAFF },
  'desk.confirmBookings': { send: oneBooking, expect: THE_LABS_STAFF },
  'desk.declineBookings': { send: (site) => ({ ...oneBooking(site), reason: '设备检修' }), expect: THE_LABS_STAFF },
  'desk.readPhone': { send: ({ visitId }) => ({ visitId, reason: '临时改时间' }), expect: THE_LABS_STAFF },
  'organiser.overview': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
  'organiser.invite': {
    send: ({ labId }) => ({ role: 'staff', scopeId: labId }),
    expect: ITS_ORGANISERS,
    answersAnew: true,
  },
  'organiser.listMembers': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
  'organiser.removeMember': {
    send: ({ labId, memberId }) => ({ role: 'staff', scopeId: labId, memberId }),
    expect: ITS_ORGANISERS,
  },
  ...noticeRows,
  ...COUNTER_ACCESS,
  ...WORKBOOK_ROWS,
  ...BANK_ROWS,

  ...measurementRows,
  ...OFFERING_ACCESS,
  ...PASSPORT_ACCESS,
  ...FAIRNESS_ROWS,
  ...recordRows,
}

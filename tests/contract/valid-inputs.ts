import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

/** For every call an input that its schema takes, with every field that it may have. */
export const VALID_INPUTS: { readonly [Name in keyof Registry]: InputOf<Registry[Name]> } = {
  'account.whoAmI': {},
  'campaign.home': {},
  'quiz.status': {},
  'quiz.startAttempt': {},
  'quiz.readPaper': { attemptId: 'attempt-1' },
  'quiz.saveAnswer': { attemptId: 'attempt-1', no: 1, choice: ['a', 'b'] },
  'quiz.submitAttempt': { attemptId: 'attempt-1' },
  'quiz.readResult': { attemptId: 'attempt-1' },
  'booking.listLabs': { district: '宝山区', group: 'scale', kind: 'scale-body', cursor: '50' },
  'booking.readLab': { labId: 'lab-1' },
  'booking.bookVisit': {
    requestId: 'request-1',
    slotId: 'slot-1',
    instruments: [{ kind: 'bp-auto', model: '欧姆龙', note: '' }],
  },
  'booking.moveVisit': { requestId: 'request-1', visitId: 'visit-1', slotId: 'slot-1' },
  'booking.listMyVisits': { cursor: '20' },
  'booking.readVisit': { visitId: 'visit-1' },
  'booking.cancelBookings': { bookingIds: ['booking-1'], reason: '临时有事' },
  'waiting.join': {
    requestId: 'request-1',
    slotId: 'slot-1',
    instruments: [{ kind: 'bp-auto', model: '', note: '' }],
  },
  'waiting.listMine': {},
  'waiting.takeOffer': { waitId: 'wait-1' },
  'waiting.leave': { waitId: 'wait-1' },
  'desk.readDay': { labId: 'lab-1', day: '2027-05-20', status: 'pending', search: '1234', cursor: '50' },
  'desk.confirmBookings': { bookingIds: ['booking-1'] },
  'desk.declineBookings': { bookingIds: ['booking-1'], reason: '设备检修' },
  'desk.readPhone': { visitId: 'visit-1', reason: '临时改时间' },
  'account.readContact': {},
  'account.leavePhone': { phone: '13800138000', agreedTo: '2026-11' },
  'account.leaveWechatPhone': { code: 'code-1', agreedTo: '2026-11' },
  'account.withdrawPhone': {},
  'account.exportPerson': {},
  'account.previewErasure': {},
  'account.erasePerson': { confirmation: 'confirmation-1' },
}

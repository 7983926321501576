import type { Documents } from '../../../cloudfunctions/store/collections'

const TIME = 1_809_993_600_123

type Notices = Pick<Documents, 'inboxMarks' | 'labNotices' | 'closures' | 'consents' | 'messages' | 'feedback'>

/** Of all that is told to people. */
export const NOTICE_SAMPLES: Notices = {
  inboxMarks: { _id: 'person', rev: 1, seenUntil: TIME },
  labNotices: {
    _id: 'lab-notice',
    rev: 1,
    campaignId: 'may-2027',
    labId: 'lab',
    day: '',
    text: '请从东门进',
    by: 'p-1',
    at: TIME,
    live: true,
  },
  closures: {
    _id: 'closure',
    rev: 1,
    campaignId: 'may-2027',
    day: '2027-05-20',
    labId: '',
    slotId: '',
    reason: '停电',
    by: 'p-1',
    at: TIME,
    status: 'open',
  },
  consents: {
    _id: 'consent',
    rev: 1,
    personId: 'person',
    topic: 'answer',
    sealed: 'k1.sealed',
    usedFor: '',
    agreedAt: TIME,
    expiresAt: TIME,
  },
  messages: {
    _id: 'message',
    rev: 1,
    personId: 'person',
    consentId: 'consent',
    topic: 'answer',
    status: 'sending',
    tries: 1,
    nextTryAt: 0,
    at: TIME,
  },
  feedback: {
    _id: 'feedback',
    rev: 1,
    campaignId: 'may-2027',
    labId: 'lab',
    day: '2027-05-20',
    rating: 'good',
    words: '很快',
    at: TIME,
    handledBy: '',
  },
}

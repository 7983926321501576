import { all, ITS_ORGANISERS, ITS_OWNER, type Row, SIGNED_IN, THE_LABS_STAFF } from './expectations'

const nothing = () => ({})

/** The inbox, the lines of a lab, and calling times off. */
export const noticeRows: Readonly<Record<string, Row>> = {
  'inbox.read': { send: nothing, expect: SIGNED_IN },
  'inbox.countUnread': { send: nothing, expect: SIGNED_IN },
  'inbox.markSeen': { send: () => ({ until: 1 }), expect: SIGNED_IN },
  'inbox.readTemplates': { send: nothing, expect: SIGNED_IN },
  // The site has no WeChat to send by.
  'inbox.agreeToMessages': {
    send: () => ({ requestId: 'consent-of-the-matrix', topics: ['answer'], code: '' }),
    expect: all('messages-off'),
  },
  'feedback.read': { send: ({ visitId }) => ({ visitId }), expect: ITS_OWNER },
  // The visit of the site is still to come.
  'feedback.give': {
    send: ({ visitId }) => ({ visitId, rating: 'good', words: '' }),
    expect: { ...ITS_OWNER, resident: 'state-changed' },
  },
  'desk.readFeedback': { send: ({ labId }) => ({ labId }), expect: THE_LABS_STAFF },
  'organiser.readFeedback': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
  'organiser.settleFeedback': { send: ({ feedbackId }) => ({ feedbackId }), expect: ITS_ORGANISERS },
  'organiser.readPicture': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
  'booking.readLabNotices': { send: ({ labId }) => ({ labId }), expect: SIGNED_IN, publicIds: ['labId'] },
  'desk.postNotice': {
    send: ({ labId, day }) => ({ requestId: 'line-of-the-matrix', labId, day, text: '今天从北门进' }),
    expect: THE_LABS_STAFF,
  },
  'desk.withdrawNotice': { send: ({ noticeId }) => ({ noticeId }), expect: THE_LABS_STAFF },
  'organiser.postNotice': {
    send: ({ labId }) => ({ requestId: 'line-of-the-matrix', labId, text: '今天从北门进' }),
    expect: ITS_ORGANISERS,
  },
  'organiser.withdrawNotice': { send: ({ noticeId }) => ({ noticeId }), expect: ITS_ORGANISERS },
  'desk.weighClosure': { send: ({ labId, day, slotId }) => ({ labId, day, onlySlot: slotId }), expect: THE_LABS_STAFF },
  'desk.callOff': {
    send: ({ labId, day }) => ({ requestId: 'closure-of-the-matrix', labId, day, reason: '停电' }),
    expect: THE_LABS_STAFF,
  },
  'organiser.weighClosure': {
    send: ({ campaignId, day, labId, slotId }) => ({ campaignId, day, onlyLab: labId, onlySlot: slotId }),
    expect: ITS_ORGANISERS,
  },
  'organiser.callOff': {
    send: ({ campaignId, day }) => ({ requestId: 'closure-of-the-matrix', campaignId, day, reason: '台风' }),
    expect: ITS_ORGANISERS,
  },
}

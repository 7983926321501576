/** Every reason for which a call may be refused. A page that lacks the Chinese text for one does not compile. */
export const REFUSALS = [
  // any call
  'invalid',
  'signed-out',
  'forbidden',
  'not-found',
  'too-many',
  'unavailable',
  // quiz
  'quiz-closed',
  'no-tries-left',
  'attempt-over',
  'attempt-open',
  // a question that was answered already, or is not to be answered now
  'turn-over',
  'no-questions',
  // a team or a district for which a paper counts
  'side-fixed',
  // booking
  'not-open-yet',
  'booking-closed',
  'slot-closed',
  'slot-full',
  'places-free',
  'request-reused',
  'limit-reached',
  'not-accepted-here',
  // a booking that is no longer in the state that the act needs
  'state-changed',
  // giving a visit back so late that one has to say that one knows
  'cut-off-passed',
  // signing in
  'sign-in-refused',
  'browser-gone',
  // who may do what
  'code-not-valid',
  'not-yourself',
  // setting a campaign up
  'preview-outdated',
  // one's own data
  'phone-not-asked',
  'phone-not-given',
  'words-changed',
  'erasure-outdated',
  // the desk
  'no-phone',
  // messages by WeChat, and what people write
  'messages-off',
  'text-refused',
  'not-your-duty',
  'no-such-ticket',
  'ticket-not-genuine',
  'wrong-lab',
  'wrong-day',
  'not-confirmed',
  'already-in',
  'visit-cancelled',
  'visit-declined',
  'too-early',
  'nobody-waits',
  // measuring
  'sheet-changed',
  'sheet-incomplete',
  'not-authorised',
  'own-work',
  'slip-not-found',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** What any call may answer beside its own refusals. */
export const COMMON_REFUSALS = ['invalid', 'signed-out', 'forbidden', 'too-many', 'unavailable'] as const
export type CommonRefusal = (typeof COMMON_REFUSALS)[number]

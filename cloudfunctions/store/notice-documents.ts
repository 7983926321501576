import type { Rating } from '#contract/feedback'
import type { MessageTopic } from '#contract/messages'
import type { Doc } from './port'

/** How far somebody has read their inbox. `_id` is the person. */
export interface InboxMarkDoc extends Doc {
  /** What is dated up to this moment has been seen. */
  readonly seenUntil: number
}

/** A line that a lab or an organiser has for those who come there: moved, closed, bring this. */
export interface LabNoticeDoc extends Doc {
  readonly campaignId: string
  readonly labId: string
  /** The day that it is about; '' for all of them. */
  readonly day: string
  readonly text: string
  /** Pseudonym of who wrote it. */
  readonly by: string
  readonly at: number
  /** False once it was taken back. */
  readonly live: boolean
}

/** Times that were called off: a slot, a lab's day, or a whole day. Stands before anything is done, and says what is left to do. */
export interface ClosureDoc extends Doc {
  readonly campaignId: string
  readonly day: string
  /** '' for all labs of the campaign. */
  readonly labId: string
  /** '' for the whole day. */
  readonly slotId: string
  /** Read by everybody whose booking it ends. */
  readonly reason: string
  /** Pseudonym of who did it. */
  readonly by: string
  readonly at: number
  readonly status: 'open' | 'done'
}

/** That somebody agreed to be sent one message by WeChat. The only place where an OPENID is kept, sealed; gone once it is used. */
export interface ConsentDoc extends Doc {
  readonly personId: string
  readonly topic: MessageTopic
  /** The sealed OPENID: opens only in this document. */
  readonly sealed: string
  /** The message that it is claimed for; '' while it is good for any. */
  readonly usedFor: string
  readonly agreedAt: number
  readonly expiresAt: number
}

/** One message by WeChat. `_id` is made of its cause and the person: uniqueness lets each cause be told once. */
export interface MessageDoc extends Doc {
  readonly personId: string
  readonly consentId: string
  readonly topic: MessageTopic
  /** later: nothing was sent, and it is tried again. unknown: it may have arrived. All others are final too. */
  readonly status: 'sending' | 'later' | 'sent' | 'unknown' | 'refused' | 'given-up'
  readonly tries: number
  readonly nextTryAt: number
  readonly at: number
}

/** What was said of a visit, by nobody. `_id` is made of the visit, which it does not name. */
export interface FeedbackDoc extends Doc {
  readonly campaignId: string
  readonly labId: string
  readonly day: string
  readonly rating: Rating
  readonly words: string
  readonly at: number
  /** Pseudonym of the organiser who has looked into it; '' before. */
  readonly handledBy: string
}

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

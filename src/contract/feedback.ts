import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, Id, Instant, line } from './shapes'

export const RATINGS = ['good', 'fair', 'poor'] as const
export type Rating = (typeof RATINGS)[number]
export const RATING_LABELS: Record<Rating, string> = { good: '满意', fair: '一般', poor: '不满意' }

const Rating = v.picklist(RATINGS, '请选一个')

/** Whether one's own visit can be judged now, and how it was. */
export const readFeedback = endpoint({
  name: 'feedback.read',
  role: 'resident',
  input: v.strictObject({ visitId: Id }),
  output: v.strictObject({ open: v.boolean(), given: v.nullable(Rating) }),
  refusals: ['not-found'],
})

/** Says how it was, once for a visit: the first word stands. Nobody is told whose it is. */
export const giveFeedback = endpoint({
  name: 'feedback.give',
  role: 'resident',
  input: v.strictObject({ visitId: Id, rating: Rating, words: line('想说的话', 100) }),
  output: v.strictObject({ given: Rating }),
  refusals: ['not-found', 'state-changed', 'text-refused'],
})

const Opinion = v.strictObject({
  feedbackId: Id,
  labName: v.string(),
  rating: Rating,
  words: v.string(),
  at: Instant,
  handled: v.boolean(),
})
export type Opinion = v.InferOutput<typeof Opinion>

const Opinions = v.strictObject({
  good: Count,
  fair: Count,
  poor: Count,
  /** What somebody has to look into comes first, then the latest. */
  opinions: v.array(Opinion),
})

/** What people said of one's own lab. */
export const readLabFeedback = endpoint({
  name: 'desk.readFeedback',
  role: 'staff',
  input: v.strictObject({ labId: Id }),
  output: Opinions,
  refusals: ['not-found'],
})

/** What people said of all labs of a campaign. */
export const readCampaignFeedback = endpoint({
  name: 'organiser.readFeedback',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id }),
  output: Opinions,
  refusals: ['not-found'],
})

/** Notes that somebody has looked into it. Safe to repeat. */
export const settleFeedback = endpoint({
  name: 'organiser.settleFeedback',
  role: 'organiser',
  input: v.strictObject({ feedbackId: Id }),
  output: Opinion,
  refusals: ['not-found'],
})

import type { Rating } from '#contract/feedback'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc } from '../../store/collections'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'
import { canBeJudged, feedbackId } from './feedback'

interface Giving {
  readonly visit: readonly BookingDoc[]
  readonly rating: Rating
  readonly words: string
}
interface Caller {
  readonly openid: string | undefined
  readonly now: number
}

/** Keeps what somebody says of a visit, once; a repeated request, or another word later, finds the first. */
export async function giveFeedback(
  { visit, rating, words }: Giving,
  { openid, now }: Caller,
  world: World,
): Promise<Outcome<{ given: Rating }, 'not-found' | 'state-changed' | 'text-refused'>> {
  const [first] = visit
  if (!first) return refuse('not-found')
  const _id = feedbackId(first.visitId)
  const before = await world.store.feedback.get(_id)
  if (before) return done({ given: before.rating })
  if (!canBeJudged(visit, now)) return refuse('state-changed')
  if (!(await isTextFit(world, words, openid))) return refuse('text-refused')
  const { campaignId, labId, day } = first
  await world.store.feedback.insert([{ _id, rev: 1, campaignId, labId, day, rating, words, at: now, handledBy: '' }])
  const kept = await world.store.feedback.get(_id)
  return done({ given: kept?.rating ?? rating })
}

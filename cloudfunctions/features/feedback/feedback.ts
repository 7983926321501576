import type { Rating } from '#contract/feedback'
import { hashId } from '../../kernel/ids'
import type { BookingDoc, Store } from '../../store/collections'

/** One for a visit. It names neither the visit nor the person: only who knows the visit finds it. */
export const feedbackId = (visitId: string) => hashId('feedback', visitId)

const SEEN: readonly BookingDoc['status'][] = ['arrived', 'measured', 'returned']

/** Whether a visit can be judged: somebody was there, or the lab notes nothing and the time is over. */
export const canBeJudged = (visit: readonly BookingDoc[], now: number) =>
  visit.some(({ status, endsAt }) => SEEN.includes(status) || (status === 'confirmed' && endsAt <= now))

/** What was said of a visit; undefined while nothing was. */
export const ratingOf = async (store: Store, visitId: string): Promise<Rating | undefined> =>
  (await store.feedback.get(feedbackId(visitId)))?.rating

import type { Opinion, Rating } from '#contract/feedback'
import type { Store } from '../../store/collections'
import type { FeedbackDoc } from '../../store/notice-documents'

const MOST_SHOWN = 200

/** Counts of all that was said, and the lines of those who said something or were not content. */
export async function opinionsOf(store: Store, where: { readonly labId: string } | { readonly campaignId: string }) {
  const [counts, found] = await Promise.all([
    store.feedback.tally({ where, by: ['rating'] }),
    store.feedback.find({ where, orderBy: { field: 'at', direction: 'desc' } }),
  ])
  const count = (rating: Rating) => counts.find((one) => one.rating === rating)?.count ?? 0
  const told = found.filter(({ rating, words }) => rating === 'poor' || words !== '')
  const urgent = (one: FeedbackDoc) => Number(one.rating === 'poor' && one.handledBy === '')
  const shown = told.sort((a, b) => urgent(b) - urgent(a) || b.at - a.at).slice(0, MOST_SHOWN)
  const labIds = [...new Set(shown.map(({ labId }) => labId))]
  const labs = labIds.length > 0 ? await store.labs.find({ where: { _id: { in: labIds } } }) : []
  const names = new Map(labs.map(({ _id, name }) => [_id, name]))
  const opinions = shown.map((one) => opinionView(one, names.get(one.labId) ?? ''))
  return { good: count('good'), fair: count('fair'), poor: count('poor'), opinions }
}

export const opinionView = ({ _id, rating, words, at, handledBy }: FeedbackDoc, labName: string): Opinion => ({
  feedbackId: _id,
  labName,
  rating,
  words,
  at,
  handled: handledBy !== '',
})

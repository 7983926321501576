import type { Item } from '#contract/item-analysis'
import type { Store } from '../../store/collections'
import { readCounts } from './count-items'
import { itemFigures, weights } from './item-figures'

/** The figures of a campaign's questions as they were counted last, those with flags first; nothing is counted here. */
export async function readItems(store: Store, campaignId: string) {
  const run = await store.itemRuns.get(campaignId)
  const counting = run && run.status !== 'done' ? run.papers : null
  if (!run || run.shownRun === 0) return { countedAt: null, papers: 0, counting, items: [] }
  const counts = await readCounts(store, campaignId, run.shownRun)
  const ids = counts.map(({ questionId }) => questionId)
  const parts = Array.from({ length: Math.ceil(ids.length / 100) }, (_, n) => ids.slice(n * 100, (n + 1) * 100))
  const found = await Promise.all(parts.map((part) => store.questions.find({ where: { _id: { in: part } } })))
  const questions = new Map(found.flat().map((question) => [question._id, question]))
  const all = weights(counts, run.shownPapers)
  const items = counts.flatMap((count): Item[] => {
    const question = questions.get(count.questionId)
    return question ? [itemFigures(question, count, all)] : []
  })
  return { countedAt: run.shownAt, papers: run.shownPapers, counting, items: items.sort(byUrgency) }
}

const urgency = ({ flags }: Item) =>
  flags.includes('negative') ? 3 : flags.includes('distractor') ? 2 : flags.length > 0 ? 1 : 0

const byUrgency = (a: Item, b: Item) =>
  urgency(b) - urgency(a) ||
  (a.discrimination ?? 101) - (b.discrimination ?? 101) ||
  (a.questionId < b.questionId ? -1 : 1)

import type { OutputOf } from '#contract/endpoint'
import type { quizStatus } from '#contract/quiz'
import type { CorrectedPapers } from '../../store/bank-documents'
import type { CampaignDoc, Store } from '../../store/collections'

type Corrected = OutputOf<typeof quizStatus>['corrected']

const SHOWN = 5

/** What was corrected of a campaign's questions, for everybody to see: how many papers came out otherwise, and later why. */
export async function correctedIn(store: Store, campaign: CampaignDoc, now: number): Promise<Corrected> {
  const found = await store.corrections.find({
    where: { status: 'done', settledAt: { from: campaign.quizOpensAt } },
    orderBy: { field: 'settledAt', direction: 'desc' },
    limit: SHOWN,
  })
  const here = found.filter(({ papers, runs }) => (papers[campaign._id] ?? runs[campaign._id]) !== undefined)
  if (here.length === 0) return []
  const isOver = now >= campaign.quizClosesAt
  const ids = here.map(({ questionId }) => questionId)
  const questions = isOver ? await store.questions.find({ where: { _id: { in: ids } } }) : []
  return here.map(({ questionId, settledAt, reason, papers, runs }) => ({
    at: settledAt,
    papers: changed(papers[campaign._id]),
    runs: changed(runs[campaign._id]),
    text: questions.find(({ _id }) => _id === questionId)?.text ?? '',
    reason: isOver ? reason : '',
  }))
}

const changed = (of: CorrectedPapers | undefined) => (of ? of.up + of.down : 0)

import type { RefusalDetail } from '#contract/endpoint'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import type { CampaignPlan } from './campaign-plan'
import { drawChangedFaults } from './check-draw'

/** What of a plan does not go together with what the database has already. */
export const presentFaults = async (
  store: Store,
  plan: CampaignPlan,
  bank: readonly QuestionDoc[],
  now: number,
): Promise<RefusalDetail[]> => [
  ...(await overlapFaults(store, plan)),
  ...(await questionFaults(store, plan, bank)),
  ...(await drawChangedFaults(store, plan.campaign, now)),
]

// Residents are shown one campaign at a time: of two at once the later one would not be seen.
async function overlapFaults(store: Store, { campaign }: CampaignPlan): Promise<RefusalDetail[]> {
  const later = await store.campaigns.find({ where: { endsAt: { from: campaign.startsAt + 1 } } })
  const other = later.find(({ _id, startsAt }) => _id !== campaign._id && startsAt < campaign.endsAt)
  if (!other) return []
  return [{ path: 'campaign.from', message: `和已有的活动“${other.title}”（${other._id}）时间重叠，一次只能办一个` }]
}

async function questionFaults(store: Store, { campaign }: CampaignPlan, bank: readonly QuestionDoc[]) {
  const present = await store.questions.tally({ where: { live: true }, by: ['_id', 'topic'] })
  const topics = new Map([...present, ...bank].map(({ _id, topic }) => [_id, topic]))
  return Object.entries(campaign.quiz.quotas).flatMap(([topic, quota]) => {
    const count = [...topics.values()].filter((one) => one === topic).length
    if (count >= quota) return []
    return [{ path: `campaign.quiz.quotas.${topic}`, message: `这个主题题库里只有 ${count} 题，不够 ${quota} 题` }]
  })
}

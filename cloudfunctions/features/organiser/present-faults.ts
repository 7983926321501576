import type { RefusalDetail } from '#contract/endpoint'
import { kindsIn } from '#contract/instrument-kind'
import type { SlotDoc, Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { findAll } from '../find-all'
import type { CampaignPlan } from './campaign-plan'
import { drawChangedFaults } from './check-draw'
import { teamsPresentFaults } from './check-teams'

/** What of a plan does not go together with what the database has already. */
export const presentFaults = async (
  store: Store,
  plan: CampaignPlan,
  bank: readonly QuestionDoc[],
  now: number,
): Promise<RefusalDetail[]> => [
  ...(await twiceFaults(store, plan)),
  ...(await questionFaults(store, plan, bank)),
  ...(await drawChangedFaults(store, plan.campaign, now)),
  ...(await teamsPresentFaults(store, plan)),
]

// Campaigns may run side by side, but the same people and stations cannot be given to two of them at the same time.
async function twiceFaults(store: Store, { campaign, labs, slots }: CampaignPlan): Promise<RefusalDetail[]> {
  const later = await store.campaigns.find({ where: { endsAt: { from: campaign.startsAt + 1 } } })
  const others = later.filter(({ _id, startsAt }) => _id !== campaign._id && startsAt < campaign.endsAt)
  const faults: RefusalDetail[] = []
  for (const other of others) {
    const known = await findAll(store.labs, { campaignId: other._id })
    for (const [n, lab] of labs.entries()) {
      const same = known.find(({ name, address }) => name === lab.name && address === lab.address)
      const taken = same ? await findAll(store.slots, { labId: same._id, placesTotal: { from: 1 } }) : []
      const twice = slots.find((slot) => slot.labId === lab._id && taken.some((one) => meets(slot, one)))
      const message = `${lab.name}在 ${twice?.day} 已经给了活动“${other.title}”（${other._id}），同一个地方同一时间只能算一次`
      if (twice) faults.push({ path: `labs[${n}].hours`, message })
    }
  }
  return faults
}

const meets = (one: SlotDoc, other: SlotDoc) =>
  one.purpose === other.purpose &&
  kindsIn(one.places).some((kind) => kind in other.places) &&
  one.startsAt < other.endsAt &&
  other.startsAt < one.endsAt

async function questionFaults(store: Store, { campaign }: CampaignPlan, bank: readonly QuestionDoc[]) {
  const present = await store.questions.tally({ where: { live: true }, by: ['_id', 'topic'] })
  const topics = new Map([...present, ...bank].map(({ _id, topic }) => [_id, topic]))
  return Object.entries(campaign.quiz.quotas).flatMap(([topic, quota]) => {
    const count = [...topics.values()].filter((one) => one === topic).length
    if (count >= quota) return []
    return [{ path: `campaign.quiz.quotas.${topic}`, message: `这个主题题库里只有 ${count} 题，不够 ${quota} 题` }]
  })
}

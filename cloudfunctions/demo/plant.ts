import { planOf } from '../features/organiser/campaign-plan'
import { insertMissing } from '../features/organiser/settle'
import { questionBank } from '../features/quiz/question-bank'
import { addDays, shanghaiDay } from '../kernel/time'
import type { Store } from '../store/collections'
import { demoCampaign } from './campaign'
import { demoOrganisers, demoStaff } from './identities'
import { demoLabs } from './labs'

/**
 * Sees to it that there is a campaign with a check day still to come; safe to repeat, also after a crash in the middle,
 * because every document has a fixed id.
 */
export async function plantDemo(store: Store, now: number): Promise<void> {
  await insertMissing(store.questions, questionBank())
  const tomorrow = addDays(shanghaiDay(now), 1)
  const campaigns = await store.campaigns.find({ where: { endsAt: { from: now + 1 } } })
  if (campaigns.some((campaign) => campaign.checkDays.some((day) => day >= tomorrow))) return
  const today = demoCampaign(now)
  const { campaign, labs, slots } = planOf(today, demoLabs(today._id, today.checkDays))
  await insertMissing(store.labs, labs)
  await insertMissing(store.slots, slots)
  await insertMissing(store.staff, demoStaff(campaign._id))
  await insertMissing(store.organisers, demoOrganisers(campaign._id))
  // Last, because a campaign that can be seen has to be complete.
  await insertMissing(store.campaigns, [campaign])
}

import { slotsOfDay } from '../features/booking/slot'
import { addDays, shanghaiDay } from '../kernel/time'
import type { Documents, Store } from '../store/collections'
import type { Collection } from '../store/port'
import { demoCampaign } from './campaign'
import { demoStaff } from './identities'
import { demoLabs } from './labs'
import { questionBank } from './question-bank'

/**
 * Sees to it that there is a campaign with a check day still to come; safe to repeat, also after a crash in the middle,
 * because every document has a fixed id.
 */
export async function plantDemo(store: Store, now: number): Promise<void> {
  await insertMissing(store.questions, questionBank())
  const tomorrow = addDays(shanghaiDay(now), 1)
  const campaigns = await store.campaigns.find({ where: { endsAt: { from: now + 1 } } })
  if (campaigns.some((campaign) => campaign.checkDays.some((day) => day >= tomorrow))) return
  const campaign = demoCampaign(now)
  const labs = demoLabs(campaign._id)
  await insertMissing(store.labs, labs)
  for (const day of campaign.checkDays)
    await insertMissing(
      store.slots,
      labs.flatMap((lab) => slotsOfDay(lab, day)),
    )
  await insertMissing(store.staff, demoStaff(campaign._id))
  // Last, because a campaign that can be seen has to be complete.
  await insertMissing(store.campaigns, [campaign])
}

async function insertMissing<D extends Documents[keyof Documents]>(collection: Collection<D>, docs: readonly D[]) {
  const ids = docs.map((doc) => doc._id)
  const where = { _id: { in: ids } } as Parameters<Collection<D>['find']>[0]['where']
  const present = new Set((await collection.find({ where })).map((doc) => doc._id))
  const missing = docs.filter((doc) => !present.has(doc._id))
  if (missing.length > 0) await collection.insert(missing)
}

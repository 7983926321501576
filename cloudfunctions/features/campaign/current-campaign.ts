import type { CampaignDoc, Store } from '../../store/collections'

/** The campaign that runs now; before its first day the next one to come; undefined when all are over. */
export async function currentCampaign(store: Store, now: number): Promise<CampaignDoc | undefined> {
  const [campaign] = await store.campaigns.find({
    where: { endsAt: { from: now + 1 } },
    orderBy: { field: 'startsAt', direction: 'asc' },
    limit: 1,
  })
  return campaign
}

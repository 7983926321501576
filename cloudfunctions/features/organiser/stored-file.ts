import type { Store } from '../../store/collections'
import { findAll } from '../find-all'
import type { CampaignFile } from './campaign-file'
import { campaignFileOf } from './campaign-file-of'

/** The file of a campaign as it stands in the store; undefined where there is none yet. */
export async function storedFile(store: Store, campaignId: string): Promise<CampaignFile | undefined> {
  const [campaign, labs] = await Promise.all([store.campaigns.get(campaignId), findAll(store.labs, { campaignId })])
  return campaign && campaignFileOf(campaign, labs)
}

import type { CampaignDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'
import type { CampaignFile } from './campaign-file'
import { campaignFileOf } from './campaign-file-of'

/** The file of a campaign that is in the store. */
export async function fileOf(store: Store, campaign: CampaignDoc): Promise<CampaignFile> {
  const ofCampaign = { campaignId: campaign._id }
  const [labs, sides] = await Promise.all([findAll(store.labs, ofCampaign), findAll(store.teams, ofCampaign)])
  return campaignFileOf(campaign, labs, sides)
}

/** The file of a campaign as it stands in the store; undefined where there is none yet. */
export async function storedFile(store: Store, campaignId: string): Promise<CampaignFile | undefined> {
  const campaign = await store.campaigns.get(campaignId)
  return campaign && fileOf(store, campaign)
}

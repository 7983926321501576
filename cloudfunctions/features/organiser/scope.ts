import type { CampaignDoc, LabDoc, Store } from '../../store/collections'
import type { Scope } from '../account/member'

/** A campaign of the caller's; another's answers like a missing one. */
export const ownCampaign = async (
  store: Store,
  campaigns: readonly string[],
  campaignId: string,
): Promise<CampaignDoc | undefined> => (campaigns.includes(campaignId) ? store.campaigns.get(campaignId) : undefined)

/** What the lab or campaign is called, when it is of the caller's campaigns. */
export async function ownScopeName(store: Store, campaigns: readonly string[], { role, scopeId }: Scope) {
  if (role === 'organiser') return (await ownCampaign(store, campaigns, scopeId))?.title
  const lab: LabDoc | undefined = await store.labs.get(scopeId)
  return lab && campaigns.includes(lab.campaignId) ? lab.name : undefined
}

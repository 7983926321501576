import type { CampaignDoc, Store } from '../../store/collections'
import type { RoundDoc } from '../../store/round-documents'

/** Where a round is led. `labId` is '' for the organisers' own. */
export interface Place {
  readonly campaignId: string
  readonly labId: string
}

/** Who organises the campaign leads all of its rounds, who is in charge of a lab those there. Asked at every act. */
async function leads(store: Store, personId: string, { campaignId, labId }: Place): Promise<boolean> {
  const [organised, posts] = await Promise.all([
    store.organisers.find({ where: { personId } }),
    labId === '' ? [] : store.staff.find({ where: { personId } }),
  ])
  const inCharge = posts.some((post) => post.labId === labId && post.duty === 'admin')
  return inCharge || organised.some((organiser) => organiser.campaignId === campaignId)
}

/** The place of a campaign or lab, for who leads there; undefined for everybody else. */
export async function placeToLead(
  store: Store,
  personId: string,
  { at, placeId }: { readonly at: 'lab' | 'campaign'; readonly placeId: string },
): Promise<{ readonly place: Place; readonly campaign: CampaignDoc } | undefined> {
  const lab = at === 'lab' ? await store.labs.get(placeId) : undefined
  const campaignId = at === 'lab' ? lab?.campaignId : placeId
  const campaign = campaignId === undefined ? undefined : await store.campaigns.get(campaignId)
  if (!campaign) return undefined
  const place = { campaignId: campaign._id, labId: lab?._id ?? '' }
  return (await leads(store, personId, place)) ? { place, campaign } : undefined
}

/** A round, for who leads it; for everybody else it is not there. */
export async function roundToLead(store: Store, personId: string, roundId: string): Promise<RoundDoc | undefined> {
  const round = await store.rounds.get(roundId)
  return round && (await leads(store, personId, round)) ? round : undefined
}

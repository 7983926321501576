import type { Store } from '../../store/collections'

/** The campaigns that a person organises now. */
export const campaignsOf = async (store: Store, personId: string): Promise<string[]> =>
  (await store.organisers.find({ where: { personId } })).map((organiser) => organiser.campaignId)

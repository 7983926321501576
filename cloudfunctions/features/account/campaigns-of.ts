import type { Store } from '../../store/collections'

/** The campaigns that a person organises now. */
export const campaignsOf = async (store: Store, personId: string): Promise<string[]> =>
  (await store.organisers.find({ where: { personId } })).map((organiser) => organiser.campaignId)

/** Whether somebody organises any campaign now. */
export const organisesAny = async (store: Store, personId: string): Promise<boolean> =>
  (await store.organisers.find({ where: { personId }, limit: 1 })).length > 0

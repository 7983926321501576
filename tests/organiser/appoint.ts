import type { Product } from '../kernel/open-product'

/** Makes somebody organiser of a campaign. */
export const appoint = ({ store }: Pick<Product, 'store'>, campaignId: string, personId: string) =>
  store.organisers.insert([
    { _id: `${campaignId}.${personId}`, rev: 1, memberKey: `${campaignId}:${personId}`, campaignId, personId },
  ])

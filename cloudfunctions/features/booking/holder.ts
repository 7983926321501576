import type { InstrumentKind } from '#contract/instrument-kind'
import type { CampaignDoc, Store } from '../../store/collections'

type Instruments = readonly { readonly kind: InstrumentKind }[]

/** The k-th place that one person holds for a kind in a campaign; uniqueness keeps everybody inside the limit. */
const holderKeys = (campaign: CampaignDoc, personId: string, kind: InstrumentKind) =>
  Array.from({ length: campaign.perKindLimit }, (_, k) => `${campaign._id}:${personId}:${kind}#${k}`)

/** The holder keys for these kinds that the person uses, always as the database has them now. */
export async function heldKeys(
  store: Store,
  instruments: Instruments,
  campaign: CampaignDoc,
  personId: string,
): Promise<ReadonlySet<string>> {
  const keys = new Set(instruments.flatMap(({ kind }) => holderKeys(campaign, personId, kind)))
  // One by one, because equal conditions are what the store asks together with other people's.
  const found = await Promise.all([...keys].map((holderKey) => store.bookings.find({ where: { holderKey } })))
  return new Set(found.flat().map((booking) => booking.holderKey))
}

/** A key of its own for every instrument, undefined when the limit leaves too few. */
export function chooseHolderKeys(
  instruments: Instruments,
  campaign: CampaignDoc,
  personId: string,
  held: ReadonlySet<string>,
): string[] | undefined {
  const used = new Set(held)
  const chosen = instruments.flatMap(({ kind }) => {
    const key = holderKeys(campaign, personId, kind).find((one) => !used.has(one))
    if (key === undefined) return []
    used.add(key)
    return [key]
  })
  return chosen.length === instruments.length ? chosen : undefined
}

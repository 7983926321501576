import type { RefusalDetail } from '#contract/endpoint'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import type { CampaignDoc, Store } from '../../store/collections'
import type { World } from '../world'
import { holdsStill, limitOf } from './holder'

type Instruments = readonly { readonly kind: PlaceKind }[]

/** How many places for a kind one telephone number may stand for; never fewer than one person may have. */
const phoneLimitOf = (campaign: CampaignDoc, kind: PlaceKind) =>
  Math.max(campaign.fairness.phoneLimit, limitOf(campaign, kind))

/** What all keys of one number in one campaign begin with. `phone` is the keyed hash of the number. */
const phonePrefix = (campaign: Pick<CampaignDoc, '_id'>, phone: string) => `p:${campaign._id}:${phone}:`

/** The k-th place for a kind under one number; uniqueness keeps all accounts with it together inside the limit. */
const phoneKeyOf = (campaign: CampaignDoc, phone: string, kind: PlaceKind, k: number) =>
  `${phonePrefix(campaign, phone)}${kind}#${k}`

/** The number under which a visit counts: of the one for whom it is, else the person's own; '' for none. */
export async function phoneCounted(
  campaign: CampaignDoc,
  personId: string,
  forWhomPhone: string,
  { store, phoneKeys }: Pick<World, 'store' | 'phoneKeys'>,
): Promise<string> {
  if (campaign.fairness.phoneLimit === 0 || !phoneKeys) return ''
  return forWhomPhone || ((await store.contacts.get(personId))?.phoneIndex ?? '')
}

/** The keys of a number that are held, always as the database has them now. */
export async function heldPhoneKeys(store: Store, campaign: CampaignDoc, phone: string): Promise<readonly string[]> {
  if (phone === '') return []
  const prefix = phonePrefix(campaign, phone)
  // A range, because the index has only what is held and equal conditions are asked together without naming a value.
  const found = await store.bookings.find({ where: { phoneKey: { from: prefix, below: `${prefix}~` } } })
  const held = await Promise.all(found.map((booking) => holdsStill(store, booking)))
  return found.flatMap(({ phoneKey }, index) => (held[index] ? [phoneKey] : []))
}

/** A key for every instrument ('' where no number counts), undefined for those that the limit leaves none. */
export function phoneKeysThatFit(
  instruments: Instruments,
  campaign: CampaignDoc,
  phone: string,
  held: ReadonlySet<string>,
): (string | undefined)[] {
  const used = new Set(held)
  return instruments.map(({ kind }) => {
    if (phone === '') return ''
    for (let k = 0; k < phoneLimitOf(campaign, kind); k++) {
      const key = phoneKeyOf(campaign, phone, kind, k)
      if (used.has(key)) continue
      used.add(key)
      return key
    }
    return undefined
  })
}

export const phoneLimitDetail = (campaign: CampaignDoc, kind: PlaceKind): RefusalDetail => ({
  path: 'phone',
  message: `这个电话号码名下的${KINDS[kind].label}约满了，每个号码最多 ${phoneLimitOf(campaign, kind)} 件`,
})

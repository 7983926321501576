import type { RefusalDetail } from '#contract/endpoint'
import { isEvent, isHousehold, KINDS, type PlaceKind } from '#contract/instrument-kind'
import type { BookingDoc, CampaignDoc, Store } from '../../store/collections'
import { isMovedAway, successorKey, voidedHold } from './booking-state'

type Instruments = readonly { readonly kind: PlaceKind }[]

/** How many places for a kind one person may hold in a campaign. */
export function limitOf(campaign: CampaignDoc, kind: PlaceKind): number {
  if (isEvent(kind)) return campaign.seatLimit
  return isHousehold(kind) ? campaign.perKindLimit : campaign.shopScaleLimit
}

/** Which limit it is, for what is no household's instrument; of that the refusal itself speaks. */
export function limitDetail(campaign: CampaignDoc, [first]: Instruments): RefusalDetail | undefined {
  if (!first || isHousehold(first.kind)) return undefined
  const most = limitOf(campaign, first.kind)
  if (!isEvent(first.kind)) return { path: 'scales', message: `每家小商户最多约 ${most} 台秤` }
  return { path: 'seats', message: `${KINDS[first.kind].label}每人最多约 ${most} 个座位，各场合计` }
}

/** The k-th place that one person holds for a kind in a campaign; uniqueness keeps everybody inside the limit. */
const holderKeys = (campaign: CampaignDoc, personId: string, kind: PlaceKind) =>
  Array.from({ length: limitOf(campaign, kind) }, (_, k) => `${campaign._id}:${personId}:${kind}#${k}`)

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
  const held = await Promise.all(found.flat().map((booking) => holdsStill(store, booking)))
  return new Set(found.flat().flatMap(({ holderKey }, index) => (held[index] ? [holderKey] : [])))
}

// A booking that was moved holds its key for the one that it became. When that one was given back and the process ended
// before the key was, the key is given back here, where it is missed.
export async function holdsStill(store: Store, booking: BookingDoc): Promise<boolean> {
  if (!isMovedAway(booking)) return true
  const [successor] = await store.bookings.find({ where: { holderKey: successorKey(booking._id) } })
  if (successor) return holdsStill(store, successor)
  return !(await store.bookings.updateIf(booking._id, { rev: booking.rev }, voidedHold(booking._id)))
}

/** A key of its own for every instrument, undefined for those that the limit leaves none. */
export function holderKeysThatFit(
  instruments: Instruments,
  campaign: CampaignDoc,
  personId: string,
  held: ReadonlySet<string>,
): (string | undefined)[] {
  const used = new Set(held)
  return instruments.map(({ kind }) => {
    const key = holderKeys(campaign, personId, kind).find((one) => !used.has(one))
    if (key !== undefined) used.add(key)
    return key
  })
}

import type { RefusalDetail } from '#contract/endpoint'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import { shanghaiClock } from '../../kernel/time'
import type { SlotDoc, Store } from '../../store/collections'
import { HOLDING } from '../booking/booking-state'
import { placeKey, placesInSlot } from '../booking/places'
import { findAll } from '../find-all'
import type { CampaignPlan } from './campaign-plan'
import { slotsOfFile } from './slots-of-file'

/** Of a slot and kind that are booked: by whom, and the highest place in use, counted from 1. Fewer cannot be offered. */
interface Booked {
  readonly slotId: string
  readonly kind: PlaceKind
  readonly places: number
  readonly people: ReadonlySet<string>
}

/** What of a plan would take from people what they have booked. */
export async function bookedFaults(store: Store, plan: CampaignPlan): Promise<RefusalDetail[]> {
  const [booked, slots] = await Promise.all([bookedPlaces(store, plan.campaign._id), slotsOfFile(store, plan.campaign)])
  const present = new Map(slots.map((slot) => [slot._id, slot]))
  const planned = new Map(plan.slots.map((slot) => [slot._id, slot]))
  return booked.flatMap(({ slotId, kind, places, people }) => {
    const before = present.get(slotId)
    const after = planned.get(slotId)
    const fault = before && whatIsLost(before, after, kind, { places, people: people.size })
    return fault ? [{ path: placeInFile(plan, before, after && kind), message: fault }] : []
  })
}

async function bookedPlaces(store: Store, campaignId: string): Promise<Booked[]> {
  const bookings = await findAll(store.bookings, { campaignId, status: { in: HOLDING } })
  const highest = new Map<string, Booked>()
  for (const { slotId, kind, personId, placeKey: key } of bookings) {
    const places = Number(key.slice(key.lastIndexOf('#') + 1)) + 1
    const known = highest.get(placeKey(slotId, kind, 0))
    highest.set(placeKey(slotId, kind, 0), {
      slotId,
      kind,
      places: Math.max(places, known?.places ?? 0),
      people: new Set([...(known?.people ?? []), personId]),
    })
  }
  return [...highest.values()]
}

function whatIsLost(
  before: SlotDoc,
  after: SlotDoc | undefined,
  kind: PlaceKind,
  booked: { places: number; people: number },
) {
  const { places, people } = booked
  const { label } = KINDS[kind]
  const when = `${before.day} ${shanghaiClock(before.startsAt)}`
  if (!after) return `${when} 已有 ${people} 人约了${label}，这个时段不能去掉`
  if (after.endsAt !== before.endsAt) return `${when} 已有 ${people} 人约了${label}，这个时段的长短不能改`
  const offered = placesInSlot(after, kind)
  if (offered >= places) return undefined
  return `${when} 的${label}已有 ${people} 人约，约到第 ${places} 个位置，不能减到 ${offered} 个`
}

function placeInFile({ campaign, labs }: CampaignPlan, slot: SlotDoc, kind: PlaceKind | undefined): string {
  const n = labs.findIndex(({ _id }) => _id === slot.labId)
  if (n < 0) return `labs（${slot.labId.slice(campaign._id.length + 1)}）`
  if (kind) return `labs[${n}].stations.${kind}`
  return campaign.checkDays.includes(slot.day) ? `labs[${n}].hours` : 'campaign.checkDays'
}

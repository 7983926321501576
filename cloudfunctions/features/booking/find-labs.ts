import type { LabSummary } from '#contract/booking'
import { type InstrumentGroup, type InstrumentKind, KINDS, kindsIn } from '#contract/instrument-kind'
import { pageOf } from '../../kernel/page'
import type { CampaignDoc, LabDoc, SlotDoc, Store } from '../../store/collections'
import { heldPlaces, placesShown } from './places-left'
import { isBookable } from './slot'

const PAGE = 50

export interface LabSearch {
  readonly district?: string
  readonly group?: InstrumentGroup
  readonly kind?: InstrumentKind
  readonly cursor?: string
}

/** Labs of a campaign that accept what is asked for, most free places first; full ones stay on the list, at its end. */
export async function findLabs(store: Store, campaign: CampaignDoc, search: LabSearch, now: number) {
  const [labs, slots, held] = await Promise.all([
    store.labs.find({ where: { campaignId: campaign._id } }),
    allSlots(store, campaign._id),
    heldPlaces(store, { campaignId: campaign._id }),
  ])
  const asked = (kind: InstrumentKind) =>
    (search.kind === undefined || kind === search.kind) &&
    (search.group === undefined || KINDS[kind].group === search.group)
  const found = labs
    .filter((lab) => search.district === undefined || lab.district === search.district)
    .filter((lab) => kindsAt(lab).some(({ kind }) => asked(kind)))
    .map((lab) => {
      const places = slots
        .filter((slot) => slot.labId === lab._id && isBookable(slot, now))
        .flatMap((slot) => placesShown(slot, held))
      return labSummary(
        lab,
        places.filter(({ kind }) => asked(kind)).reduce((sum, { left }) => sum + left, 0),
      )
    })
    .sort((a, b) => b.placesLeft - a.placesLeft || (a.labId < b.labId ? -1 : 1))
  const { items, next } = pageOf(found, search.cursor, PAGE)
  const districts = [...new Set(labs.map((lab) => lab.district))].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  return { labs: items, districts, next }
}

async function allSlots(store: Store, campaignId: string): Promise<SlotDoc[]> {
  const slots: SlotDoc[] = []
  for (;;) {
    const last = slots[slots.length - 1]
    const more = await store.slots.find({ where: { campaignId }, ...(last ? { after: { _id: last._id } } : {}) })
    slots.push(...more)
    if (more.length < 1000) return slots
  }
}

const kindsAt = ({ stations }: LabDoc) =>
  kindsIn(stations).map((kind) => ({ kind, minutes: stations[kind]?.minutes ?? 0 }))

export const labSummary = (lab: LabDoc, placesLeft: number): LabSummary => ({
  labId: lab._id,
  name: lab.name,
  district: lab.district,
  address: lab.address,
  directions: lab.directions,
  stepFree: lab.stepFree,
  latitude: lab.latitude,
  longitude: lab.longitude,
  phone: lab.phone,
  hours: lab.hours.map(({ from, to }) => ({ from, to })),
  kinds: kindsAt(lab),
  placesLeft,
})

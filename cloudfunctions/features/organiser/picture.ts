import { KINDS, kindsIn } from '#contract/instrument-kind'
import type { Part } from '#contract/picture'
import { shanghaiClock } from '../../kernel/time'
import type { BookingDoc, CampaignDoc, LabDoc, Store } from '../../store/collections'
import { HOLDING } from '../booking/booking-state'
import { findAll } from '../find-all'

type Count = Omit<Part, 'key' | 'label'>
const PENDING: readonly BookingDoc['status'][] = ['pending', 'offered']
// With nine states, as many as fit into one tally.
const LABS_AT_ONCE = 100

/** Counts by some key, which come into being when they are first counted. */
class Counts {
  private readonly parts = new Map<string, { -readonly [F in keyof Count]: Count[F] }>()

  add(key: string, field: keyof Count, count: number): void {
    const part = this.parts.get(key) ?? { places: 0, pending: 0, confirmed: 0, waiting: 0 }
    part[field] += count
    this.parts.set(key, part)
  }

  /** In the order of `labels`, where there is one, else by key. */
  all(label: (key: string) => string): Part[] {
    const parts = [...this.parts].map(([key, count]) => ({ key, label: label(key), ...count }))
    return parts.sort((a, b) => (a.key < b.key ? -1 : 1))
  }
}

/** How a campaign stands now: by district, kind and clock time. */
export async function picture(store: Store, campaign: CampaignDoc, day: string | undefined) {
  const ofCampaign = { campaignId: campaign._id }
  const labs = await findAll(store.labs, ofCampaign)
  const districts = new Map(labs.map(({ _id, district }: LabDoc) => [_id, district]))
  const districtOf = (labId: string) => districts.get(labId) ?? ''
  const seen = { districts: new Counts(), kinds: new Counts(), hours: new Counts() }
  const slots = await findAll(store.slots, { ...ofCampaign, open: true, ...(day !== undefined && { day }) })
  const open = new Set(slots.map(({ _id }) => _id))
  for (const { labId, startsAt, places, placesTotal } of slots) {
    seen.districts.add(districtOf(labId), 'places', placesTotal)
    seen.hours.add(shanghaiClock(startsAt), 'places', placesTotal)
    for (const kind of kindsIn(places)) seen.kinds.add(kind, 'places', places[kind] ?? 0)
  }
  for (const one of day === undefined ? campaign.checkDays : [day]) {
    const where = { ...ofCampaign, day: one, status: { in: HOLDING } }
    for (const { kind, status, count } of await store.bookings.tally({ where, by: ['kind', 'status'] }))
      seen.kinds.add(kind, fieldOf(status), count)
    for (const { startsAt, status, count } of await store.bookings.tally({ where, by: ['startsAt', 'status'] }))
      seen.hours.add(shanghaiClock(startsAt), fieldOf(status), count)
    for (let from = 0; from < labs.length; from += LABS_AT_ONCE) {
      const labId = { in: labs.slice(from, from + LABS_AT_ONCE).map(({ _id }) => _id) }
      for (const tally of await store.bookings.tally({ where: { ...where, labId }, by: ['labId', 'status'] }))
        seen.districts.add(districtOf(tally.labId), fieldOf(tally.status), tally.count)
    }
  }
  for (const { slotId, labId, startsAt, instruments } of await findAll(store.waits, {
    ...ofCampaign,
    status: 'waiting',
  })) {
    if (!open.has(slotId)) continue
    seen.districts.add(districtOf(labId), 'waiting', 1)
    seen.hours.add(shanghaiClock(startsAt), 'waiting', 1)
    for (const kind of new Set(instruments.map((instrument) => instrument.kind))) seen.kinds.add(kind, 'waiting', 1)
  }
  const kindLabels = new Map<string, string>(Object.entries(KINDS).map(([kind, { label }]) => [kind, label]))
  return {
    districts: seen.districts.all((key) => key),
    kinds: seen.kinds.all((key) => kindLabels.get(key) ?? key),
    hours: seen.hours.all((key) => key),
  }
}

const fieldOf = (status: BookingDoc['status']) => (PENDING.includes(status) ? 'pending' : 'confirmed')

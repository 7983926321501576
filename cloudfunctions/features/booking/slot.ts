import { type InstrumentKind, isHousehold } from '#contract/instrument-kind'
import { addDays, instantAt, MINUTE } from '../../kernel/time'
import type { LabDoc, SlotDoc, Station } from '../../store/collections'
import type { DropOff, LabEvent, SlotPurpose } from '../../store/offering-documents'
import { placesOf } from './places'

/**
 * The slots of a lab on one check day: its hours cut into slots, for households and for merchants, and the hours in
 * which instruments can be left. What is left at the end of a session is not offered.
 */
export function slotsOfDay(lab: LabDoc, day: string): SlotDoc[] {
  const length = lab.slotMinutes * MINUTE
  const sessions = lab.hours.flatMap(({ from, to }) => {
    const slots: SlotDoc[] = []
    const close = instantAt(day, to)
    for (let startsAt = instantAt(day, from); startsAt + length <= close; startsAt += length)
      slots.push(...checkSlots(lab, { day, startsAt, endsAt: startsAt + length }))
    return slots
  })
  return [...sessions, ...lab.dropOff.map((dropOff) => dropOffSlot(lab, dropOff, day))]
}

/** The sessions of a lab's lectures and open houses, each on its own day. */
export const eventSlots = (lab: LabDoc): SlotDoc[] => lab.events.map((event) => eventSlot(lab, event))

type Times = Pick<SlotDoc, 'day' | 'startsAt' | 'endsAt'>
type Stations = [InstrumentKind, Station][]

// Shops come at the same time, to places of their own: what households are shown does not count them.
function checkSlots(lab: LabDoc, times: Times): SlotDoc[] {
  const stations = Object.entries(lab.stations) as Stations
  const household = stations.filter(([kind]) => isHousehold(kind))
  const merchant = stations.filter(([kind]) => !isHousehold(kind))
  const places = (some: Stations) => budget(some, lab.slotMinutes, lab.reserve)
  return [
    ...(household.length > 0 || merchant.length === 0 ? [slotOf(lab, 'check', times, places(household))] : []),
    ...(merchant.length > 0 ? [slotOf(lab, 'merchant', times, places(merchant))] : []),
  ]
}

/** What is left behind is measured later: its places come from the minutes that the lab has for it then. */
function dropOffSlot(lab: LabDoc, { from, to, kinds, workMinutes, ...dropOff }: DropOff, day: string): SlotDoc {
  const stations = kinds.flatMap((kind): Stations => {
    const station = lab.stations[kind]
    return station ? [[kind, station]] : []
  })
  const times = { day, startsAt: instantAt(day, from), endsAt: instantAt(day, to) }
  return {
    ...slotOf(lab, 'drop-off', times, budget(stations, workMinutes, lab.reserve)),
    fetchFrom: instantAt(addDays(day, dropOff.fetchDays), dropOff.fetchFrom),
  }
}

function eventSlot(lab: LabDoc, { kind, title, about, day, from, minutes, seats }: LabEvent): SlotDoc {
  const startsAt = instantAt(day, from)
  const times = { day, startsAt, endsAt: startsAt + minutes * MINUTE }
  const slot = slotOf(lab, 'event', times, { [kind]: seats })
  return { ...slot, _id: `${slot._id}${kind === 'lecture' ? 'l' : 'v'}`, title, about }
}

const budget = (stations: Stations, minutes: number, reserve: number): SlotDoc['places'] =>
  Object.fromEntries(stations.map(([kind, station]) => [kind, placesOf(station, minutes, reserve)]))

// Slots of different purpose may begin at the same minute.
const ID_ENDS: Record<SlotPurpose, string> = { check: '', 'drop-off': 'd', merchant: 'm', event: 'e' }

const slotOf = (lab: LabDoc, purpose: SlotPurpose, times: Times, places: SlotDoc['places']): SlotDoc => ({
  _id: `${lab._id}.${times.startsAt / MINUTE}${ID_ENDS[purpose]}`,
  rev: 1,
  campaignId: lab.campaignId,
  labId: lab._id,
  ...times,
  purpose,
  title: '',
  about: '',
  fetchFrom: 0,
  open: true,
  places,
  placesTotal: Object.values(places).reduce((sum, count) => sum + count, 0),
  waiting: false,
})

export const isBookable = (slot: SlotDoc, now: number) => slot.open && now < slot.startsAt

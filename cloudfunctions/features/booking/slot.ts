import type { InstrumentKind } from '#contract/instrument-kind'
import { instantAt, MINUTE } from '../../kernel/time'
import type { LabDoc, SlotDoc, Station } from '../../store/collections'
import { placesOf } from './places'

/** The slots of a lab on one day: its hours cut into slots; what is left at the end of a session is not offered. */
export function slotsOfDay(lab: LabDoc, day: string): SlotDoc[] {
  const length = lab.slotMinutes * MINUTE
  return lab.hours.flatMap(({ from, to }) => {
    const slots: SlotDoc[] = []
    const close = instantAt(day, to)
    for (let startsAt = instantAt(day, from); startsAt + length <= close; startsAt += length)
      slots.push(slotAt(lab, day, startsAt, startsAt + length))
    return slots
  })
}

function slotAt(lab: LabDoc, day: string, startsAt: number, endsAt: number): SlotDoc {
  const stations = Object.entries(lab.stations) as [InstrumentKind, Station][]
  const places = stations.map(([kind, station]) => [kind, placesOf(station, lab.slotMinutes, lab.reserve)] as const)
  return {
    _id: `${lab._id}.${startsAt / MINUTE}`,
    rev: 1,
    campaignId: lab.campaignId,
    labId: lab._id,
    day,
    startsAt,
    endsAt,
    open: true,
    places: Object.fromEntries(places),
    placesTotal: places.reduce((sum, [, count]) => sum + count, 0),
    waiting: false,
  }
}

export const isBookable = (slot: SlotDoc, now: number) => slot.open && now < slot.startsAt

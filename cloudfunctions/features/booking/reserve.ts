import { type InstrumentKind, kindsIn } from '#contract/instrument-kind'
import { MINUTE } from '../../kernel/time'
import type { LabDoc, SlotDoc, Station } from '../../store/collections'
import { placesInSlot, placesOf } from './places'

// Short: with it an id has at most 64 characters.
const SUFFIX = '.kept'

/** Whether a slot's id is that of what is kept back in another one. */
export const isReserve = (slotId: string) => slotId.endsWith(SUFFIX)

/**
 * What the capacity rule keeps back of a slot for walk-ins and the phone, as a slot of its own beside it. With an id of its
 * own its places have keys of their own: nobody at home can book one, no list counts it, and each is still sold once.
 */
export function reserveOf(slot: SlotDoc, lab: LabDoc): SlotDoc {
  const minutes = (slot.endsAt - slot.startsAt) / MINUTE
  // A slot of another sort beside it, such as a lecture, has nothing of this to keep back.
  const kept = kindsIn(lab.stations)
    .filter((kind) => slot.places[kind] !== undefined)
    .map((kind) => {
      const all = placesOf(lab.stations[kind] as Station, minutes, 0)
      return [kind, Math.max(0, all - placesInSlot(slot, kind))] as [InstrumentKind, number]
    })
  return {
    ...slot,
    _id: `${slot._id}${SUFFIX}`,
    places: Object.fromEntries(kept),
    placesTotal: kept.reduce((sum, [, count]) => sum + count, 0),
    waiting: false,
  }
}

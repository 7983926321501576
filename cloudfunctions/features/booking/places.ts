import type { PlaceKind } from '#contract/instrument-kind'
import type { SlotDoc, Station } from '../../store/collections'

/** What one tally brings at most: see store/port. */
export const MOST_GROUPS = 1000

/**
 * Places that a lab can offer for one kind in one slot: how many are measured side by side, times how often in the slot,
 * times what is measured together, less what is kept for walk-ins and the phone.
 */
export function placesOf(station: Station, slotMinutes: number, reserve: number): number {
  const sideBySide = Math.min(station.technicians, station.stations)
  const rounds = Math.floor(slotMinutes / station.minutes)
  // Whole thousandths, because 10 × (1 − 0.1) is 9.000000000000002 one time and 8.999999999999998 another.
  return Math.floor((sideBySide * rounds * station.batch * Math.round((1 - reserve) * 1000)) / 1000)
}

export const placeKey = (slotId: string, kind: PlaceKind, number: number) => `${slotId}:${kind}#${number}`

export const placesInSlot = (slot: SlotDoc, kind: PlaceKind) => slot.places[kind] ?? 0

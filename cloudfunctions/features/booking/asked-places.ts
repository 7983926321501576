import type { LabRow } from '#contract/find-labs'
import {
  type InstrumentGroup,
  type InstrumentKind,
  isHousehold,
  isInstrument,
  KINDS,
  kindsIn,
} from '#contract/instrument-kind'
import type { LabPlaces, SlotPlaces } from './lab-places'

/** What somebody brings, and when. */
export interface Wanted {
  readonly group?: InstrumentGroup
  readonly kinds?: readonly InstrumentKind[]
  readonly day?: string
}

type Time = LabRow['times'][number]

/**
 * The kinds of a lab that are asked for; none when it lacks one of those that are named. Unless kinds are named, it is
 * about what households bring.
 */
export function kindsAsked({ lab }: LabPlaces, { group, kinds }: Wanted): readonly InstrumentKind[] {
  const checked = kindsIn(lab.stations).filter(isInstrument)
  const here = checked.filter((kind) => group === undefined || KINDS[kind].group === group)
  if (kinds === undefined) return here.filter(isHousehold)
  return kinds.every((kind) => here.includes(kind)) ? kinds : []
}

/** Places of a slot for what is asked: of several named kinds the scarcest decides, else any of the kinds will do. */
export function placesAt({ startsAt, places }: SlotPlaces, asked: readonly InstrumentKind[], together: boolean): Time {
  let [left, total] = together ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] : [0, 0]
  for (const kind of asked) {
    const at = places[kind] ?? NONE
    if (!together) {
      left += at.left
      total += at.total
    } else if (at.left < left || (at.left === left && at.total < total)) {
      left = at.left
      total = at.total
    }
  }
  return { at: startsAt, left, total }
}

const NONE = { left: 0, total: 0 }

/** A lab that takes what is asked for, with the places of the slots that count. */
export interface Candidate {
  readonly of: LabPlaces
  readonly asked: readonly InstrumentKind[]
  readonly slots: readonly { readonly day: string; readonly time: Time }[]
  readonly placesLeft: number
}

/** Undefined when the lab does not check that, or not on that day. */
export function candidateOf(of: LabPlaces, wanted: Wanted): Candidate | undefined {
  const asked = kindsAsked(of, wanted)
  if (asked.length === 0) return undefined
  const ofDay = wanted.day === undefined ? of.slots : of.slots.filter(({ day }) => day === wanted.day)
  if (wanted.day !== undefined && ofDay.length === 0) return undefined
  const slots = ofDay.map((slot) => ({ day: slot.day, time: placesAt(slot, asked, wanted.kinds !== undefined) }))
  return { of, asked, slots, placesLeft: slots.reduce((sum, { time }) => sum + time.left, 0) }
}

/** The half hours of the first day with places left, or else of the first day. */
export function timesShown({ slots }: Candidate): Time[] {
  const day = (slots.find(({ time }) => time.left > 0) ?? slots[0])?.day
  return slots.filter((slot) => slot.day === day).map(({ time }) => time)
}

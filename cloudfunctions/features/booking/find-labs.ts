import type { LabSummary } from '#contract/booking'
import {
  type InstrumentGroup,
  type InstrumentKind,
  isHousehold,
  KINDS,
  kindsIn,
  type PlaceKind,
} from '#contract/instrument-kind'
import { pageOf } from '../../kernel/page'
import type { LabDoc } from '../../store/collections'
import type { LabPlaces } from './lab-places'

const PAGE = 50

export interface LabSearch {
  readonly district?: string
  readonly group?: InstrumentGroup
  readonly kind?: InstrumentKind
  readonly cursor?: string
}

/**
 * Labs that accept what is asked for, most free places first; full ones stay on the list, at its end. Unless a kind is
 * asked for, it is about what households bring.
 */
export function findLabs(all: readonly LabPlaces[], search: LabSearch) {
  const asked = (kind: PlaceKind) =>
    (search.kind === undefined ? isHousehold(kind) : kind === search.kind) &&
    (search.group === undefined || KINDS[kind].group === search.group)
  const found = all
    .filter(({ lab }) => search.district === undefined || lab.district === search.district)
    .filter(({ lab }) => kindsIn(lab.stations).some(asked))
    .map(({ lab, left }) => ({ lab, placesLeft: [...left].reduce((sum, [kind, n]) => sum + (asked(kind) ? n : 0), 0) }))
    .sort((a, b) => b.placesLeft - a.placesLeft || (a.lab._id < b.lab._id ? -1 : 1))
  const { items, next } = pageOf(found, search.cursor, PAGE)
  const districts = [...new Set(all.map(({ lab }) => lab.district))].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  return { labs: items.map(({ lab, placesLeft }) => labSummary(lab, placesLeft, search.kind)), districts, next }
}

/** `asked`: a kind that is shown although no household brings it. */
export const labSummary = (lab: LabDoc, placesLeft: number, asked?: InstrumentKind): LabSummary => ({
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
  kinds: kindsIn(lab.stations)
    .filter((kind) => isHousehold(kind) || kind === asked)
    .map((kind) => ({ kind, minutes: lab.stations[kind]?.minutes ?? 0 })),
  placesLeft,
})

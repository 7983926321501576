import type { ParsedInputOf } from '#contract/endpoint'
import { type LabPoint, type LabRow, LOOSE_FILTERS, type LooseFilter, type listLabs } from '#contract/find-labs'
import { LAB_SITES } from '#contract/lab-site'
import { pageOf } from '../../kernel/page'
import { type Candidate, candidateOf, timesShown } from './asked-places'
import { metresBetween, middleOf, type Point } from './distance'
import type { LabPlaces } from './lab-places'

/** 20 lines with 16 half hours each stay under 30 KB. */
const LIST_PAGE = 20
const MAP_PAGE = 150

type LabSearch = ParsedInputOf<typeof listLabs>
type Origin = Point & { readonly name: string }

/** Labs that take what is asked for, as lines of a list, in the order that is asked for. */
export const listed = (all: readonly LabPlaces[], search: LabSearch, closed: boolean) =>
  answer(all, search, LIST_PAGE, (candidate, distance) => labRow(candidate, distance, closed))

/** The same labs as points of a map. */
export const mapped = (all: readonly LabPlaces[], search: LabSearch) => answer(all, search, MAP_PAGE, labPoint)

function answer<T>(
  all: readonly LabPlaces[],
  { cursor, ...search }: LabSearch,
  size: number,
  view: (candidate: Candidate, distance: number | null) => T,
) {
  const { found, ...beside } = askedBefore(all, search)
  const { items, next } = pageOf(found, cursor, size)
  return {
    ...beside,
    labs: items.map(({ candidate, distance }) => view(candidate, distance)),
    total: found.length,
    next,
  }
}

const MOST_QUESTIONS = 500
const questions = new WeakMap<readonly LabPlaces[], Map<string, ReturnType<typeof search>>>()

/** What many ask of the same reading is worked out once. */
function askedBefore(all: readonly LabPlaces[], asked: LabSearch) {
  const known = questions.get(all) ?? new Map<string, ReturnType<typeof search>>()
  const question = JSON.stringify(asked)
  const result = known.get(question) ?? search(all, asked)
  if (known.size < MOST_QUESTIONS) known.set(question, result)
  questions.set(all, known)
  return result
}

function search(all: readonly LabPlaces[], asked: LabSearch) {
  const origin = originOf(all, asked)
  const found = candidates(all, asked).map((candidate) => ({
    candidate,
    distance: origin ? metresBetween(origin, candidate.of.lab) : null,
  }))
  const byDistance = origin !== null && asked.order !== 'places'
  found.sort(
    (a, b) =>
      (byDistance ? (a.distance ?? 0) - (b.distance ?? 0) : b.candidate.placesLeft - a.candidate.placesLeft) ||
      (a.candidate.of.lab._id < b.candidate.of.lab._id ? -1 : 1),
  )
  return {
    found,
    districts: distinct(all.map(({ lab }) => lab.district)).sort((a, b) => a.localeCompare(b, 'zh-CN')),
    sites: LAB_SITES.filter((site) => all.some(({ lab }) => lab.site === site)),
    days: distinct(all.flatMap(({ slots }) => slots.map(({ day }) => day))).sort(),
    origin,
    loosen: found.length > 0 ? [] : whatToLoosen(all, asked),
  }
}

const distinct = (texts: readonly string[]) => [...new Set(texts)]

function candidates(all: readonly LabPlaces[], search: LabSearch): Candidate[] {
  const { district, site, only = [] } = search
  return all
    .filter(({ lab }) => district === undefined || lab.district === district)
    .filter(({ lab }) => site === undefined || lab.site === site)
    .filter(({ lab }) => lab.stepFree || !only.includes('step-free'))
    .flatMap((of) => candidateOf(of, search) ?? [])
    .filter(({ placesLeft }) => placesLeft > 0 || !only.includes('free'))
}

/** How many labs there would be without each filter alone, the most first; those that would not help are left out. */
const whatToLoosen = (all: readonly LabPlaces[], search: LabSearch) =>
  LOOSE_FILTERS.filter((filter) => isSet(search, filter))
    .map((filter) => ({ filter, labs: candidates(all, without(search, filter)).length }))
    .filter(({ labs }) => labs > 0)
    .sort((a, b) => b.labs - a.labs)

const isSet = ({ only = [], ...search }: LabSearch, filter: LooseFilter) =>
  filter === 'step-free' || filter === 'free' ? only.includes(filter) : search[filter] !== undefined

function without(search: LabSearch, filter: LooseFilter): LabSearch {
  if (filter === 'step-free' || filter === 'free')
    return { ...search, only: (search.only ?? []).filter((one) => one !== filter) }
  const { [filter]: _, ...rest } = search
  return rest
}

/** From where distances are measured; a district is measured from the middle of its labs. */
function originOf(all: readonly LabPlaces[], { nearDistrict, nearLab }: LabSearch): Origin | null {
  const lab = all.find(({ lab }) => lab._id === nearLab)?.lab
  if (lab) return { name: lab.name, latitude: lab.latitude, longitude: lab.longitude }
  const middle = middleOf(all.flatMap(({ lab }) => (lab.district === nearDistrict ? [lab] : [])))
  return middle && nearDistrict !== undefined ? { name: nearDistrict, ...middle } : null
}

function labRow(candidate: Candidate, distance: number | null, closed: boolean): LabRow {
  const { lab } = candidate.of
  const minutes = candidate.asked.map((kind) => lab.stations[kind]?.minutes ?? 0)
  return {
    labId: lab._id,
    name: lab.name,
    district: lab.district,
    site: lab.site,
    address: lab.address,
    stepFree: lab.stepFree,
    phone: candidate.placesLeft > 0 && !closed ? '' : lab.phone,
    minutes: { least: Math.min(...minutes), most: Math.max(...minutes) },
    placesLeft: candidate.placesLeft,
    distance,
    times: timesShown(candidate),
  }
}

const labPoint = ({ of: { lab }, placesLeft }: Candidate, distance: number | null): LabPoint => ({
  labId: lab._id,
  name: lab.name,
  district: lab.district,
  latitude: lab.latitude,
  longitude: lab.longitude,
  placesLeft,
  distance,
})

import { useSyncExternalStore } from 'react'
import type { InputOf } from '#contract/endpoint'
import type { LooseFilter, listLabs } from '#contract/find-labs'
import { GROUPS, type InstrumentGroup, type InstrumentKind, KINDS } from '#contract/instrument-kind'
import { type LabSite, SITE_LABELS } from '#contract/lab-site'
import { whenCampaignChosen } from '../../api/campaign-choice'
import { dayWords } from '../../api/shanghai'

/** From where distances are measured: the middle of a district, or a lab in it, which is a place that people know. */
export interface Near {
  readonly district: string
  readonly lab?: { readonly labId: string; readonly name: string } | undefined
}

/** What one brings, where and when, as far as one has said so. */
export interface LabSearch {
  readonly group?: InstrumentGroup | undefined
  readonly kind?: InstrumentKind | undefined
  readonly district?: string | undefined
  readonly day?: string | undefined
  readonly site?: LabSite | undefined
  readonly stepFree?: boolean | undefined
  readonly free?: boolean | undefined
  readonly near?: Near | undefined
  /** Only with `near`; without it the nearest come first. */
  readonly byPlaces?: boolean | undefined
}

type Question = InputOf<typeof listLabs>

// JSON, by which a reading tells its questions apart, drops what is undefined; the contract wants it left out.
export function asQuestion({ group, kind, district, day, site, stepFree, free, near, byPlaces }: LabSearch): Question {
  const only = [...(stepFree ? ['step-free' as const] : []), ...(free ? ['free' as const] : [])]
  return {
    ...(kind ? { kinds: [kind] } : group ? { group } : {}),
    ...(district && { district }),
    ...(day && { day }),
    ...(site && { site }),
    ...(only.length > 0 && { only }),
    ...(near && (near.lab ? { nearLab: near.lab.labId } : { nearDistrict: near.district })),
    ...(near && byPlaces && { order: 'places' as const }),
  }
}

/** The place as one says it. */
export const nearWords = ({ district, lab }: Near) => lab?.name ?? `${district}中心`

/** A filter that is set, in words, and the search without it. */
export interface ChosenFilter {
  readonly words: string
  readonly without: LabSearch
}

/** What is set beside what one brings, which has its own place on the page. */
export function chosenFilters(search: LabSearch): ChosenFilter[] {
  const { district, day, site, stepFree, free, near } = search
  return [
    ...(district ? [{ words: district, without: withoutFilter(search, 'district') }] : []),
    ...(day ? [{ words: dayWords(day), without: withoutFilter(search, 'day') }] : []),
    ...(site ? [{ words: SITE_LABELS[site], without: withoutFilter(search, 'site') }] : []),
    ...(near
      ? [{ words: `离${nearWords(near)}近`, without: { ...search, near: undefined, byPlaces: undefined } }]
      : []),
    ...(stepFree ? [{ words: '无障碍通道', without: withoutFilter(search, 'step-free') }] : []),
    ...(free ? [{ words: '还有位置', without: withoutFilter(search, 'free') }] : []),
  ]
}

export function withoutFilter(search: LabSearch, filter: LooseFilter): LabSearch {
  if (filter === 'kinds') return { ...search, kind: undefined }
  if (filter === 'step-free') return { ...search, stepFree: undefined }
  return { ...search, [filter]: undefined, ...(filter === 'group' && { kind: undefined }) }
}

/** `不限宝山区`: what taking this filter away is called. */
export function loosenWords({ district, day, kind, group }: LabSearch, filter: LooseFilter): string {
  const words: Record<LooseFilter, string> = {
    district: `不限${district ?? '区'}`,
    day: `不限${day ? dayWords(day) : '哪一天'}`,
    site: '什么地点都行',
    kinds: `不限${kind ? KINDS[kind].label : '哪一种'}`,
    group: `不限${group ? GROUPS[group] : '哪一类'}`,
    'step-free': '没有无障碍通道也行',
    free: '约满的也看',
  }
  return words[filter]
}

let current: LabSearch = {}
const listeners = new Set<() => void>()

/** The list and the map ask the same question, until the app is closed. */
export function setLabSearch(next: LabSearch) {
  current = next
  for (const listener of listeners) listener()
}

// Another campaign has other places and days; what one brings is the same.
whenCampaignChosen(() => setLabSearch({ group: current.group, kind: current.kind }))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLabSearch = () => useSyncExternalStore(subscribe, () => current)
export const labSearch = () => current

/** `约 1.2 公里`, `约 300 米`: as the crow flies, and no finer than that is worth. */
export const distanceWords = (metres: number) =>
  metres < 950 ? `约 ${Math.max(1, Math.round(metres / 100)) * 100} 米` : `约 ${kilometres(metres)} 公里`

const kilometres = (metres: number) => (metres < 9_950 ? (metres / 1_000).toFixed(1) : Math.round(metres / 1_000))

import type { LabSummary } from '#contract/booking'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import type { KindCount } from '../../kind-words'

/** Most instruments that one visit may bring; the contract says so too. */
const MOST = 6

/** What is asked for before anything was touched: the kind itself, or the first that the lab checks of the group. */
export function wantedAtFirst(lab: LabSummary, wish: string | undefined): KindCount[] {
  const at = lab.kinds.find(({ kind }) => kind === wish) ?? lab.kinds.find(({ kind }) => KINDS[kind].group === wish)
  return at ? [{ kind: at.kind, count: 1 }] : []
}

export const changeCount = (wanted: readonly KindCount[], kind: PlaceKind, count: number): KindCount[] =>
  wanted.some((one) => one.kind === kind)
    ? wanted.map((one) => (one.kind === kind ? { kind, count } : one)).filter((one) => one.count > 0)
    : [...wanted, { kind, count }]

/** How many of a kind may still be asked for at most, beside the others. */
export function mostOf(wanted: readonly KindCount[], kind: PlaceKind, perKindLimit: number) {
  const others = wanted.filter((one) => one.kind !== kind).reduce((sum, { count }) => sum + count, 0)
  return Math.min(perKindLimit, MOST - others)
}

export const asKinds = (wanted: readonly KindCount[]) =>
  wanted.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind))

/** Minutes that all of it takes at the lab, one after the other. */
export const minutesFor = (lab: LabSummary, wanted: readonly KindCount[]) =>
  wanted.reduce((sum, { kind, count }) => sum + count * (lab.kinds.find((at) => at.kind === kind)?.minutes ?? 0), 0)

import { KINDS, PLACE_KINDS, type PlaceKind } from '#contract/instrument-kind'

export interface KindCount {
  readonly kind: PlaceKind
  readonly count: number
}

/** How many of each kind, in the order in which kinds are always shown. */
export const countKinds = (kinds: readonly PlaceKind[]): KindCount[] =>
  PLACE_KINDS.map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length })).filter(
    ({ count }) => count > 0,
  )

/** `电子血压计 × 2、耳温枪` */
export const kindsWords = (counts: readonly KindCount[]) =>
  counts.map(({ kind, count }) => (count === 1 ? KINDS[kind].label : `${KINDS[kind].label} × ${count}`)).join('、')

import type { SlotOfLab } from '#contract/booking'
import type { PlaceKind } from '#contract/instrument-kind'
import type { KindCount } from '../../kind-words'

/** fits: all that one brings has a place. short: only a part of it. full: a kind has none left. closed: not to be booked any more. */
export type Fit = 'fits' | 'short' | 'full' | 'closed'

export interface SlotFit {
  readonly fit: Fit
  /** The kind that decides, with its places. */
  readonly kind: PlaceKind
  readonly left: number
  readonly total: number
}

/** How a slot takes what one brings: the scarcest kind decides. Undefined while nothing is wanted. */
export function fitOf(slot: SlotOfLab, wanted: readonly KindCount[]): SlotFit | undefined {
  const [scarcest] = wanted
    .map(({ kind, count }) => {
      const at = slot.places.find((place) => place.kind === kind)
      return { kind, spare: (at?.left ?? 0) - count, left: at?.left ?? 0, total: at?.total ?? 0 }
    })
    .sort((a, b) => a.spare - b.spare || a.left - b.left)
  if (!scarcest) return undefined
  const { kind, spare, left, total } = scarcest
  const fit = !slot.open ? 'closed' : spare >= 0 ? 'fits' : left === 0 ? 'full' : 'short'
  return { fit, kind, left, total }
}

export const FIT_WORDS: Record<Exclude<Fit, 'fits'>, string> = { short: '位置不够', full: '已约满', closed: '不能约了' }

export const fits = (slot: SlotOfLab, wanted: readonly KindCount[]) => fitOf(slot, wanted)?.fit === 'fits'

/** Whether a part of several instruments would have a place, where not all of them have. */
export const partlyFits = (slot: SlotOfLab, wanted: readonly KindCount[]) =>
  slot.open &&
  !fits(slot, wanted) &&
  wanted.reduce((sum, { count }) => sum + count, 0) > 1 &&
  wanted.some(({ kind }) => slot.places.some((place) => place.kind === kind && place.left > 0))

import type { PlaceKind } from '#contract/instrument-kind'
import { hashNumber } from '../../kernel/ids'
import type { SlotDoc } from '../../store/collections'
import { placesInSlot } from './places'
import { TakenPlaces } from './taken-places'

type Wanted = readonly { readonly kind: PlaceKind }[]

/**
 * A free place number for every instrument, undefined for those that find none. Everybody starts to look at another
 * place (`seed` decides), so that people who come together seldom reach for the same one.
 */
export function placesThatFit(
  instruments: Wanted,
  slot: SlotDoc,
  taken: TakenPlaces,
  seed: string,
): (number | undefined)[] {
  const start = hashNumber(seed)
  const used = new TakenPlaces()
  return instruments.map(({ kind }) => {
    const total = placesInSlot(slot, kind)
    for (let tried = 0; tried < total; tried++) {
      const number = (start + tried) % total
      if (taken.has(kind, number) || used.has(kind, number)) continue
      used.add(kind, number)
      return number
    }
    return undefined
  })
}

/** As `placesThatFit`, all or none. */
export function choosePlaces(
  instruments: Wanted,
  slot: SlotDoc,
  taken: TakenPlaces,
  seed: string,
): number[] | undefined {
  const numbers = placesThatFit(instruments, slot, taken, seed).filter((number) => number !== undefined)
  return numbers.length === instruments.length ? numbers : undefined
}

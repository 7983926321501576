import type { PlaceKind } from '#contract/instrument-kind'
import { hashNumber } from '../../kernel/ids'
import type { SlotDoc } from '../../store/collections'
import { placesInSlot } from './places'
import { TakenPlaces } from './taken-places'

/**
 * A free place number for every instrument, undefined when a kind has too few left. Everybody starts to look at another
 * place (`seed` decides), so that people who come together seldom reach for the same one.
 */
export function choosePlaces(
  instruments: readonly { readonly kind: PlaceKind }[],
  slot: SlotDoc,
  taken: TakenPlaces,
  seed: string,
): number[] | undefined {
  const start = hashNumber(seed)
  const used = new TakenPlaces()
  const numbers: number[] = []
  for (const { kind } of instruments) {
    const total = placesInSlot(slot, kind)
    let tried = 0
    let number = 0
    do {
      if (tried === total) return undefined
      number = (start + tried++) % total
    } while (taken.has(kind, number) || used.has(kind, number))
    used.add(kind, number)
    numbers.push(number)
  }
  return numbers
}

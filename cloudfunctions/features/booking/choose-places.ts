import type { InstrumentKind } from '#contract/instrument-kind'
import { hashNumber } from '../../kernel/ids'
import type { SlotDoc } from '../../store/collections'
import { placeKey, placesInSlot } from './places'

/**
 * A free place number for every instrument, undefined when a kind has too few left. Everybody starts to look at another
 * place (`seed` decides), so that people who come together seldom reach for the same one.
 */
export function choosePlaces(
  instruments: readonly { readonly kind: InstrumentKind }[],
  slot: SlotDoc,
  taken: ReadonlySet<string>,
  seed: string,
): number[] | undefined {
  const start = hashNumber(seed)
  const used = new Set<string>()
  const numbers: number[] = []
  for (const { kind } of instruments) {
    const total = placesInSlot(slot, kind)
    let tried = 0
    let key = ''
    do {
      if (tried === total) return undefined
      key = placeKey(slot._id, kind, (start + tried++) % total)
    } while (taken.has(key) || used.has(key))
    used.add(key)
    numbers.push((start + tried - 1) % total)
  }
  return numbers
}

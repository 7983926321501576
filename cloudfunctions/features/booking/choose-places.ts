import type { InstrumentKind } from '#contract/instrument-kind'
import { hashNumber } from '../../kernel/ids'
import type { SlotDoc } from '../../store/collections'
import { freePlaces } from './places'

/**
 * A free place number for every instrument, undefined when a kind has too few left. Everybody starts at a different
 * free place (`seed` decides), so that people who come together seldom reach for the same one.
 */
export function choosePlaces(
  instruments: readonly { readonly kind: InstrumentKind }[],
  slot: SlotDoc,
  taken: ReadonlySet<string>,
  seed: string,
): number[] | undefined {
  const left = new Map<InstrumentKind, number[]>()
  for (const { kind } of instruments) {
    if (left.has(kind)) continue
    const free = freePlaces(slot, kind, taken)
    const start = free.length === 0 ? 0 : hashNumber(seed, kind) % free.length
    left.set(kind, [...free.slice(start), ...free.slice(0, start)])
  }
  const chosen = instruments.flatMap(({ kind }) => left.get(kind)?.shift() ?? [])
  return chosen.length === instruments.length ? chosen : undefined
}

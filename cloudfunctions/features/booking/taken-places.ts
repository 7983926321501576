import type { PlaceKind } from '#contract/instrument-kind'
import type { Store } from '../../store/collections'
import { MOST_GROUPS } from './places'

/** The numbers of the places in use in one slot, by kind. */
export class TakenPlaces {
  private readonly numbers = new Map<string, Set<number>>()

  /** Only the place keys of this slot count; those of what was cancelled name no place any more. */
  static of(slotId: string, placeKeys: readonly string[]): TakenPlaces {
    const taken = new TakenPlaces()
    for (const key of placeKeys) {
      const hash = key.lastIndexOf('#')
      if (key.startsWith(`${slotId}:`)) taken.add(key.slice(slotId.length + 1, hash), Number(key.slice(hash + 1)))
    }
    return taken
  }

  copy(): TakenPlaces {
    const copied = new TakenPlaces()
    for (const [kind, numbers] of this.numbers) copied.numbers.set(kind, new Set(numbers))
    return copied
  }

  has(kind: PlaceKind, number: number): boolean {
    return this.numbers.get(kind)?.has(number) ?? false
  }

  add(kind: string, number: number): void {
    const ofKind = this.numbers.get(kind)
    if (ofKind) ofKind.add(number)
    else this.numbers.set(kind, new Set([number]))
  }
}

/** The places in use in a slot, always as the database has them now. */
export async function takenPlaces(store: Store, slotId: string): Promise<TakenPlaces> {
  let taken = await store.bookings.tally({ where: { slotId }, by: ['placeKey'] })
  // The void keys of what was cancelled are among them; when they fill the answer, the places are asked for alone.
  if (taken.length >= MOST_GROUPS)
    taken = await store.bookings.tally({
      where: { placeKey: { from: `${slotId}:`, below: `${slotId};` } },
      by: ['placeKey'],
    })
  return TakenPlaces.of(
    slotId,
    taken.map(({ placeKey }) => placeKey),
  )
}

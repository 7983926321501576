import type { Reached } from './reach-places'
import type { TakenPlaces } from './taken-places'

const MOST_SLOTS = 5000

/**
 * Which places were taken when this process last looked, slot by slot. Only a hint of where to try first: a wrong one
 * costs a try, because the insert decides, and "full" is never said from here.
 */
export class PlacesSeen {
  private readonly slots = new Map<string, TakenPlaces>()

  /** Undefined for a slot that was not looked at. */
  taken(slotId: string): TakenPlaces | undefined {
    return this.slots.get(slotId)
  }

  /** What the database says now. */
  learn(slotId: string, taken: TakenPlaces): void {
    if (this.slots.size >= MOST_SLOTS) this.slots.clear()
    // A copy, because what others here are about to take is added to it, and is not yet taken.
    this.slots.set(slotId, taken.copy())
  }

  /** Somebody here is about to take these places. */
  claim(slotId: string, reached: readonly Reached[]): void {
    const taken = this.slots.get(slotId)
    for (const { instrument, number } of reached) taken?.add(instrument.kind, number)
  }
}

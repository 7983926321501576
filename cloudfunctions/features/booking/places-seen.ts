const MOST_SLOTS = 5000

/**
 * Which places were taken when this process last looked, slot by slot. Only a hint of where to try first: a wrong one
 * costs a try, because the insert decides, and "full" is never said from here.
 */
export class PlacesSeen {
  private readonly slots = new Map<string, Set<string>>()

  /** Undefined for a slot that was not looked at. */
  taken(slotId: string): ReadonlySet<string> | undefined {
    return this.slots.get(slotId)
  }

  /** What the database says now. */
  learn(slotId: string, taken: ReadonlySet<string>): void {
    if (this.slots.size >= MOST_SLOTS) this.slots.clear()
    this.slots.set(slotId, new Set(taken))
  }

  /** Somebody here is about to take these places. */
  claim(slotId: string, placeKeys: readonly string[]): void {
    const taken = this.slots.get(slotId)
    for (const key of placeKeys) taken?.add(key)
  }
}

/** How many times as long as it is fresh a value may be shown while the next one is read. */
const PATIENCE = 10

interface Kept<T> {
  readonly value: Promise<T>
  /** Since when it is shown; undefined while it is still read. */
  shownAt: number | undefined
  settled: boolean
}

/**
 * What is shown to many and may be a moment old. It is read anew once it has been shown for `freshMs`; while it is read
 * the one before is shown on, so that nobody waits for it, but no longer than ten times that. However slow the reading,
 * there is one at a time and a pause after it. A reading that failed is not kept.
 */
export class Briefly<T> {
  private readonly shown = new Map<string, Kept<T>>()
  private readonly coming = new Map<string, Kept<T>>()

  /** With 0 nothing is kept. */
  constructor(private readonly freshMs: number) {}

  of(key: string, now: number, read: () => Promise<T>): Promise<T> {
    if (this.freshMs === 0) return read()
    const coming = this.coming.get(key)
    if (coming?.settled) {
      coming.shownAt = now
      this.shown.set(key, coming)
      this.coming.delete(key)
    }
    const age = now - (this.shown.get(key)?.shownAt ?? Number.NEGATIVE_INFINITY)
    if (age >= this.freshMs) this.readAnew(key, read)
    const known = age < PATIENCE * this.freshMs ? this.shown.get(key) : undefined
    return (known ?? this.coming.get(key) ?? this.readAnew(key, read)).value
  }

  private readAnew(key: string, read: () => Promise<T>): Kept<T> {
    const under = this.coming.get(key)
    if (under) return under
    const reading: Kept<T> = { value: read(), shownAt: undefined, settled: false }
    this.coming.set(key, reading)
    reading.value.then(
      () => {
        reading.settled = true
      },
      () => this.coming.delete(key),
    )
    return reading
  }
}

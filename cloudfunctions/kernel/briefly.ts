/**
 * What is shown to many and may be a moment old: read at most once in `freshMs`, whoever asks. Whoever comes while it is
 * being read waits for the same reading. A reading that failed is not kept.
 */
export class Briefly<T> {
  private readonly kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>()

  /** With 0 nothing is kept. */
  constructor(private readonly freshMs: number) {}

  of(key: string, now: number, read: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key)
    if (known && now - known.at < this.freshMs) return known.value
    const value = read()
    this.kept.set(key, { at: now, value })
    value.catch(() => this.kept.delete(key))
    return value
  }
}

/** What a page sent from its logic to its view. */
export interface SetDataCost {
  readonly calls: number
  readonly bytes: number
}

/** Every setData, in order. Its counts and bytes repeat exactly from run to run, so a budget can hold them. */
export class SetDataLog {
  private readonly sent: Array<{ readonly route: string; readonly bytes: number }> = []

  record(route: string, bytes: number): void {
    this.sent.push({ route, bytes })
  }

  /** Where the log stands now, for `since`. */
  mark(): number {
    return this.sent.length
  }

  since(mark: number): SetDataCost {
    const sent = this.sent.slice(mark)
    return { calls: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) }
  }

  byPage(): Record<string, SetDataCost> {
    const pages: Record<string, SetDataCost> = {}
    for (const { route, bytes } of this.sent) {
      const before = pages[route] ?? { calls: 0, bytes: 0 }
      pages[route] = { calls: before.calls + 1, bytes: before.bytes + bytes }
    }
    return pages
  }
}

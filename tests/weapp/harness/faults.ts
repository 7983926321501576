type FaultKind = 'exception' | 'unhandled rejection' | 'console.error' | 'setData' | 'navigation' | 'markup' | 'network'

/** What WeChat would have shown in red, in the order in which it happened. A journey asserts that there is none. */
export class Faults {
  readonly list: string[] = []

  report(kind: FaultKind, what: unknown): void {
    const fault = `${kind}: ${describe(what)}`
    // The same fault of the markup comes back with every rendering.
    if (kind !== 'markup' || !this.list.includes(fault)) this.list.push(fault)
  }
}

/** Errors of the mini-program's realm are not `instanceof` ours, so the shape is looked at. */
export function describe(what: unknown): string {
  if (typeof what !== 'object' || what === null) return String(what)
  if ('stack' in what && typeof what.stack === 'string') return what.stack
  return JSON.stringify(what)
}

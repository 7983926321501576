import { Briefly } from '../../kernel/briefly'
import type { RoundDoc } from '../../store/round-documents'
import type { Phase } from './round'
import type { RoundSeen } from './round-seen'

// More rounds at once than any server leads; the oldest are forgotten.
const MOST_KEPT = 50

/**
 * What the screens of a round show, read once for the hundreds who ask within a moment. Only counts may be a moment old: as
 * soon as the round itself has gone on, all of it is read anew.
 */
export class RoundsSeen {
  private readonly kept = new Map<string, { readonly version: string; readonly seen: Briefly<RoundSeen> }>()

  constructor(private readonly freshMs: number) {}

  of({ _id, rev }: RoundDoc, phase: Phase, now: number, read: () => Promise<RoundSeen>): Promise<RoundSeen> {
    const version = `${rev}.${phase}`
    const before = this.kept.get(_id)
    const { seen } = before?.version === version ? before : this.keep(_id, version)
    return seen.of(version, now, read)
  }

  private keep(id: string, version: string) {
    const fresh = { version, seen: new Briefly<RoundSeen>(this.freshMs) }
    this.kept.delete(id)
    this.kept.set(id, fresh)
    const [oldest] = this.kept.keys()
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest)
    return fresh
  }
}

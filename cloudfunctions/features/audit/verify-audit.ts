import type { AuditDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import { type AuditHead, entryId, hashOf } from './chain'

export interface ChainReport {
  readonly chain: string
  readonly entries: number
  /** The last entry that is sound. */
  readonly head: AuditHead | undefined
  /** The first place that is not as it was written. */
  readonly broken?: { readonly seq: number; readonly why: BreakReason }
}

/** missing: taken out. changed: its own content. unlinked: what came before it. cut: the end is gone. rewritten: another entry stood here. */
export type BreakReason = 'missing' | 'changed' | 'unlinked' | 'cut' | 'rewritten'

const AT_ONCE = 500

export async function chainsOf(store: Store): Promise<string[]> {
  const chains = await store.audit.tally({ where: {}, by: ['chain'] })
  return chains.map(({ chain }) => chain).sort()
}

/**
 * Reads a chain from its beginning. `heads` are entries that are known from outside the database: a chain whose end was
 * cut off, or that was written anew as a whole, is sound in itself and shows only against these.
 */
export async function verifyAudit(store: Store, chain: string, heads: readonly AuditHead[] = []): Promise<ChainReport> {
  const known = new Map(heads.filter((head) => head.chain === chain).map(({ seq, hash }) => [seq, hash]))
  let head: AuditHead | undefined
  for (;;) {
    const page = await nextPage(store, chain, head)
    for (const entry of page) {
      const seq = (head?.seq ?? 0) + 1
      const why = whatIsWrong(entry, seq, head, known)
      if (why) return { chain, entries: seq - 1, head, broken: { seq, why } }
      head = entry
    }
    if (page.length < AT_ONCE) break
  }
  const entries = head?.seq ?? 0
  const cut = [...known.keys()].some((seq) => seq > entries)
  return { chain, entries, head, ...(cut && { broken: { seq: entries + 1, why: 'cut' as const } }) }
}

function whatIsWrong(
  entry: AuditDoc,
  seq: number,
  before: AuditHead | undefined,
  known: ReadonlyMap<number, string>,
): BreakReason | undefined {
  if (entry.seq !== seq) return entry.seq > seq ? 'missing' : 'changed'
  if (entry._id !== entryId(entry.chain, seq) || entry.hash !== hashOf(entry)) return 'changed'
  if (entry.previous !== (before?.hash ?? '')) return 'unlinked'
  return (known.get(seq) ?? entry.hash) === entry.hash ? undefined : 'rewritten'
}

const nextPage = (store: Store, chain: string, last: AuditHead | undefined) =>
  store.audit.find({
    where: { chain },
    orderBy: { field: 'seq', direction: 'asc' },
    limit: AT_ONCE,
    ...(last && { after: { value: last.seq, _id: entryId(chain, last.seq) } }),
  })

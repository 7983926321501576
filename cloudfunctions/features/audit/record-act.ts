import type { Store } from '../../store/collections'
import type { World } from '../world'
import { type AuditFacts, type AuditHead, nextEntry } from './chain'

/**
 * Writes an act down, after all that its chain holds. Called before the act is done or answered: what is in the chain may
 * not have taken effect, but nothing takes effect that is not in it.
 *
 * An entry's id is its place in the chain, so uniqueness gives each place to one entry; who comes second looks again.
 */
export async function recordAct({ store, onAudit }: World, chain: string, facts: AuditFacts): Promise<void> {
  for (;;) {
    const entry = nextEntry(chain, facts, await headOf(store, chain))
    if ((await store.audit.insert([entry])) === 'inserted') return onAudit(entry)
  }
}

/** The last entry of a chain. */
export async function headOf(store: Store, chain: string): Promise<AuditHead | undefined> {
  const orderBy = { field: 'seq', direction: 'desc' } as const
  return (await store.audit.find({ where: { chain }, orderBy, limit: 1 }))[0]
}

import { DUPLICATE_FORMS, type DuplicateForm, noSuchTransaction, transactionConflict } from './refusals'
import type { StoredCollection } from './stored-collection'
import type { Stored } from './wire'

/**
 * A transaction that only adds, as our adapter uses it. It sees the documents as they were when it began. The first one
 * that wants a key has it: whoever wants the same key later is rolled back, inside a transaction, or waits for its end.
 */
export class Transaction {
  readonly ended: Promise<void>
  private end = () => {}
  private open = true
  private readonly seen: ReadonlyMap<string, readonly Stored[]>
  private readonly added = new Map<string, Stored[]>()
  private readonly expiry: NodeJS.Timeout

  constructor(
    private readonly collections: ReadonlyMap<string, StoredCollection>,
    patienceMs: number,
  ) {
    this.seen = new Map([...collections].map(([name, { documents }]) => [name, [...documents.values()]]))
    this.ended = new Promise((resolve) => {
      this.end = resolve
    })
    this.expiry = setTimeout(() => this.abort(), patienceMs).unref()
  }

  /** What it has added to a collection and nobody else sees yet. */
  addedTo(name: string): readonly Stored[] {
    return this.open ? (this.added.get(name) ?? []) : []
  }

  add(name: string, document: Stored, others: readonly Transaction[], form: DuplicateForm): void {
    const collection = this.collections.get(name)
    if (!this.open || !collection) throw noSuchTransaction()
    const mine = this.added.get(name) ?? []
    const key = collection.clash(document, [...(this.seen.get(name) ?? []), ...mine])
    if (key) this.rollBack(DUPLICATE_FORMS[form](key))
    const newer = [...collection.documents.values(), ...others.flatMap((other) => other.addedTo(name))]
    if (collection.clash(document, newer)) this.rollBack(transactionConflict())
    this.added.set(name, [...mine, document])
  }

  commit(): void {
    if (!this.open) throw noSuchTransaction()
    for (const [name, documents] of this.added)
      for (const document of documents) this.collections.get(name)?.put(document)
    this.abort()
  }

  abort(): void {
    clearTimeout(this.expiry)
    this.open = false
    this.end()
  }

  private rollBack(refusal: Error): never {
    this.abort()
    throw refusal
  }
}

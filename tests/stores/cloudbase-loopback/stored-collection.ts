import { aggregate, Query, update } from 'mingo'
import { parsed, type Stored, written } from './wire'

/** The documents of one collection, with its unique indexes. A document is never changed, only replaced. */
export class StoredCollection {
  readonly documents = new Map<string, Stored>()
  private readonly indexes: readonly string[]

  constructor(uniqueKeys: readonly string[]) {
    this.indexes = ['_id', ...uniqueKeys]
  }

  /** The index that does not let both documents in. A missing field is indexed as null, so two of them clash. */
  clash(one: Stored, others: Iterable<Stored>): string | undefined {
    for (const other of others) {
      if (other === one) continue
      const index = this.indexes.find((key) => (one[key] ?? null) === (other[key] ?? null))
      if (index) return index
    }
    return undefined
  }

  matching(query: string | undefined): Stored[] {
    const condition = parsed(query)
    const test = new Query(condition)
    return this.candidates(condition._id).filter((document) => test.test(document))
  }

  find(query: string | undefined, order: string | undefined, limit: number): Stored[] {
    const found = new Query({}).find<Stored>(this.matching(query))
    return (order ? found.sort(parsed(order) as Record<string, 1 | -1>) : found).limit(limit).all()
  }

  aggregate(stages: readonly { readonly stageKey: string; readonly stageValue: string }[]): object[] {
    const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: parsed(stageValue) }))
    return aggregate([...this.documents.values()], pipeline)
  }

  put(document: Stored): void {
    this.documents.set(document._id, document)
  }

  private candidates(id: unknown): Stored[] {
    if (typeof id !== 'string') return [...this.documents.values()]
    const document = this.documents.get(id)
    return document ? [document] : []
  }
}

/** What an update makes of a document; the same one when it changes nothing. */
export function changed(document: Stored, modifier: string): Stored {
  const next = structuredClone(document)
  update(next, parsed(modifier))
  return written(next) === written(document) ? document : next
}

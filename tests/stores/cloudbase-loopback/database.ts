import { randomUUID } from 'node:crypto'
import {
  answerTooLarge,
  DUPLICATE_FORMS,
  type DuplicateForm,
  noSuchCollection,
  noSuchTransaction,
  oddName,
  unknownAction,
} from './refusals'
import { changed, StoredCollection } from './stored-collection'
import { Transaction } from './transaction'
import { type Answer, type Call, parsed, type Stored, written } from './wire'

const MOST_ROWS = 1000
const MOST_BYTES = 1024 * 1024

/** The document database of one environment, by the actions of its wire. */
export class Database {
  duplicateForm: DuplicateForm = 'E11000'
  /** The service gives a transaction 30 seconds. */
  transactionMs = 30_000
  private readonly collections: ReadonlyMap<string, StoredCollection>
  private readonly transactions = new Map<string, Transaction>()

  constructor(uniqueKeys: Readonly<Record<string, readonly string[]>>) {
    this.collections = new Map(Object.entries(uniqueKeys).map(([name, keys]) => [name, new StoredCollection(keys)]))
  }

  async run(call: Call): Promise<Answer> {
    switch (call.action) {
      case 'database.insertDocument':
        return this.insert(call)
      case 'database.getDocument':
        return { data: { list: this.find(call) } }
      case 'database.modifyDocument':
        return { data: { updated: await this.modify(call), upsert_id: null } }
      case 'database.removeDocument':
        return { data: { deleted: this.remove(call) } }
      case 'database.aggregateDocuments':
        return { data: { list: fitting(this.collection(call).aggregate(call.stages ?? [])) } }
      case 'database.startTransaction':
        return { transactionId: this.begin() }
      case 'database.commitTransaction':
        this.transaction(call).commit()
        return {}
      case 'database.abortTransaction':
        this.transaction(call).abort()
        return {}
      default:
        throw unknownAction(call.action)
    }
  }

  collection({ collectionName }: Pick<Call, 'collectionName'>): StoredCollection {
    const collection = this.collections.get(collectionName ?? '')
    if (!collection) throw noSuchCollection(collectionName)
    return collection
  }

  private async insert(call: Call): Promise<Answer> {
    const name = call.collectionName ?? ''
    const documents = [call.data ?? []].flat().map((text) => parsed(text) as Stored)
    for (const document of documents) {
      refuseOddNames(document)
      if (call.transactionId) this.transaction(call).add(name, document, this.open(call), this.duplicateForm)
      else {
        await this.lockedOut(call, document)
        this.collection(call).put(document)
      }
    }
    return { data: { insertedIds: documents.map(({ _id }) => _id) } }
  }

  private find(call: Call): string[] {
    return fitting(this.collection(call).find(call.query, call.order, Math.min(call.limit ?? 100, MOST_ROWS)))
  }

  private async modify(call: Call): Promise<number> {
    const collection = this.collection(call)
    const matching = collection.matching(call.query)
    let updated = 0
    for (const document of call.multi === false ? matching.slice(0, 1) : matching) {
      const next = changed(document, call.data as string)
      if (next === document) continue
      refuseOddNames(next)
      await this.lockedOut(call, next, document)
      // While it waited somebody else may have been quicker.
      if (collection.documents.get(document._id) !== document) continue
      collection.put(next)
      updated++
    }
    return updated
  }

  private remove(call: Call): number {
    const collection = this.collection(call)
    const matching = collection.matching(call.query)
    const gone = call.multi === false ? matching.slice(0, 1) : matching
    for (const { _id } of gone) collection.documents.delete(_id)
    return gone.length
  }

  /** Waits while an open transaction has one of the document's keys; refuses when a document has. */
  private async lockedOut(call: Call, document: Stored, before?: Stored): Promise<void> {
    const collection = this.collection(call)
    for (;;) {
      const others = [...collection.documents.values()].filter((other) => other !== before)
      const key = collection.clash(document, others)
      if (key) throw DUPLICATE_FORMS[this.duplicateForm](key)
      const holder = this.open(call).find((other) =>
        collection.clash(document, other.addedTo(call.collectionName ?? '')),
      )
      if (!holder) return
      await holder.ended
    }
  }

  private begin(): string {
    const id = randomUUID()
    const transaction = new Transaction(this.collections, this.transactionMs)
    this.transactions.set(id, transaction)
    void transaction.ended.then(() => this.transactions.delete(id))
    return id
  }

  private transaction({ transactionId = '' }: Call): Transaction {
    const transaction = this.transactions.get(transactionId)
    if (!transaction) throw noSuchTransaction()
    return transaction
  }

  private open({ transactionId }: Call): Transaction[] {
    return [...this.transactions].filter(([id]) => id !== transactionId).map(([, transaction]) => transaction)
  }
}

/** As MongoDB: `$` begins an operator, `.` is a path. */
function refuseOddNames(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && (name.startsWith('$') || name.includes('.'))) throw oddName(name)
    refuseOddNames(inner)
  }
}

function fitting(documents: readonly object[]): string[] {
  const list = documents.map(written)
  if (list.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0) > MOST_BYTES) throw answerTooLarge()
  return list
}

import { conditionsOf } from './cloudbase-conditions'
import { asUpdate, encoded, encodedChange } from './cloudbase-document'
import { asCallerSees, insisting, isDuplicate, shortPause } from './cloudbase-errors'
import { insertRows } from './cloudbase-insert'
import { CloudbaseReads } from './cloudbase-reads'
import type { CloudDatabase, CloudQuery } from './cloudbase-sdk'
import type { CollectionName, Documents } from './collections'
import { type Collection, type Doc, type Field, type Query, StoreUnavailable, type TallyQuery } from './port'
import { columnOf, type Shape, shapeOf } from './shape'
import { entriesOf, type Values } from './values'

const TRIES = 30

/** One collection of the port on CloudBase. */
export const cloudbaseCollection = <C extends CollectionName>(
  database: CloudDatabase,
  name: C,
): Collection<Documents[C]> => new CloudbaseCollection(database, name, shapeOf(name))

class CloudbaseCollection<D extends Doc> implements Collection<D> {
  private readonly reads: CloudbaseReads<D>

  constructor(
    private readonly database: CloudDatabase,
    private readonly name: string,
    private readonly shape: Shape<D>,
  ) {
    this.reads = new CloudbaseReads(database, name, shape)
  }

  async insert(docs: readonly D[]) {
    if (docs.length === 0) return 'inserted'
    // Two that start for the same places take the keys in the same order, so that the slower one gives up at the first.
    const order = this.shape.keys.at(-1) as keyof D
    const sorted = [...docs].sort((a, b) => (a[order] < b[order] ? -1 : 1))
    return insertRows(
      this.database,
      this.name,
      sorted.map((doc) => encoded(this.shape, doc)),
    )
  }

  get(id: string) {
    return this.reads.get(id)
  }

  find(query: Query<D>) {
    return this.reads.find(query)
  }

  tally<K extends Field<D>>(query: TallyQuery<D, K>) {
    return this.reads.tally(query)
  }

  /**
   * Compare and set on `rev`: the document that was read is the one that is changed, so what it has become is known
   * without reading it again, when somebody else might have changed it once more. A new `rev` also makes every write a
   * change: for one that changes nothing CloudBase answers that it updated nothing.
   */
  async updateIf(id: string, expected: Values, change: Values): Promise<D | undefined | 'conflict'> {
    if ('_id' in change || 'rev' in change) throw new Error('_id and rev are not for the caller to change')
    const same = entriesOf(expected)
    for (const [field] of same) columnOf(this.shape, field)
    const values = encodedChange(this.shape, change)
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const before = await this.get(id)
      if (!before || !same.every(([field, value]) => before[field as keyof D] === value)) return undefined
      const rev = before.rev + 1
      const updated = await this.updateOne({ ...expected, _id: id, rev: before.rev }, { ...values, rev })
      if (updated === 'conflict') return 'conflict'
      if (updated > 0) return { ...before, ...values, rev }
      await shortPause(attempt)
    }
    throw new StoreUnavailable(`${this.name} ${id} changes all the time`)
  }

  async removeIf(id: string, expected: Values) {
    const same = this.where({ ...expected, _id: id })
    try {
      const { stats } = await insisting(() => same.remove({ multi: false }))
      return stats.removed > 0
    } catch (error) {
      throw asCallerSees(error)
    }
  }

  private async updateOne(where: Values, values: Values): Promise<number | 'conflict'> {
    const data = asUpdate(this.database.command, values)
    const same = this.where(where)
    try {
      const { stats } = await insisting(() => same.update({ data, multi: false }))
      return stats.updated
    } catch (error) {
      if (isDuplicate(error)) return 'conflict'
      throw asCallerSees(error)
    }
  }

  private where(where: Values): CloudQuery {
    return this.database.collection(this.name).where(conditionsOf(this.shape, this.database.command, where))
  }
}

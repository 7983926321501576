import { and, count, sql, sum } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { CollectionName, Documents } from './collections'
import { conditions, ordering } from './conditions'
import { checkValues, storable } from './document'
import type { Engine, Row } from './engine'
import type { GroupOptions } from './group'
import { GroupedInserts } from './grouped-inserts'
import { GroupedReads } from './grouped-reads'
import { GroupedUpdates } from './grouped-updates'
import { idsOnly } from './ids-only'
import type { Collection, Doc, Field, Query, Tally, TallyQuery } from './port'
import { retried } from './rolled-back'
import { columnOf, type Shape, shapeOf } from './shape'
import { isUniqueViolation } from './sql-state'
import { hasEmptyIn, type Values } from './values'

const MOST = 1000
const write = drizzle.mock() // writes SQL and runs nothing: that is the engine's part

/** One collection of the port on a PostgreSQL engine. */
export function postgresCollection<C extends CollectionName>(
  engine: Engine,
  collection: C,
  options: GroupOptions,
): Collection<Documents[C]> {
  return new PostgresCollection(engine, shapeOf(collection), options)
}

class PostgresCollection<D extends Doc> implements Collection<D> {
  private readonly inserts: GroupedInserts<D>
  private readonly reads: GroupedReads<D>
  private readonly updates: GroupedUpdates<D>

  constructor(
    private readonly engine: Engine,
    private readonly shape: Shape<D>,
    options: GroupOptions,
  ) {
    this.inserts = new GroupedInserts(engine, shape, options)
    this.reads = new GroupedReads(engine, shape, options)
    this.updates = new GroupedUpdates(engine, shape, options)
  }

  async insert(docs: readonly D[]) {
    return docs.length === 0 ? 'inserted' : this.inserts.insert(docs)
  }

  async get(id: string) {
    return (await this.reads.find({ _id: id }))[0]
  }

  async find(query: Query<D>) {
    if (hasEmptyIn(query.where)) return []
    if (GroupedReads.takes(query)) return this.reads.find(query.where)
    // Few are read one by one, together with what others read at that moment.
    const ids = idsOnly(query)
    if (ids) return (await Promise.all(ids.map((id) => this.get(id)))).filter((doc) => doc !== undefined)
    const { by, from } = ordering(this.shape, query)
    const select = write
      .select(this.shape.columns)
      .from(this.shape.table)
      .where(and(...conditions(this.shape, query.where), ...from))
      .orderBy(...by)
      .limit(Math.min(query.limit ?? MOST, MOST))
    return (await this.run(select)).map((row) => this.shape.decode(row))
  }

  async tally<K extends Field<D>>(query: TallyQuery<D, K>): Promise<Tally<D, K>[]> {
    if (hasEmptyIn(query.where)) return []
    const rows = GroupedReads.takes(query) ? await this.reads.tally(query) : await this.run(this.selectTally(query))
    return rows.map((row) => {
      const group: Record<string, unknown> = {}
      for (const [index, field] of query.by.entries()) group[field] = row[index]
      const [count, sum] = row.slice(query.by.length)
      return Object.assign(group, { count: Number(count), sum: Number(sum) }) as Tally<D, K>
    })
  }

  async updateIf(id: string, expected: Values, change: Values): Promise<D | undefined | 'conflict'> {
    if ('_id' in change || 'rev' in change) throw new Error('_id and rev are not for the caller to change')
    checkValues(this.shape, change)
    storable(this.shape.name, JSON.stringify(change))
    return retried(() => this.updates.update(id, expected, change)).catch((error: unknown) => {
      if (isUniqueViolation(error)) return 'conflict' as const
      throw error
    })
  }

  async removeIf(id: string, expected: Values) {
    const remove = write
      .delete(this.shape.table)
      .where(and(...conditions(this.shape, { ...expected, _id: id })))
      .returning({ id: columnOf(this.shape, '_id') })
    const rows = await retried(() => this.run(remove))
    return rows !== 'conflict' && rows.length > 0
  }

  private selectTally<K extends Field<D>>({ where, by, sum: summed }: TallyQuery<D, K>) {
    const groups = by.map((field) => columnOf(this.shape, field))
    return write
      .select({
        ...Object.fromEntries(by.map((field, i) => [field, groups[i]])),
        count: count(),
        sum: summed ? sum(columnOf(this.shape, summed)) : sql`0`,
      })
      .from(this.shape.table)
      .where(and(...conditions(this.shape, where)))
      .groupBy(...groups)
      .having(sql`count(*) > 0`)
      .limit(MOST)
  }

  private run(statement: { toSQL(): { sql: string; params: unknown[] } }): Promise<Row[]> {
    const { sql: text, params } = statement.toSQL()
    return this.engine.run(text, params)
  }
}

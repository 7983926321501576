import { beyond, conditionsOf, orderOf } from './cloudbase-conditions'
import { decoded } from './cloudbase-document'
import { asCallerSees } from './cloudbase-errors'
import { addedUp, joined, partsOf } from './cloudbase-parts'
import type { CloudDatabase, CloudQuery } from './cloudbase-sdk'
import type { Doc, Field, Query, Tally, TallyQuery } from './port'
import { columnOf, type Shape } from './shape'
import { hasEmptyIn, type Values } from './values'

const MOST = 1000
// An answer may have 1 MB and a document several KB: more than this many are read page by page.
const PAGE = 250

/** Reads of one collection. A long list or a long answer takes several requests, and is not of one moment then. */
export class CloudbaseReads<D extends Doc> {
  constructor(
    private readonly database: CloudDatabase,
    private readonly name: string,
    private readonly shape: Shape<D>,
  ) {}

  async get(id: string): Promise<D | undefined> {
    if (typeof id !== 'string') throw new Error(`${this.name}: ${String(id)} is no id`)
    const { data } = await asked(() => this.database.collection(this.name).doc(id).get())
    return data ? decoded(this.shape, data) : undefined
  }

  async find(query: Query<D>): Promise<D[]> {
    if (hasEmptyIn(query.where)) return []
    const limit = Math.min(query.limit ?? MOST, MOST)
    const parts = await Promise.all(partsOf(query.where).map((where) => this.findPart(query, where, limit)))
    return joined(parts, query, limit)
  }

  async tally<K extends Field<D>>({ where, by, sum }: TallyQuery<D, K>): Promise<Tally<D, K>[]> {
    if (hasEmptyIn(where)) return []
    const parts = await Promise.all(partsOf(where).map((part) => this.tallyPart(part, by, sum)))
    return addedUp(parts.flat(), by).slice(0, MOST)
  }

  private async findPart(query: Query<D>, where: Values, limit: number): Promise<D[]> {
    const { field } = orderOf(query)
    const found: D[] = []
    let after = query.after
    while (found.length < limit) {
      const most = Math.min(PAGE, limit - found.length)
      const page = await this.findPage(after ? { ...query, after } : query, where, most)
      found.push(...page)
      const last = page.at(-1)
      if (!last || page.length < most) break
      after = { _id: last._id, value: last[field as keyof D] as string | number | boolean }
    }
    return found
  }

  private async findPage(query: Query<D>, where: Values, most: number): Promise<D[]> {
    const { command } = this.database
    const { field, direction } = orderOf(query)
    columnOf(this.shape, field)
    const condition = conditionsOf(this.shape, command, where)
    const further = beyond(command, query)
    const matching = this.database
      .collection(this.name)
      .where(further ? command.and([condition, further]) : condition)
      .orderBy(field, direction)
    const ordered: CloudQuery = field === '_id' ? matching : matching.orderBy('_id', direction)
    const { data } = await asked(() => ordered.limit(most).get())
    return data.map((row) => decoded(this.shape, row))
  }

  private async tallyPart<K extends Field<D>>(
    where: Values,
    by: readonly K[],
    summed: string | undefined,
  ): Promise<Tally<D, K>[]> {
    const { command } = this.database
    for (const field of summed ? [...by, summed] : by) columnOf(this.shape, field)
    const keys = Object.fromEntries(by.map((field, i) => [`by${i}`, `$${field}`]))
    const groups = this.database
      .collection(this.name)
      .aggregate()
      .match(conditionsOf(this.shape, command, where))
      .group({
        _id: by.length > 0 ? keys : null,
        count: command.aggregate.sum(1),
        sum: command.aggregate.sum(summed ? `$${summed}` : 0),
      })
    // Said outright: without a limit an aggregation is known to stop after twenty groups and not to tell.
    const { list } = await asked(() => groups.limit(MOST).end())
    return list.map(({ _id, count, sum }) => {
      const values = (_id ?? {}) as Values
      return { ...Object.fromEntries(by.map((field, i) => [field, values[`by${i}`]])), count, sum } as Tally<D, K>
    })
  }
}

const asked = <T>(request: () => Promise<T>): Promise<T> =>
  request().catch((error: unknown) => Promise.reject(asCallerSees(error)))

import type { Collection, Doc, Field, Query, Tally, TallyQuery, Where } from '../../../cloudfunctions/store/port'

type Values = Record<string, unknown>
type Range = { in?: readonly unknown[]; from?: unknown; below?: unknown }

/** The port as plainly as it can be said, to hold an engine against. */
export class MemoryCollection<D extends Doc> implements Collection<D> {
  private docs: D[] = []

  constructor(private readonly keys: readonly (keyof D)[]) {}

  async insert(docs: readonly D[]) {
    const all = [...this.docs, ...docs]
    if (!this.isUnique(all)) return 'conflict'
    this.docs = all
    return 'inserted'
  }

  async get(id: string) {
    return this.docs.find((doc) => doc._id === id)
  }

  async find({ where, orderBy, limit = 1000, after }: Query<D>) {
    const field = orderBy?.field ?? '_id'
    const sign = orderBy?.direction === 'desc' ? -1 : 1
    const order = (a: Values, b: Values) => sign * (compare(a[field], b[field]) || compare(a._id, b._id))
    const start = after && { [field]: after.value, _id: after._id }
    return this.matching(where)
      .sort((a, b) => order(a as unknown as Values, b as unknown as Values))
      .filter((doc) => !start || order(doc as unknown as Values, start) > 0)
      .slice(0, Math.min(limit, 1000))
  }

  async tally<K extends Field<D>>({ where, by, sum }: TallyQuery<D, K>) {
    const groups = new Map<string, Values & { count: number; sum: number }>()
    for (const doc of this.matching(where)) {
      const group = Object.fromEntries(by.map((field) => [field, doc[field]]))
      const name = JSON.stringify(group)
      const { count, sum: total } = groups.get(name) ?? { count: 0, sum: 0 }
      groups.set(name, { ...group, count: count + 1, sum: total + (sum ? Number(doc[sum]) : 0) })
    }
    return [...groups.values()].slice(0, 1000) as unknown as Tally<D, K>[]
  }

  async updateIf(id: string, expected: Partial<D>, change: Partial<D>) {
    const doc = this.matching({ ...expected, _id: id } as Where<D>)[0]
    if (!doc) return undefined
    const changed = { ...doc, ...change, rev: doc.rev + 1 }
    const all = this.docs.map((each) => (each === doc ? changed : each))
    if (!this.isUnique(all)) return 'conflict'
    this.docs = all
    return changed
  }

  async removeIf(id: string, expected: Partial<D>) {
    const doc = this.matching({ ...expected, _id: id } as Where<D>)[0]
    this.docs = this.docs.filter((each) => each !== doc)
    return doc !== undefined
  }

  private isUnique(docs: readonly D[]) {
    return this.keys.every((key) => new Set(docs.map((doc) => doc[key])).size === docs.length)
  }

  private matching(where: Where<D>): D[] {
    return this.docs.filter((doc) =>
      Object.entries(where).every(([field, condition]) => holds((doc as unknown as Values)[field], condition)),
    )
  }
}

function holds(value: unknown, condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return value === condition
  const { in: among, from, below } = condition as Range
  if (among && !among.includes(value)) return false
  return (from === undefined || compare(value, from) >= 0) && (below === undefined || compare(value, below) < 0)
}

// By code point, as bytes of UTF-8 are ordered; JavaScript's own order is by UTF-16 units.
function compare(a: unknown, b: unknown): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b)
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

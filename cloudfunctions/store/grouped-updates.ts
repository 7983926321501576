import { storable } from './document'
import type { Row, Session } from './engine'
import { Group, type GroupOptions } from './group'
import type { Doc } from './port'
import { columnOf, quoted, type Shape } from './shape'
import { entriesOf, type Values } from './values'

/** One change: the id, the values that are expected and those that are set, in the order of their fields. */
interface Change {
  readonly id: string
  readonly values: readonly unknown[]
}

/**
 * Changes of one document each, many callers' in one statement: those that expect and set the same fields go together.
 * Two changes of one document never do, because a statement changes a row once.
 */
export class GroupedUpdates<D extends Doc> {
  private readonly groups = new Map<string, Group<Change, D | undefined>>()
  private readonly onTheWay = new Map<string, Promise<unknown>>()

  constructor(
    private readonly session: Session,
    private readonly shape: Shape<D>,
    private readonly options: GroupOptions,
  ) {}

  /** The changed document; undefined where an expected value is another. Rejects with what the database said of this one. */
  async update(id: string, expected: Values, change: Values): Promise<D | undefined> {
    const [wanted, set] = [entriesOf(expected), entriesOf(change)]
    const group = this.groupOf(
      wanted.map(([field]) => field),
      set.map(([field]) => field),
    )
    for (let earlier = this.onTheWay.get(id); earlier; earlier = this.onTheWay.get(id)) await earlier.catch(() => {})
    const changed = group.add({ id, values: [...wanted, ...set].map(([, value]) => value) })
    this.onTheWay.set(id, changed)
    try {
      return await changed
    } finally {
      this.onTheWay.delete(id)
    }
  }

  private groupOf(expected: readonly string[], set: readonly string[]): Group<Change, D | undefined> {
    const name = `${expected}|${set}`
    const known = this.groups.get(name)
    if (known) return known
    const text = this.statement(expected, set)
    const group = new Group((changes: readonly Change[]) => this.store(text, changes), this.options)
    this.groups.set(name, group)
    return group
  }

  private statement(expected: readonly string[], set: readonly string[]): string {
    const column = (field: string) => quoted(columnOf(this.shape, field).name)
    const given = ['_id', ...expected, ...set].map((field, i) => `v${i} ${columnOf(this.shape, field).getSQLType()}`)
    const changes = set.map((field, i) => `${column(field)} = given.v${1 + expected.length + i}`)
    const conditions = ['_id', ...expected].map((field, i) => `t.${column(field)} = given.v${i}`)
    // The ids are named once more by themselves: whatever way of joining was planned, only their rows are read.
    return `update ${this.shape.name} t set ${[...changes, 'rev = t.rev + 1'].join(', ')}
      from json_to_recordset($1) as given(${given.join(', ')}) where t.${column('_id')} = any($2) and ${conditions.join(' and ')}
      returning ${this.shape.fields.map((field) => `t.${column(field)}`).join(', ')}`
  }

  private async store(text: string, changes: readonly Change[]): Promise<(D | undefined)[]> {
    // In one order, so that two servers that change the same documents do not wait for each other in a circle.
    const inOrder = [...changes].sort((a, b) => (a.id < b.id ? -1 : 1))
    const given = inOrder.map(({ id, values }) =>
      Object.fromEntries([id, ...values].map((value, i) => [`v${i}`, value])),
    )
    const rows: Row[] = await this.session.run(text, [
      storable(this.shape.name, JSON.stringify(given)),
      inOrder.map(({ id }) => id),
    ])
    const changed = new Map(rows.map((row) => this.shape.decode(row)).map((doc) => [doc._id, doc]))
    return changes.map(({ id }) => changed.get(id))
  }
}

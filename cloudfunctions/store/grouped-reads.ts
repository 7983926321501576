import type { Row, Session } from './engine'
import { Group, type GroupOptions } from './group'
import type { Doc, Field, Query, TallyQuery } from './port'
import { columnOf, quoted, type Shape } from './shape'
import { entriesOf, isScalar, type Values } from './values'

type Asked = readonly unknown[]

/**
 * Reads by equal fields only. Those of the same shape that wait together become one statement: the values asked for
 * are joined with the table, each on its own, so that each has its own limit and uses the index.
 */
export class GroupedReads<D extends Doc> {
  private readonly groups = new Map<string, Group<Asked, string>>()

  constructor(
    private readonly session: Session,
    private readonly shape: Shape<D>,
    private readonly options: GroupOptions,
  ) {}

  /** Whether a query can be asked together with others. */
  static takes<D extends Doc>({ where, orderBy, limit, after }: Query<D>): boolean {
    if (orderBy !== undefined || limit !== undefined || after !== undefined) return false
    const entries = entriesOf(where)
    return entries.length > 0 && entries.every(([, value]) => isScalar(value))
  }

  async find(where: Values): Promise<D[]> {
    const columns = () => this.shape.fields.map((field) => this.column(field))
    const rows = await this.ask('find', where, columns, () => `order by ${this.column('_id')} limit 1000`)
    return rows.map((row) => this.shape.decode(row))
  }

  tally<K extends Field<D>>({ where, by, sum }: TallyQuery<D, K>): Promise<Row[]> {
    const groups = () => by.map((field) => this.column(field))
    const columns = () => [...groups(), 'count(*)', sum ? `sum(${this.column(sum)})` : '0']
    return this.ask(`tally ${by} ${sum}`, where, columns, () => `group by (${groups()}) having count(*) > 0 limit 1000`)
  }

  private async ask(kind: string, where: Values, columns: () => string[], rest: () => string): Promise<Row[]> {
    const entries = entriesOf(where).sort(([a], [b]) => (a < b ? -1 : 1))
    const fields = entries.map(([field]) => field)
    const name = `${kind} ${fields}`
    let group = this.groups.get(name)
    if (!group) {
      const text = this.statement(fields, columns(), rest())
      group = new Group((asked) => this.answer(text, asked), this.options)
      this.groups.set(name, group)
    }
    return JSON.parse(await group.add(entries.map(([, value]) => value))) as Row[]
  }

  // All rows of one asker come as one JSON text: less work on this side than a row at a time, and there is only one thread.
  private statement(fields: readonly string[], columns: readonly string[], rest: string): string {
    const arrays = fields.map((field, i) => `$${i + 1}::${arrayType(columnOf(this.shape, field).getSQLType())}`)
    const asked = fields.map((_, i) => `v${i}`)
    const matches = fields.map((field, i) => `${this.column(field)} = asked.v${i}`)
    const names = columns.map((_, i) => `c${i}`)
    const found = `select ${columns} from ${this.shape.name} t where ${matches.join(' and ')} ${rest}`
    return `select (select json_agg(json_build_array(${names}))::text from (${found}) as found(${names}))
      from unnest(${arrays}) with ordinality as asked(${asked}, n) order by n`
  }

  private async answer(text: string, asked: readonly Asked[]): Promise<string[]> {
    // Many ask the same, such as for the one slot that everybody wants: it is read once.
    const questions = new Map<string, Asked>()
    const names = asked.map((values) => {
      const name = values.length === 1 ? String(values[0]) : JSON.stringify(values)
      questions.set(name, values)
      return name
    })
    const distinct = [...questions.values()]
    const arrays = (asked[0] ?? []).map((_, i) => distinct.map((values) => values[i]))
    const rows = await this.session.run(text, arrays)
    const answers = new Map([...questions.keys()].map((name, i) => [name, (rows[i]?.[0] ?? '[]') as string]))
    return names.map((name) => answers.get(name) ?? '[]')
  }

  private column(field: string) {
    return `t.${quoted(columnOf(this.shape, field).name)}`
  }
}

const arrayType = (type: string) => `${type.replace(/ COLLATE .*/, '')}[]`

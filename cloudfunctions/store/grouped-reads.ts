import type { Row, Session } from './engine'
import { Group, type GroupOptions } from './group'
import type { Doc, Field, Query, TallyQuery } from './port'
import { columnOf, quoted, type Shape } from './shape'
import { entriesOf, isScalar, type Values } from './values'

type Asked = readonly unknown[]

/** What is read for each asker: the columns c0, c1… and how they become one text. */
interface Reading {
  readonly columns: readonly string[]
  readonly combined: string
}

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
    const rows = await this.ask(
      'find',
      where,
      () => rowsOf(columns()),
      () => `order by ${this.column('_id')}`,
    )
    return parsed(rows).map((row) => this.shape.decode(row))
  }

  async tally<K extends Field<D>>({ where, by, sum }: TallyQuery<D, K>): Promise<Row[]> {
    const [only] = by
    if (only && by.length === 1 && !sum && this.shape.keys.includes(only)) return this.tallyByKey(where, only)
    const groups = () => by.map((field) => this.column(field))
    const columns = () => [...groups(), 'count(*)', sum ? `sum(${this.column(sum)})` : '0']
    const rest = () => `group by (${groups()}) having count(*) > 0`
    return parsed(await this.ask(`tally ${by} ${sum}`, where, () => rowsOf(columns()), rest))
  }

  // The taken places of a slot, which every booking reads. Each key is a group of one, and a key holds no line break.
  private async tallyByKey(where: Values, key: string): Promise<Row[]> {
    const reading = () => ({ columns: [this.column(key)], combined: "string_agg(c0, E'\\n')" })
    const keys = await this.ask(`keys ${key}`, where, reading, () => '')
    return keys ? keys.split('\n').map((value) => [value, 1, 0]) : []
  }

  private ask(kind: string, where: Values, reading: () => Reading, rest: () => string): Promise<string> {
    const entries = entriesOf(where).sort(([a], [b]) => (a < b ? -1 : 1))
    const fields = entries.map(([field]) => field)
    const name = `${kind} ${fields}`
    let group = this.groups.get(name)
    if (!group) {
      const text = this.statement(fields, reading(), rest())
      group = new Group((asked) => this.answer(text, asked), this.options)
      this.groups.set(name, group)
    }
    return group.add(entries.map(([, value]) => value))
  }

  private statement(fields: readonly string[], { columns, combined }: Reading, rest: string): string {
    const arrays = fields.map((field, i) => `$${i + 1}::${arrayType(columnOf(this.shape, field).getSQLType())}`)
    const asked = fields.map((_, i) => `v${i}`)
    const matches = fields.map((field, i) => `${this.column(field)} = asked.v${i}`)
    const found = `select ${columns} from ${this.shape.name} t where ${matches.join(' and ')} ${rest} limit 1000`
    return `select (select ${combined} from (${found}) as found(${columns.map((_, i) => `c${i}`)}))
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
    const answers = new Map([...questions.keys()].map((name, i) => [name, (rows[i]?.[0] ?? '') as string]))
    return names.map((name) => answers.get(name) ?? '')
  }

  private column(field: string) {
    return `t.${quoted(columnOf(this.shape, field).name)}`
  }
}

/** All rows of one asker as one JSON text: less work on this side than a row at a time, and there is only one thread. */
const rowsOf = (columns: readonly string[]): Reading => ({
  columns,
  combined: `json_agg(json_build_array(${columns.map((_, i) => `c${i}`)}))::text`,
})
const parsed = (rows: string) => (rows ? (JSON.parse(rows) as Row[]) : [])

const arrayType = (type: string) => `${type.replace(/ COLLATE .*/, '')}[]`

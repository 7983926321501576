import { Claims } from './claims'
import { encodeDocument } from './document'
import type { Engine, Row, Session } from './engine'
import { Group, type GroupOptions } from './group'
import type { Doc } from './port'
import { retried } from './rolled-back'
import { columnOf, quoted, type Shape } from './shape'

type Outcome = 'inserted' | 'conflict'

/** The documents of one insert call: stored all or none. */
interface Visit {
  readonly ids: readonly string[]
  readonly rows: readonly { readonly order: string; readonly json: string }[]
}

/** Inserts of one collection, many callers' in one statement. */
export class GroupedInserts<D extends Doc> {
  private readonly group: Group<Visit, Outcome>
  private readonly claims = new Claims()
  private readonly insertText: string
  private readonly removeText: string

  constructor(
    private readonly engine: Engine,
    private readonly shape: Shape<D>,
    options: GroupOptions,
  ) {
    const columns = shape.fields.map((field) => columnOf(shape, field))
    const names = columns.map(({ name }) => quoted(name)).join(', ')
    const fields = shape.fields.map(quoted)
    const record = columns.map((column, i) => `${fields[i]} ${column.getSQLType()}`).join(', ')
    this.insertText = `insert into ${shape.name} (${names}) select ${fields.join(', ')}
      from json_to_recordset($1) as given(${record}) on conflict do nothing returning id`
    this.removeText = `delete from ${shape.name} where id = any($1)`
    this.group = new Group((visits) => this.store(visits), options)
  }

  async insert(docs: readonly D[]): Promise<Outcome> {
    // Two that start for the same places take the keys in the same order, so neither waits for the other in a circle.
    const order = this.shape.keys.at(-1) as keyof D
    const rows = docs.map((doc) => ({ order: String(doc[order]), json: encodeDocument(this.shape, doc) }))
    const keys = docs.flatMap((doc) => this.shape.keys.map((key) => `${key}=${doc[key as keyof D]}`))
    if (new Set(keys).size < keys.length) return 'conflict' // with each other
    return this.claims.insert(keys, () => this.group.add({ ids: docs.map((doc) => doc._id), rows }))
  }

  private async store(visits: readonly Visit[]): Promise<Outcome[]> {
    const rows = visits.flatMap((visit) => visit.rows).sort((a, b) => (a.order < b.order ? -1 : 1))
    const json = `[${rows.map((row) => row.json).join(',')}]`
    const work = visits.some(({ ids }) => ids.length > 1)
      ? () => this.engine.transaction((session) => this.storeWholeVisits(session, visits, json))
      : async () => outcomes(visits, await this.engine.run(this.insertText, [json]))
    const answer = await retried(work)
    return answer === 'conflict' ? visits.map(() => 'conflict') : answer
  }

  private async storeWholeVisits(session: Session, visits: readonly Visit[], json: string): Promise<Outcome[]> {
    const stored = await session.run(this.insertText, [json])
    const answers = outcomes(visits, stored)
    const whole = new Set(visits.flatMap(({ ids }, i) => (answers[i] === 'inserted' ? ids : [])))
    const halves = stored.map(([id]) => id as string).filter((id) => !whole.has(id))
    if (halves.length > 0) await session.run(this.removeText, [halves])
    return answers
  }
}

function outcomes(visits: readonly Visit[], stored: readonly Row[]): Outcome[] {
  const ids = new Set(stored.map(([id]) => id))
  return visits.map((visit) => (visit.ids.every((id) => ids.has(id)) ? 'inserted' : 'conflict'))
}

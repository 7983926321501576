import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { CollectionName, Documents } from './collections'
import type { Row } from './engine'
import type { Doc } from './port'
import { tables } from './postgres-schema'
import { UNIQUE_KEYS } from './unique-keys'

/** What a column can hold; a key is a text of printable ASCII. */
export type Holds = 'key' | 'text' | 'number' | 'boolean' | 'json'

/** A collection as the adapter sees it: which field is which column. `D` is the collection's document. */
export interface Shape<D extends Doc> {
  readonly table: PgTable
  /** The table's name, quoted. */
  readonly name: string
  readonly columns: Readonly<Record<string, PgColumn>>
  readonly fields: readonly string[]
  /** `_id` and the other unique keys. */
  readonly keys: readonly string[]
  /** What each field holds: looked up for every document that is stored. */
  readonly holds: ReadonlyMap<string, Holds>
  /** The document of a row that holds every column in the order of `fields`. */
  decode(row: Row): D
}

/** How a collection lies in PostgreSQL. */
export function shapeOf<C extends CollectionName>(collection: C): Shape<Documents[C]> {
  const table: PgTable = tables[collection]
  // Without a prototype, so that no name but a field's finds anything.
  const columns: Record<string, PgColumn> = Object.assign(Object.create(null), getTableColumns(table))
  const fields = Object.keys(columns)
  const keys: readonly string[] = ['_id', ...UNIQUE_KEYS[collection]]
  return {
    table,
    name: quoted(getTableName(table)),
    columns,
    fields,
    keys,
    holds: new Map(
      Object.entries(columns).map(([field, column]) => [field, keys.includes(field) ? 'key' : holdsOf(column)]),
    ),
    decode(row) {
      const doc: Record<string, unknown> = {}
      for (let index = 0; index < fields.length; index++) doc[fields[index] as string] = row[index]
      // The compiler holds the tables to the documents, see postgres-schema.ts.
      return doc as unknown as Documents[C]
    },
  }
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The column of a field, which must be one: a name is written into SQL. */
export function columnOf({ name, columns }: Pick<Shape<Doc>, 'name' | 'columns'>, field: string): PgColumn {
  const column = columns[field]
  if (!column) throw new Error(`${name} has no field ${field}`)
  return column
}

function holdsOf({ dataType }: PgColumn): Holds {
  return dataType === 'json' || dataType === 'number' || dataType === 'boolean' ? dataType : 'text'
}

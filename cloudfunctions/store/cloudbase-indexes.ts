import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { CollectionName } from './collections'
import { tables } from './postgres-schema'
import { UNIQUE_KEYS } from './unique-keys'

/** One index of a collection on CloudBase; ascending throughout. */
export interface CloudIndex {
  readonly name: string
  readonly fields: readonly string[]
  readonly unique: boolean
}

/** The indexes that a collection must have beside the one on `_id`: those that its table has in PostgreSQL. */
export function indexesOf(collection: CollectionName): CloudIndex[] {
  const table: PgTable = tables[collection]
  const { indexes } = getTableConfig(table)
  const unique = UNIQUE_KEYS[collection].map((field) => ({ name: `${field}_unique`, fields: [field], unique: true }))
  // Those that are unique in PostgreSQL are named by the keys already.
  const others = indexes
    .filter(({ config }) => !config.unique)
    .map(({ config }) => ({
      name: config.name ?? '',
      fields: config.columns.map((column) => fieldOf(table, column)),
      unique: false,
    }))
  return [...unique, ...others]
}

function fieldOf(table: PgTable, column: object): string {
  const name = 'name' in column ? column.name : undefined
  const found = Object.entries(getTableColumns(table)).find((entry) => entry[1].name === name)
  // CloudBase has no index on an expression.
  if (!found) throw new Error(`${getTableConfig(table).name}: an index on something that is no field`)
  return found[0]
}

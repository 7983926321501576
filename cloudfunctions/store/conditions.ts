import { asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Doc, Query } from './port'
import { columnOf, type Shape } from './shape'
import { entriesOf, isScalar, type Values } from './values'

/** The conditions of a where; fields that are no columns are refused. */
export const conditions = <D extends Doc>(shape: Shape<D>, where: Values): SQL[] =>
  entriesOf(where).flatMap(([field, value]) => condition(columnOf(shape, field), value))

function condition(column: PgColumn, value: unknown): SQL[] {
  if (isScalar(value)) return [eq(column, value)]
  return entriesOf(value as Values).map(([operator, operand]) => {
    if (operator === 'in') return sql`${column} = any(${sql.param(present(operand as readonly unknown[]))})`
    if (operator === 'from') return gte(column, operand)
    if (operator === 'below') return lt(column, operand)
    throw new Error(`${operator} is no condition`)
  })
}

function present(values: readonly unknown[]): readonly unknown[] {
  if (values.some((value) => value === undefined || value === null)) throw new Error('in holds an undefined value')
  return values
}

/** The order of a query and where it goes on, ties by `_id` in the same direction. */
export function ordering<D extends Doc>(shape: Shape<D>, { orderBy, after }: Query<D>): { by: SQL[]; from: SQL[] } {
  const id = columnOf(shape, '_id')
  const descending = orderBy?.direction === 'desc'
  const direction = descending ? desc : asc
  const beyond = sql.raw(descending ? '<' : '>')
  if (!orderBy || orderBy.field === '_id') {
    return { by: [direction(id)], from: after ? [sql`${id} ${beyond} ${after._id}`] : [] }
  }
  const column = columnOf(shape, orderBy.field)
  if (after && after.value === undefined) throw new Error(`after needs the value of ${orderBy.field}`)
  const from = after ? [sql`(${column}, ${id}) ${beyond} (${after.value}, ${after._id})`] : []
  return { by: [direction(column), direction(id)], from }
}

import type { CloudCommand, CloudCondition } from './cloudbase-sdk'
import { entriesOf, isScalar, type Values } from './conditions'
import type { Doc, Query } from './port'
import { columnOf, type Shape } from './shape'

/** The conditions of a where; fields that the collection does not have are refused. */
export function conditionsOf<D extends Doc>(shape: Shape<D>, command: CloudCommand, where: Values): object {
  const entries = entriesOf(where).map(([field, value]) => {
    columnOf(shape, field)
    return [field, isScalar(value) ? value : rangeOf(command, value as Values)]
  })
  return Object.fromEntries(entries)
}

function rangeOf(command: CloudCommand, range: Values): CloudCondition {
  const conditions = entriesOf(range).map(([operator, operand]) => {
    if (operator === 'in') return command.in(operand as readonly unknown[])
    if (operator === 'from') return command.gte(operand)
    if (operator === 'below') return command.lt(operand)
    throw new Error(`${operator} is no condition`)
  })
  return conditions.reduce((all, next) => all.and(next))
}

/** The field that a query is ordered by, and its direction. */
export function orderOf<D extends Doc>({ orderBy }: Query<D>): { field: string; direction: 'asc' | 'desc' } {
  return { field: orderBy?.field ?? '_id', direction: orderBy?.direction ?? 'asc' }
}

/** What lies beyond the place where the query goes on. */
export function beyond<D extends Doc>(command: CloudCommand, query: Query<D>): object | undefined {
  const { after } = query
  if (!after) return undefined
  const { field, direction } = orderOf(query)
  const further = direction === 'desc' ? command.lt : command.gt
  if (field === '_id') return { _id: further(after._id) }
  if (after.value === undefined) throw new Error(`after needs the value of ${field}`)
  return command.or([{ [field]: further(after.value) }, { [field]: after.value, _id: further(after._id) }])
}

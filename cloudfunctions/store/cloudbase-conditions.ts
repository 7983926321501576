import type { CloudCommand, CloudCondition } from './cloudbase-sdk'
import type { Doc, Query } from './port'
import { columnOf, type Shape } from './shape'
import { entriesOf, isScalar, type Values } from './values'

/** The conditions of a where; fields that the collection does not have are refused. */
export function conditionsOf<D extends Doc>(shape: Shape<D>, command: CloudCommand, where: Values): object {
  const conditions = entriesOf(where).flatMap(([field, value]): [string, unknown][] => {
    columnOf(shape, field)
    return isScalar(value) ? [[field, value]] : rangeOf(command, value as Values).map((range) => [field, range])
  })
  return Object.fromEntries(conditions)
}

/** One condition; none for an empty range. */
function rangeOf(command: CloudCommand, range: Values): CloudCondition[] {
  const [first, ...others] = entriesOf(range).map(([operator, operand]) => {
    if (operator === 'in') return command.in(present(operand as readonly unknown[]))
    if (operator === 'from') return command.gte(operand)
    if (operator === 'below') return command.lt(operand)
    throw new Error(`${operator} is no condition`)
  })
  return first ? [others.reduce((all, next) => all.and(next), first)] : []
}

function present(values: readonly unknown[]): readonly unknown[] {
  if (values.some((value) => value === undefined || value === null)) throw new Error('in holds an undefined value')
  return values
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

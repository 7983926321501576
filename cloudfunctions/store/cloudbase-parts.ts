import { orderOf } from './cloudbase-conditions'
import type { Doc, Query } from './port'
import { entriesOf, isScalar, type Values } from './values'

const LONGEST_LIST = 200

/** The same where in parts whose lists are short enough for one request; no document belongs to two of them. */
export function partsOf(where: Values): Values[] {
  const long = entriesOf(where).find(([, value]) => listOf(value).length > LONGEST_LIST)
  if (!long) return [where]
  const [field, value] = long
  const values = [...new Set(listOf(value))]
  const parts: Values[] = []
  for (let i = 0; i < values.length; i += LONGEST_LIST)
    parts.push({ ...where, [field]: { ...(value as Values), in: values.slice(i, i + LONGEST_LIST) } })
  return parts.flatMap(partsOf)
}

const listOf = (value: unknown): readonly unknown[] =>
  isScalar(value) ? [] : ((value as { in?: readonly unknown[] }).in ?? [])

/** What the parts found, in the query's order. */
export function joined<D extends Doc>(parts: readonly (readonly D[])[], query: Query<D>, limit: number): D[] {
  if (parts.length === 1) return [...(parts[0] ?? [])]
  const { field, direction } = orderOf(query)
  const sign = direction === 'desc' ? -1 : 1
  const ordered = (doc: D) => doc[field as keyof D]
  const order = (a: D, b: D) => sign * (compare(ordered(a), ordered(b)) || compare(a._id, b._id))
  return parts.flat().sort(order).slice(0, limit)
}

/** As the database orders: text by its bytes, not by JavaScript's units. */
const compare = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string'
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : Number(a) - Number(b)

/** One group for each combination of the fields, from the groups of the parts. */
export function addedUp<T extends { readonly count: number; readonly sum: number }>(
  groups: readonly T[],
  by: readonly (keyof T)[],
): T[] {
  const sums = new Map<string, T>()
  for (const group of groups) {
    const name = JSON.stringify(by.map((field) => group[field]))
    const before = sums.get(name)
    sums.set(name, before ? { ...group, count: before.count + group.count, sum: before.sum + group.sum } : group)
  }
  return [...sums.values()]
}

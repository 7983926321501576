import { orderOf } from './cloudbase-conditions'
import { entriesOf, isScalar, type Values } from './conditions'
import type { Doc, Query } from './port'

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
  const valueOf = (doc: D) => doc[field as keyof D]
  const order = (a: D, b: D) => sign * (compare(valueOf(a), valueOf(b)) || compare(a._id, b._id))
  return parts.flat().sort(order).slice(0, limit)
}

const compare = <T>(a: T, b: T) => Number(a > b) - Number(a < b)

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

import type { Doc, Query } from './port'
import { entriesOf } from './values'

const FEW = 50

/** The ids that a query names and nothing else, each once and in their order; undefined for any other, or for many. */
export function idsOnly<D extends Doc>({ where, orderBy, limit, after }: Query<D>): string[] | undefined {
  const [[field, value] = [], ...others] = entriesOf(where)
  if (field !== '_id' || others.length > 0 || orderBy || limit !== undefined || after) return undefined
  const ids = idsIn(value)
  return ids && ids.length <= FEW ? [...new Set(ids)].sort() : undefined
}

function idsIn(value: unknown): string[] | undefined {
  if (typeof value !== 'object' || value === null || !('in' in value) || !Array.isArray(value.in)) return undefined
  const ids: unknown[] = value.in
  return ids.every((id) => typeof id === 'string') ? ids : undefined
}

import { type CloudIndex, indexesOf } from '../../cloudfunctions/store/cloudbase-indexes'
import type { CollectionName } from '../../cloudfunctions/store/collections'
import { UNIQUE_KEYS } from '../../cloudfunctions/store/unique-keys'
import { CLOSED, type CloudEnvironment } from './cloud-environment'

export const COLLECTIONS = Object.keys(UNIQUE_KEYS) as CollectionName[]

/** Where an environment is not as our documents need it. */
export type Difference = { readonly collection: CollectionName } & (
  | { readonly kind: 'no-collection' }
  | { readonly kind: 'open'; readonly permission: string }
  | { readonly kind: 'no-index'; readonly index: CloudIndex }
  /** The same name or the same fields, but not the same index: whose it is nobody here knows. */
  | { readonly kind: 'other-index'; readonly index: CloudIndex; readonly found: CloudIndex }
  /** Refuses documents that our rules take for different ones. */
  | { readonly kind: 'unwanted-unique'; readonly found: CloudIndex }
)

/** Differences in the order in which they can be mended. */
export async function compareDatabase(environment: CloudEnvironment): Promise<Difference[]> {
  const present = new Set(await environment.collections())
  const differences: Difference[] = []
  for (const collection of COLLECTIONS) {
    const there = present.has(collection)
    const permission = there ? await environment.permission(collection) : ''
    const found = there ? await environment.indexes(collection) : []
    if (!there) differences.push({ kind: 'no-collection', collection })
    if (permission !== CLOSED) differences.push({ kind: 'open', collection, permission })
    differences.push(...compareIndexes(collection, indexesOf(collection), found))
  }
  return differences
}

export function compareIndexes(
  collection: CollectionName,
  wanted: readonly CloudIndex[],
  found: readonly CloudIndex[],
): Difference[] {
  const missing = wanted.flatMap((index): Difference[] => {
    if (found.some((other) => sameFields(index, other) && index.unique === other.unique)) return []
    const other = found.find((candidate) => candidate.name === index.name || sameFields(index, candidate))
    return [other ? { kind: 'other-index', collection, index, found: other } : { kind: 'no-index', collection, index }]
  })
  const reported = new Set(missing.flatMap((difference) => ('found' in difference ? [difference.found] : [])))
  const unwanted = found.filter(
    (index) => index.unique && !isOnId(index) && !reported.has(index) && !wanted.some((own) => sameFields(own, index)),
  )
  return [...missing, ...unwanted.map((index): Difference => ({ kind: 'unwanted-unique', collection, found: index }))]
}

const sameFields = (a: CloudIndex, b: CloudIndex) => a.fields.join() === b.fields.join()
const isOnId = ({ fields }: CloudIndex) => fields.join() === '_id'

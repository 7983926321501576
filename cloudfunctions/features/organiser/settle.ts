import type { Doc } from '../../store/port'

// Some tens at a time, because CloudBase stores several documents one by one inside one transaction.
const AT_ONCE = 50

interface Settling<D extends Doc> {
  find(query: { readonly where: { readonly _id: { readonly in: readonly string[] } } }): Promise<D[]>
  insert(docs: readonly D[]): Promise<'inserted' | 'conflict'>
}
interface Changing<D extends Doc> extends Settling<D> {
  updateIf(
    id: string,
    expected: { readonly rev: number },
    change: Omit<D, '_id' | 'rev'>,
  ): Promise<D | undefined | 'conflict'>
}

/** Inserts the documents that are not there yet. Answers how many; undefined when somebody else is at it too. */
export async function insertMissing<D extends Doc>(collection: Settling<D>, wanted: readonly D[]) {
  let inserted = 0
  for (let first = 0; first < wanted.length; first += AT_ONCE) {
    const part = wanted.slice(first, first + AT_ONCE)
    const present = await collection.find({ where: { _id: { in: part.map(({ _id }) => _id) } } })
    const missing = part.filter(({ _id }) => !present.some((doc) => doc._id === _id))
    if (missing.length > 0 && (await collection.insert(missing)) === 'conflict') return undefined
    inserted += missing.length
  }
  return inserted
}

/** As `insertMissing`, and changes those that are there and differ. */
export async function settle<D extends Doc>(collection: Changing<D>, wanted: readonly D[], present: readonly D[]) {
  const inserted = await insertMissing(collection, wanted)
  if (inserted === undefined) return undefined
  const known = new Map(present.map((doc) => [doc._id, doc]))
  let changed = 0
  for (const doc of wanted) {
    const { _id, rev: _, ...fields } = doc
    const before = known.get(_id)
    if (!before || isSame({ ...before, rev: 0 }, { ...doc, rev: 0 })) continue
    const after = await collection.updateIf(_id, { rev: before.rev }, fields)
    if (after === undefined || after === 'conflict') return undefined
    changed++
  }
  return inserted + changed
}

/** The same text for the same value: a database may give the keys of what is nested back in another order. */
export const canonical = (value: unknown) => JSON.stringify(sorted(value))

export const isSame = (one: unknown, other: unknown) => canonical(one) === canonical(other)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

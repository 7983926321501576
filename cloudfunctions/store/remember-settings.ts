import type { Store } from './collections'
import type { Collection, Doc } from './port'

const FRESH_MS = 1000

/**
 * The same store, except that reading one campaign, lab or slot by id, or looking for campaigns, may answer with what it was
 * up to a second ago: they change a few times a day and are needed by every call of a rush. Nothing that is sold or counted
 * is remembered.
 */
export const rememberSettings = (store: Store, clock: () => number): Store => ({
  ...store,
  campaigns: rememberingQueries(remembering(store.campaigns, clock), clock),
  labs: remembering(store.labs, clock),
  slots: remembering(store.slots, clock),
})

function remembering<D extends Doc>(collection: Collection<D>, clock: () => number): Collection<D> {
  const known = new Map<string, { readonly until: number; readonly doc: Promise<D | undefined> }>()
  const get = (id: string) => {
    const now = clock()
    const fresh = known.get(id)
    if (fresh && now < fresh.until) return fresh.doc
    const doc = collection.get(id)
    // Ids that do not exist are not kept: they come from outside, and there is no end to them.
    const forget = () => known.delete(id)
    known.set(id, { until: now + FRESH_MS, doc })
    doc.then((found) => found ?? forget(), forget)
    return doc
  }
  const forgetting =
    <A extends unknown[], R>(change: (id: string, ...rest: A) => Promise<R>) =>
    (id: string, ...rest: A) =>
      change(id, ...rest).finally(() => known.delete(id))
  return {
    insert: (docs) => collection.insert(docs),
    find: (query) => collection.find(query),
    tally: (query) => collection.tally(query),
    get,
    updateIf: forgetting((id, expected, change) => collection.updateIf(id, expected, change)),
    removeIf: forgetting((id, expected) => collection.removeIf(id, expected)),
  }
}

// Queries hold ids that come from outside: more than these are not kept.
const MOST_QUERIES = 100

/** The same for queries, until something is written here. */
function rememberingQueries<D extends Doc>(collection: Collection<D>, clock: () => number): Collection<D> {
  const known = new Map<string, { readonly until: number; readonly docs: Promise<D[]> }>()
  const find: Collection<D>['find'] = (query) => {
    const now = clock()
    const name = JSON.stringify(query)
    const fresh = known.get(name)
    if (fresh && now < fresh.until) return copied(fresh.docs)
    const docs = collection.find(query)
    if (known.size >= MOST_QUERIES) known.clear()
    known.set(name, { until: now + FRESH_MS, docs })
    docs.catch(() => known.delete(name))
    return copied(docs)
  }
  const forgetting =
    <A extends unknown[], R>(change: (...asked: A) => Promise<R>) =>
    (...asked: A) =>
      change(...asked).finally(() => known.clear())
  return {
    ...collection,
    find,
    insert: forgetting((docs) => collection.insert(docs)),
    updateIf: forgetting((id, expected, change) => collection.updateIf(id, expected, change)),
    removeIf: forgetting((id, expected) => collection.removeIf(id, expected)),
  }
}

// Whoever sorts what was found sorts a list of their own.
const copied = async <D>(docs: Promise<D[]>): Promise<D[]> => [...(await docs)]

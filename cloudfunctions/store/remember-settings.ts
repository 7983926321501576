import type { Store } from './collections'
import type { Collection, Doc } from './port'

const FRESH_MS = 1000

/**
 * The same store, except that reading one campaign, lab or slot by id may answer with what it was up to a second ago: they
 * change a few times a day and are needed by every call of a rush. Nothing that is sold or counted is remembered.
 */
export const rememberSettings = (store: Store, clock: () => number): Store => ({
  ...store,
  campaigns: remembering(store.campaigns, clock),
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

import type { Collection, Doc, Where } from '../store/port'

// What one answer of the store brings at most: see store/port.
const AT_ONCE = 1000

/** Every document that meets the conditions, however many answers that takes. */
export async function findAll<D extends Doc>(collection: Collection<D>, where: Where<D>): Promise<D[]> {
  const found: D[] = []
  for (;;) {
    const last = found[found.length - 1]
    const more = await collection.find({ where, ...(last ? { after: { _id: last._id } } : {}) })
    found.push(...more)
    if (more.length < AT_ONCE) return found
  }
}

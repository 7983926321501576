import type { BookingDoc, Store } from '../../cloudfunctions/store/collections'
import { booking, fresh } from './conformance/sample-documents'

type Bookings = Store['bookings']

/** What was sold, as the store itself tells. */
export interface Sales {
  readonly docs: readonly BookingDoc[]
  /** Places that two or more have. */
  readonly soldTwice: readonly string[]
  /** Visits that got only part of what they wanted. */
  readonly halves: readonly string[]
}

/**
 * Visits of one to three instruments that all want the same few places at once, each asked of the next of the stores
 * in turn; whoever is told `conflict` tries other places, `tries` times. Meanwhile somebody looks on.
 */
export async function rush(stores: readonly Bookings[], slotId: string, visits: number, places: number, tries = 4) {
  const wanted = new Map<string, number>()
  const inserted = new Set<string>()
  let over = false
  const seen = { looks: 0, halves: new Set<string>() }
  const looking = look(async () => {
    const { halves } = await salesOf(stores[0] as Bookings, slotId, wanted)
    for (const visit of halves) seen.halves.add(visit)
    seen.looks++
    return !over
  })
  await Promise.all(
    Array.from({ length: visits }, async (_, i) => {
      const visitId = fresh('visit')
      const size = 1 + (i % 3)
      wanted.set(visitId, size)
      for (let attempt = 0; attempt < tries; attempt++) {
        const first = Math.floor(Math.random() * places)
        const docs = Array.from({ length: size }, (_, n) =>
          booking({ visitId, slotId, placeKey: `${slotId}:bp-auto#${(first + n) % places}` }),
        )
        const bookings = stores[(i + attempt) % stores.length] as Bookings
        if ((await bookings.insert(docs)) !== 'inserted') continue
        inserted.add(visitId)
        return
      }
    }),
  )
  over = true
  await looking
  return { sales: await salesOf(stores[0] as Bookings, slotId, wanted), inserted, seen }
}

async function look(again: () => Promise<boolean>) {
  while (await again());
}

async function salesOf(bookings: Bookings, slotId: string, wanted: ReadonlyMap<string, number>): Promise<Sales> {
  const docs = await bookings.find({ where: { slotId } })
  const countBy = (field: 'placeKey' | 'visitId') => {
    const counts = new Map<string, number>()
    for (const doc of docs) counts.set(doc[field], (counts.get(doc[field]) ?? 0) + 1)
    return [...counts]
  }
  return {
    docs,
    soldTwice: countBy('placeKey').flatMap(([place, count]) => (count > 1 ? [place] : [])),
    halves: countBy('visitId').flatMap(([visit, count]) => (count === wanted.get(visit) ? [] : [visit])),
  }
}

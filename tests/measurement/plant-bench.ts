import { confirmBookings } from '#contract/desk'
import type { InstrumentKind } from '#contract/instrument-kind'
import { moveBookings } from '../../cloudfunctions/features/booking/move-bookings'
import { newPerson } from '../booking/wish'
import { employ, type PlantedDesk, plantDesk } from '../desk/plant-desk'
import type { Product } from '../kernel/open-product'

export interface PlantedBench extends PlantedDesk {
  /** A second person at the same lab. */
  readonly colleague: string
  /** An instrument that has arrived, of a new resident. */
  arrived(kind?: InstrumentKind): Promise<{ bookingId: string; resident: string; code: string; visitId: string }>
}

/** A lab on its check day, with instruments at the bench. */
export async function plantBench(product: Pick<Product, 'store' | 'clock' | 'get'>): Promise<PlantedBench> {
  const kinds: InstrumentKind[] = ['bp-auto', 'bp-mercury', 'thermo-ear', 'thermo-forehead', 'scale-body']
  const desk = await plantDesk(product, { places: Object.fromEntries(kinds.map((kind) => [kind, 20])) })
  const colleague = newPerson()
  await employ(product, desk.lab._id, colleague)
  const arrived = async (kind: InstrumentKind = 'bp-auto') => {
    const { ids, resident, code, visitId } = await desk.visit(desk.slot, kind)
    const bookingId = ids[0] ?? ''
    await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
    const booking = await product.store.bookings.get(bookingId)
    if (booking) await moveBookings(product.store, [booking], { to: 'arrived', by: 'desk', now: product.clock.now })
    return { bookingId, resident, code, visitId }
  }
  return { ...desk, colleague, arrived }
}

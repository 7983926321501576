import { bookVisit } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import { moveBookings } from '../../cloudfunctions/features/booking/move-bookings'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { type PlantedBench, plantBench } from '../measurement/plant-bench'
import { type ProductSite, startProductSite } from '../runtimes/product-site'

export const STAFF = 'demo-staff-baoshan'
export const COLLEAGUE = 'demo-staff-putuo'
export const RESIDENT = 'demo-resident-1'

export interface Brought {
  readonly bookingId: string
  readonly visitId: string
  readonly code: string
}

/** What is read off a good blood-pressure meter at its ten points, up and down. */
export const READINGS = ['50.5', '101', '151', '202', '252', '251', '201', '152', '101', '51']

export interface BenchSite extends ProductSite {
  readonly bench: PlantedBench
  /** An instrument of the demo's resident that has arrived. */
  bring(model: string): Promise<Brought>
  /** The same, confirmed and still to come. */
  expect(model: string): Promise<Brought>
}

/** The built browser version before a lab on its check day, staffed by identities of the demo. */
export async function startBenchSite(): Promise<BenchSite> {
  const site = await startProductSite()
  const { product } = site
  const bench = await plantBench(product)
  await employ(product, bench.lab._id, STAFF)
  await employ(product, bench.lab._id, COLLEAGUE)
  let brought = 0
  const booked = product.clock.now
  async function expect(model: string): Promise<Brought> {
    // Booked while that could be, whatever the hour is by now.
    const at = product.clock.now
    product.clock.now = booked
    const instruments = [{ kind: 'bp-auto' as const, model, note: '' }]
    const wish = { requestId: `bring-${brought++}-xx`, slotId: bench.slot._id, instruments }
    const { visitId, code, bookings } = await product.get(bookVisit, wish, newResident())
    const bookingIds = bookings.map(({ bookingId }) => bookingId)
    await product.get(confirmBookings, { bookingIds }, STAFF)
    product.clock.now = at
    return { bookingId: bookingIds[0] ?? '', visitId, code }
  }
  // A person has two of a kind at most; the first is the demo's.
  const newResident = () => (brought === 1 ? RESIDENT : newPerson())
  return {
    ...site,
    bench,
    expect,
    bring: async (model) => {
      const one = await expect(model)
      const found = await product.store.bookings.find({ where: { visitId: one.visitId } })
      await moveBookings(product.store, found, { to: 'arrived', by: 'desk', now: product.clock.now })
      return one
    },
  }
}

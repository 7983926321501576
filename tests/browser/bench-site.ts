import path from 'node:path'
import { bookVisit } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import { DEMO_IDENTITIES } from '../../cloudfunctions/demo/identities'
import { moveBookings } from '../../cloudfunctions/features/booking/move-bookings'
import { identifyDemo } from '../../cloudfunctions/server/demo-identity'
import { employ } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { type PlantedBench, plantBench } from '../measurement/plant-bench'
import { type Listening, listen } from '../runtimes/listen'

export const STAFF = 'demo-staff-baoshan'
export const COLLEAGUE = 'demo-staff-putuo'
export const RESIDENT = 'demo-resident-1'

export interface BenchSite {
  readonly address: string
  readonly product: Product
  readonly bench: PlantedBench
  readonly server: Listening
  /** An instrument of the demo's resident that has arrived. */
  bring(model: string): Promise<{ bookingId: string; visitId: string; code: string }>
  stop(): Promise<void>
}

/** The built browser version before a lab on its check day, staffed by identities of the demo. */
export async function startBenchSite(): Promise<BenchSite> {
  const product = await openProduct({ demoIdentities: DEMO_IDENTITIES })
  const bench = await plantBench(product)
  await employ(product, bench.lab._id, STAFF)
  await employ(product, bench.lab._id, COLLEAGUE)
  const now = () => product.clock.now
  const server = await listen(product.store, {
    identify: identifyDemo,
    now,
    world: product.world,
    site: path.resolve('dist/h5'),
  })
  let brought = 0
  return {
    address: server.origin,
    product,
    bench,
    server,
    bring: async (model) => {
      const instruments = [{ kind: 'bp-auto' as const, model, note: '' }]
      const wish = { requestId: `bring-${brought++}-xx`, slotId: bench.slot._id, instruments }
      const { visitId, code, bookings } = await product.get(bookVisit, wish, RESIDENT)
      const bookingIds = bookings.map(({ bookingId }) => bookingId)
      await product.get(confirmBookings, { bookingIds }, STAFF)
      const found = await product.store.bookings.find({ where: { visitId } })
      await moveBookings(product.store, found, { to: 'arrived', by: 'desk', now: now() })
      return { bookingId: bookingIds[0] ?? '', visitId, code }
    },
    stop: async () => {
      await server.close()
      await product.close()
    },
  }
}

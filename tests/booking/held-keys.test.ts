import fc from 'fast-check'
import { bookVisit } from '#contract/booking'
import { BOOKING_STATUSES } from '#contract/booking-status'
import { canMove, HOLDING } from '../../cloudfunctions/features/booking/booking-state'
import { moveBookings } from '../../cloudfunctions/features/booking/move-bookings'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const WALK = fc.array(fc.constantFrom(...BOOKING_STATUSES), { minLength: 1, maxLength: 8 })

it('a booking holds its place and its part of the limit exactly as long as its state says, on any way through the states', async () => {
  const { slot, campaign } = await plantLab(product, { places: { 'bp-auto': 100 } })
  await fc.assert(
    fc.asyncProperty(WALK, async (walk) => {
      const person = newPerson()
      const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
      const id = visit.bookings[0]?.bookingId ?? ''
      let status = 'pending' as (typeof BOOKING_STATUSES)[number]
      let events = 1
      for (const to of walk) {
        const booking = await product.store.bookings.get(id)
        if (!booking) throw new Error('the booking is gone')
        const moved = await moveBookings(product.store, [booking], { to, by: person, now: product.clock.now })
        expect(moved.ok).toBe(status === to || canMove(status, to))
        if (moved.ok && status !== to) events++
        if (moved.ok) status = to
        const now = await product.store.bookings.get(id)
        const holds = HOLDING.includes(status)
        expect(now?.status).toBe(status)
        expect(now?.history).toHaveLength(events)
        expect(now?.placeKey.startsWith(`${slot._id}:bp-auto#`)).toBe(holds)
        expect(now?.holderKey === `${campaign._id}:${person}:bp-auto#0`).toBe(holds)
        if (!holds) expect([now?.placeKey, now?.holderKey]).toEqual([`void:${id}`, `void:${id}`])
      }
    }),
    { numRuns: 30 },
  )
})

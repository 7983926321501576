import { bookVisit, cancelBookings, readVisit } from '#contract/booking'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** A visit with a blood-pressure meter and an ear thermometer in the only places that there are. */
async function booked() {
  const planted = await plantLab(product, { places: { 'bp-auto': 1, 'thermo-ear': 1 }, campaign: { perKindLimit: 1 } })
  const person = newPerson()
  const visit = await product.get(bookVisit, wishFor(planted.slot._id, 'bp-auto', 'thermo-ear'), person)
  const [meter, thermometer] = visit.bookings.map(({ bookingId }) => bookingId) as [string, string]
  const cancel = (bookingIds: string[], by = person) =>
    product.ask(cancelBookings, { bookingIds, reason: '临时有事' }, by)
  return { ...planted, person, visit, meter, thermometer, cancel }
}

describe('cancelling', () => {
  it('says so on the ticket, with the reason', async () => {
    const { meter, cancel, visit, person } = await booked()
    expect(await cancel([meter])).toMatchObject({
      ok: true,
      value: { bookings: [{ status: 'cancelled', reason: '临时有事' }] },
    })
    const read = await product.get(readVisit, { visitId: visit.visitId }, person)
    expect(read.visit.bookings.map(({ status }) => status)).toEqual(['cancelled', 'pending'])
  })

  it('frees the place for somebody else', async () => {
    const { slot, meter, cancel } = await booked()
    const next = wishFor(slot._id, 'bp-auto')
    const other = newPerson()
    expect((await product.ask(bookVisit, next, other)).ok).toBe(false)
    await cancel([meter])
    expect((await product.ask(bookVisit, next, other)).ok).toBe(true)
    expect((await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())).ok).toBe(false)
  })

  it('frees the limit of the person', async () => {
    const { slot, meter, cancel, person } = await booked()
    await cancel([meter])
    expect((await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), person)).ok).toBe(true)
  })

  it('keeps what was there: who did what, and when', async () => {
    const { meter, cancel, person } = await booked()
    const bookedAt = product.clock.now
    product.clock.now += MINUTE
    await cancel([meter])
    const booking = await product.store.bookings.get(meter)
    expect(booking?.history).toEqual([
      { at: bookedAt, by: person, status: 'pending' },
      { at: bookedAt + MINUTE, by: person, status: 'cancelled', reason: '临时有事' },
    ])
  })

  it('may be repeated, also after the visit has begun', async () => {
    const { meter, cancel, slot } = await booked()
    const first = await cancel([meter])
    product.clock.now = slot.startsAt + MINUTE
    expect(await cancel([meter])).toEqual(first)
    expect((await product.store.bookings.get(meter))?.history).toHaveLength(2)
  })

  it('is done once when two devices do it together', async () => {
    const { meter, cancel } = await booked()
    const [one, two] = await Promise.all([cancel([meter]), cancel([meter])])
    expect(one).toEqual(two)
    expect((await product.store.bookings.get(meter))?.history).toHaveLength(2)
  })

  it('ends when the visit begins', async () => {
    const { meter, cancel, slot } = await booked()
    product.clock.now = slot.startsAt
    expect(await cancel([meter])).toEqual({ ok: false, refusal: 'state-changed' })
    product.clock.now = slot.startsAt - 1
    expect((await cancel([meter])).ok).toBe(true)
  })

  it('cancels nothing when one of the bookings cannot be cancelled', async () => {
    const { meter, thermometer, cancel } = await booked()
    await product.store.bookings.updateIf(thermometer, {}, { status: 'arrived' })
    expect(await cancel([meter, thermometer])).toEqual({ ok: false, refusal: 'state-changed' })
    expect((await product.store.bookings.get(meter))?.status).toBe('pending')
  })

  it("finds nobody else's booking", async () => {
    const { meter, thermometer, cancel } = await booked()
    expect(await cancel([meter], newPerson())).toEqual({ ok: false, refusal: 'not-found' })
    const own = await booked()
    expect(await own.cancel([own.meter, thermometer])).toEqual({ ok: false, refusal: 'not-found' })
    expect((await product.store.bookings.get(own.meter))?.status).toBe('pending')
  })
})

import { bookVisit, cancelBookings } from '#contract/booking'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** Somebody's booking, and the same request sent again. */
async function booked(places = { 'bp-auto': 2 }) {
  const planted = await plantLab(product, { places })
  const person = newPerson()
  const wish = wishFor(planted.slot._id, 'bp-auto')
  const first = await product.get(bookVisit, wish, person)
  const again = () => product.ask(bookVisit, wish, person)
  return { ...planted, person, wish, first, again }
}

const inSlot = (slotId: string) => product.store.bookings.find({ where: { slotId } })

describe('a request that is sent again', () => {
  it('gets its first answer and takes no second place', async () => {
    const { slot, first, again } = await booked()
    expect(await again()).toEqual({ ok: true, value: first })
    expect(await inSlot(slot._id)).toHaveLength(1)
  })

  it('gets one visit when both arrive at once', async () => {
    const { slot } = await plantLab(product)
    const wish = wishFor(slot._id, 'bp-auto', 'thermo-ear')
    const person = newPerson()
    const [one, two] = await Promise.all([product.get(bookVisit, wish, person), product.get(bookVisit, wish, person)])
    expect(two).toEqual(one)
    expect(await inSlot(slot._id)).toHaveLength(2)
  })

  it('is refused when it names another slot, and takes nothing there', async () => {
    const { slot, lab, day, person, wish, again, first } = await booked()
    const other = sampleSlot(lab, day, '11:00', { 'bp-auto': 2 })
    await product.store.slots.insert([other])
    expect(await product.ask(bookVisit, { ...wish, slotId: other._id }, person)).toMatchObject({
      refusal: 'request-reused',
    })
    expect(await inSlot(other._id)).toEqual([])
    expect(await again()).toEqual({ ok: true, value: first })
    expect(await inSlot(slot._id)).toHaveLength(1)
  })

  it('gets its first answer when the slot is full by then', async () => {
    const { first, again } = await booked({ 'bp-auto': 1 })
    expect(await again()).toEqual({ ok: true, value: first })
  })

  it('gets its first answer when the limit is reached by then', async () => {
    const { slot, person, first, again } = await booked({ 'bp-auto': 9 })
    await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
    expect(await again()).toEqual({ ok: true, value: first })
  })

  it.each(['closes', 'begins'])('gets its first answer when booking %s before it', async (what) => {
    const { slot, campaign, first, again } = await booked()
    product.clock.now = what === 'closes' ? campaign.bookingClosesAt : slot.startsAt
    expect(await again()).toEqual({ ok: true, value: first })
  })

  it('gets its first answer when the slot was closed meanwhile', async () => {
    const { slot, first, again } = await booked()
    await product.store.slots.updateIf(slot._id, {}, { open: false })
    expect(await again()).toEqual({ ok: true, value: first })
  })

  it('does not book anew what was cancelled meanwhile', async () => {
    const { slot, person, first, again } = await booked()
    const bookingIds = first.bookings.map(({ bookingId }) => bookingId)
    await product.get(cancelBookings, { bookingIds, reason: '临时有事' }, person)
    const answer = await again()
    expect(answer).toMatchObject({ ok: true, value: { visitId: first.visitId, bookings: [{ status: 'cancelled' }] } })
    expect(await inSlot(slot._id)).toHaveLength(1)
  })

  it('is another request when another person sends it', async () => {
    const { slot, wish, first } = await booked()
    const visit = await product.get(bookVisit, wish, newPerson())
    expect(visit.visitId).not.toBe(first.visitId)
    expect(await inSlot(slot._id)).toHaveLength(2)
  })
})

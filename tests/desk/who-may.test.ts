import { confirmBookings, declineBookings, readDay } from '#contract/desk'
import type { Answer, Endpoint } from '#contract/endpoint'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { employ, plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** All that the desk can ask, asked by one person about one booking. */
async function asked(labId: string, bookingId: string, person: string | undefined) {
  const answers: Answer<Endpoint>[] = [
    await product.ask(readDay, { labId }, person),
    await product.ask(confirmBookings, { bookingIds: [bookingId] }, person),
    await product.ask(declineBookings, { bookingIds: [bookingId], reason: '设备检修' }, person),
  ]
  return answers.map((answer) => (answer.ok ? 'ok' : answer.refusal))
}

async function oneBooking() {
  const desk = await plantDesk(product)
  const { ids, resident } = await desk.visit(desk.slot, 'bp-auto')
  return { ...desk, resident, bookingId: ids[0] ?? '' }
}

describe('the desk', () => {
  it('is for nobody who is not signed in', async () => {
    const { lab, bookingId } = await oneBooking()
    expect(await asked(lab._id, bookingId, undefined)).toEqual(['signed-out', 'signed-out', 'signed-out'])
  })

  it('is for no resident, not even about their own booking', async () => {
    const { lab, bookingId, resident } = await oneBooking()
    expect(await asked(lab._id, bookingId, resident)).toEqual(['forbidden', 'forbidden', 'forbidden'])
  })

  it('answers staff of another lab as if there were no such lab and no such booking', async () => {
    const { lab, bookingId } = await oneBooking()
    const other = await plantDesk(product)
    expect(await asked(lab._id, bookingId, other.staff)).toEqual(['not-found', 'not-found', 'not-found'])
    expect((await product.store.bookings.get(bookingId))?.status).toBe('pending')
  })

  it('answers its own staff', async () => {
    const { lab, bookingId, staff } = await oneBooking()
    expect(await asked(lab._id, bookingId, staff)).toEqual(['ok', 'ok', 'state-changed'])
  })

  it('touches none of several bookings when one belongs to another lab', async () => {
    const own = await oneBooking()
    const other = await oneBooking()
    const bookingIds = [own.bookingId, other.bookingId]
    expect(await product.ask(confirmBookings, { bookingIds }, own.staff)).toEqual({ ok: false, refusal: 'not-found' })
    expect((await product.store.bookings.get(own.bookingId))?.status).toBe('pending')
  })

  it('is closed to somebody from the next call after they have left', async () => {
    const { lab, bookingId, staff } = await oneBooking()
    expect((await product.ask(readDay, { labId: lab._id }, staff)).ok).toBe(true)
    await product.store.staff.removeIf(`${lab._id}.${staff}`, {})
    expect(await asked(lab._id, bookingId, staff)).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect((await product.store.bookings.get(bookingId))?.status).toBe('pending')
  })

  it('serves somebody who works at two labs at both', async () => {
    const one = await oneBooking()
    const two = await oneBooking()
    const both = newPerson()
    await employ(product, one.lab._id, both)
    await employ(product, two.lab._id, both)
    const answer = await product.ask(confirmBookings, { bookingIds: [one.bookingId, two.bookingId] }, both)
    expect(answer).toMatchObject({ ok: true, value: { bookings: [{ status: 'confirmed' }, { status: 'confirmed' }] } })
  })
})

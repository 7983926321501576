import { bookVisit, readLab } from '#contract/booking'
import { checkIn } from '#contract/check-in'
import { readReserve, takeIn } from '#contract/walk-in'
import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson, wishFor } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { employ, plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

let requests = 0
const METER = { kind: 'bp-auto', model: '', note: '' } as const

/** A lab that measures five meters in half an hour and keeps two of these places back. */
async function morning(at = '08:50') {
  const stations = { 'bp-auto': { technicians: 1, stations: 1, minutes: 6, batch: 1 } }
  const desk = await plantDesk(product, { lab: { stations, reserve: 0.4 }, places: { 'bp-auto': 3 } })
  const labId = desk.lab._id
  product.clock.now = instantAt(desk.day, at)
  return {
    ...desk,
    labId,
    take: (more: object = {}, staff = desk.staff) =>
      product.ask(
        takeIn,
        {
          requestId: `walk-in-${++requests}`,
          labId,
          slotId: desk.slot._id,
          instruments: [METER],
          present: true,
          ...more,
        },
        staff,
      ),
    left: async () => (await product.get(readReserve, { labId }, desk.staff)).slots[0]?.places,
  }
}

describe('a walk-in', () => {
  it('takes from the reserve, is in at once, and gets a number of its own', async () => {
    const { take, left } = await morning()
    expect(await left()).toEqual([{ kind: 'bp-auto', total: 2, left: 2 }])
    const answer = await take()
    expect(answer).toMatchObject({ ok: true, value: { items: [{ kind: 'bp-auto', status: 'arrived' }] } })
    if (answer.ok) expect(answer.value.items[0]?.turn).toMatch(/^现G0[12]$/)
    expect(await left()).toEqual([{ kind: 'bp-auto', total: 2, left: 1 }])
  })

  it('leaves what is offered at home alone, and those at home cannot book the reserve', async () => {
    const { take, slot, labId } = await morning()
    await take()
    await take()
    expect(await take()).toMatchObject({
      refusal: 'slot-full',
      detail: { message: '这个时段留给现场和电话的，电子血压计没有位置了' },
    })
    const { slots } = await product.get(readLab, { labId }, newPerson())
    expect(slots[0]?.places).toEqual([{ kind: 'bp-auto', total: 3, left: 3 }])
    for (let n = 0; n < 3; n++) await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    expect(await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())).toMatchObject({
      refusal: 'slot-full',
    })
  })

  it('also gets what nobody has booked, once the slot has begun, and nothing when it is over', async () => {
    const { take, slot, left } = await morning('08:59')
    await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    product.clock.now += 2 * MINUTE
    expect(await left()).toEqual([{ kind: 'bp-auto', total: 5, left: 4 }])
    const answers = await Promise.all([take(), take(), take(), take(), take()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(4)
    const bookings = await product.store.bookings.find({ where: { labId: slot.labId } })
    expect(new Set(bookings.map(({ placeKey }) => placeKey)).size).toBe(5)
    product.clock.now = slot.endsAt
    expect(await take()).toEqual({ ok: false, refusal: 'slot-closed' })
  })

  it('is one, however often the call is repeated; the slot of another lab is none here', async () => {
    const { take, labId } = await morning()
    const request = { requestId: 'same-walk-in' }
    const first = await take(request)
    expect(await take(request)).toEqual(first)
    expect(await product.store.bookings.find({ where: { labId } })).toHaveLength(1)
    const other = await morning()
    expect(await take({ ...request, slotId: other.slot._id })).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('is nobody: no person stands in it, and two of them do not stand in each other’s way', async () => {
    const { take, labId } = await morning()
    await take()
    await take()
    const bookings = await product.store.bookings.find({ where: { labId } })
    expect(bookings.map(({ personId }) => personId)).toEqual(['', ''])
    expect(new Set(bookings.map(({ holderKey }) => holderKey)).size).toBe(2)
  })

  it('is told when the lab does not measure that kind', async () => {
    const { take } = await morning()
    const scale = { kind: 'scale-dial', model: '', note: '' }
    expect(await take({ instruments: [scale] })).toMatchObject({ ok: false, refusal: 'not-accepted-here' })
  })

  it('is taken in by the reception, not by a technician', async () => {
    const { take, labId } = await morning()
    const technician = newPerson()
    await employ(product, labId, technician, 'technician', ['bp-auto'])
    expect(await take({}, technician)).toEqual({ ok: false, refusal: 'not-your-duty' })
  })
})

it('a booking by phone is expected, and comes in by the code that was said on the phone', async () => {
  const { take, labId, staff } = await morning()
  const answer = await take({ present: false })
  expect(answer).toMatchObject({ ok: true, value: { items: [{ status: 'confirmed' }] } })
  const ticket = answer.ok ? answer.value.code : ''
  const arrived = await product.get(checkIn, { requestId: 'phone-booking', labId, ticket }, staff)
  expect(arrived.items).toMatchObject([{ status: 'arrived', turn: expect.stringMatching(/^现G/) }])
})

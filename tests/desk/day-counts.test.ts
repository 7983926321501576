import { checkIn, markAbsent } from '#contract/check-in'
import { confirmBookings, readDay } from '#contract/desk'
import { takeIn } from '#contract/walk-in'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { sampleSlot } from '../booking/samples'
import { openProduct, type Product } from '../kernel/open-product'
import { plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

const METER = { kind: 'bp-auto', model: '', note: '' } as const
let requests = 0

/** Two half hours of five meters each, of which two are kept back; two residents are confirmed in the first. */
async function morning() {
  const stations = { 'bp-auto': { technicians: 1, stations: 1, minutes: 6, batch: 1 } }
  const desk = await plantDesk(product, { lab: { stations, reserve: 0.4 }, places: { 'bp-auto': 3 } })
  const labId = desk.lab._id
  await product.store.slots.insert([sampleSlot(desk.lab, desk.day, '10:00', { 'bp-auto': 3 })])
  const visits = [await desk.visit(desk.slot, 'bp-auto'), await desk.visit(desk.slot, 'bp-auto')]
  for (const { ids } of visits) await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
  product.clock.now = instantAt(desk.day, '08:50')
  const request = () => ({ requestId: `counts-${++requests}`, labId })
  return {
    ...desk,
    visits,
    counts: async () => (await product.get(readDay, { labId, day: desk.day }, desk.staff)).counts[0],
    comes: (n: number) => product.get(checkIn, { ...request(), ticket: visits[n]?.code ?? '' }, desk.staff),
    walksIn: (present: boolean) =>
      product.get(takeIn, { ...request(), slotId: desk.slot._id, instruments: [METER], present }, desk.staff),
  }
}

const FIRST = { places: 6, booked: 2, arrived: 0, absent: 0, free: 4, reserve: { total: 4, left: 4 } }

describe('the figures of a day at the desk', () => {
  it('say of those who came that they are booked and here', async () => {
    const { counts, comes } = await morning()
    expect(await counts()).toMatchObject({ ...FIRST, confirmed: 2 })
    await comes(0)
    expect(await counts()).toMatchObject({ ...FIRST, arrived: 1, confirmed: 1 })
  })

  it('keep walk-ins and the phone apart: they use the reserve, and nothing of what is booked at home', async () => {
    const { counts, walksIn } = await morning()
    await walksIn(true)
    await walksIn(false)
    expect(await counts()).toMatchObject({ ...FIRST, reserve: { total: 4, left: 2 }, confirmed: 3 })
  })

  it('count who did not come as booked, and the place that was held as not free', async () => {
    const { counts, visits, staff, day } = await morning()
    product.clock.now = instantAt(day, '09:20')
    await product.get(markAbsent, { bookingIds: visits[0]?.ids ?? [] }, staff)
    expect(await counts()).toMatchObject({ ...FIRST, absent: 1, confirmed: 1 })
  })

  it('call nothing free that is over', async () => {
    const { counts, slot } = await morning()
    product.clock.now = slot.endsAt
    expect(await counts()).toMatchObject({ ...FIRST, free: 3, reserve: { total: 4, left: 2 } })
  })
})

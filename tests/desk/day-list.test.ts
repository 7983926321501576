import { cancelBookings } from '#contract/booking'
import { confirmBookings, declineBookings, readDay } from '#contract/desk'
import { addDays } from '../../cloudfunctions/kernel/time'
import { sampleBooking, sampleSlot } from '../booking/samples'
import { openProduct, type Product } from '../kernel/open-product'
import { plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** A desk with a slot at 09:00, one at 10:00 and one on the next day. */
async function busyDesk() {
  const desk = await plantDesk(product)
  const places = { 'bp-auto': 4, 'thermo-ear': 4 }
  const later = sampleSlot(desk.lab, desk.day, '10:00', places)
  const nextDay = sampleSlot(desk.lab, addDays(desk.day, 1), '09:00', places)
  await product.store.slots.insert([nextDay, later])
  const read = (input: Omit<Parameters<typeof product.get<typeof readDay>>[1], 'labId'> = {}) =>
    product.get(readDay, { labId: desk.lab._id, ...input }, desk.staff)
  const codes = async (input: Parameters<typeof read>[0]) => (await read(input)).visits.map(({ code }) => code)
  return { ...desk, later, nextDay, read, codes }
}

describe('the day list', () => {
  it('has the visits of the day by their start, with what each brings', async () => {
    const { visit, slot, later, nextDay, read, lab, day } = await busyDesk()
    const second = await visit(later, 'bp-auto')
    const first = await visit(slot, 'bp-auto', 'thermo-ear')
    await visit(nextDay, 'bp-auto')
    const list = await read({ day })
    expect(list).toMatchObject({ labId: lab._id, labName: lab.name, day, days: [day, nextDay.day], next: null })
    expect(list.visits.map(({ visitId }) => visitId)).toEqual([first.visitId, second.visitId])
    expect(list.visits[0]).toMatchObject({ code: first.code, startsAt: slot.startsAt, bookedAt: product.clock.now })
    expect(list.visits[0]?.bookings.map(({ kind }) => kind)).toEqual(['bp-auto', 'thermo-ear'])
  })

  it('says nothing about who comes: no identity, no phone number', async () => {
    const { visit, slot, read, day } = await busyDesk()
    const { resident } = await visit(slot, 'bp-auto')
    expect(JSON.stringify(await read({ day }))).not.toContain(`"${resident}"`)
  })

  it('opens on the next day that has bookings, else on the next check day, else on the last', async () => {
    const { visit, nextDay, day, read } = await busyDesk()
    expect((await read()).day).toBe(day)
    const { ids, resident } = await visit(nextDay, 'bp-auto')
    expect((await read()).day).toBe(nextDay.day)
    await product.get(cancelBookings, { bookingIds: ids, reason: '不来了' }, resident)
    expect((await read()).day).toBe(day)
    product.clock.now = nextDay.startsAt + 3 * 24 * 3600_000
    expect((await read()).day).toBe(nextDay.day)
  })

  it('counts places and bookings by kind, whatever is searched', async () => {
    const { visit, slot, later, read, day, staff } = await busyDesk()
    const a = await visit(slot, 'bp-auto', 'thermo-ear')
    const b = await visit(later, 'bp-auto', 'bp-auto')
    const c = await visit(later, 'bp-auto')
    await product.get(confirmBookings, { bookingIds: a.ids }, staff)
    await product.get(declineBookings, { bookingIds: b.ids.slice(0, 1), reason: '排满了' }, staff)
    await product.get(cancelBookings, { bookingIds: c.ids, reason: '不来了' }, c.resident)
    const counts = [
      { kind: 'bp-auto', places: 7, pending: 1, confirmed: 1, cancelled: 1, declined: 1 },
      { kind: 'thermo-ear', places: 6, pending: 0, confirmed: 1, cancelled: 0, declined: 0 },
      { kind: 'scale-body', places: 0, pending: 0, confirmed: 0, cancelled: 0, declined: 0 },
    ]
    expect((await read({ day })).counts).toMatchObject(counts)
    expect((await read({ day, search: '没有这样的', status: 'absent' })).counts).toMatchObject(counts)
  })

  it('comes in pages, every visit once', async () => {
    const { slot, read, day } = await busyDesk()
    const bookings = Array.from({ length: 120 }, (_, n) => sampleBooking(slot, `${slot._id}-v${n}`, 'bp-auto', 100 + n))
    await product.store.bookings.insert(bookings)
    const seen: string[] = []
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page = await read({ day, ...(cursor ? { cursor } : {}) })
      seen.push(...page.visits.map(({ visitId }) => visitId))
      cursor = page.next
    }
    expect(seen.sort()).toEqual(bookings.map(({ visitId }) => visitId).sort())
  })
})

describe('searching the day', () => {
  it('finds a ticket by its code, as it is printed, in part or with its space', async () => {
    const { visit, slot, later, codes, day } = await busyDesk()
    const { code } = await visit(slot, 'bp-auto')
    await visit(later, 'thermo-ear')
    const printed = `${code.slice(0, 4)} ${code.slice(4)}`
    for (const search of [code, printed, ` ${printed} `, code.slice(2)])
      expect(await codes({ day, search })).toEqual([code])
  })

  it('finds a brand or model in any case, and a kind by its name', async () => {
    const { visit, slot, later, codes, day } = await busyDesk()
    const meter = await visit(slot, 'bp-auto')
    const ear = await visit(later, 'thermo-ear')
    expect(await codes({ day, search: '欧姆龙hem-71' })).toEqual([meter.code, ear.code])
    expect(await codes({ day, search: '耳温' })).toEqual([ear.code])
    expect(await codes({ day, search: '额温枪' })).toEqual([])
    expect(await codes({ day, search: '' })).toEqual([meter.code, ear.code])
  })

  it('keeps the visits that have a booking in one state, whole', async () => {
    const { visit, slot, later, read, day, staff } = await busyDesk()
    const { ids, visitId } = await visit(slot, 'bp-auto', 'thermo-ear')
    const other = await visit(later, 'bp-auto')
    await product.get(confirmBookings, { bookingIds: ids.slice(0, 1) }, staff)
    const withStatus = async (status: 'pending' | 'confirmed' | 'declined') =>
      (await read({ day, status })).visits.map((one) => `${one.visitId} ${one.bookings.length}`)
    expect(await withStatus('confirmed')).toEqual([`${visitId} 2`])
    expect(await withStatus('pending')).toEqual([`${visitId} 2`, `${other.visitId} 1`])
    expect(await withStatus('declined')).toEqual([])
  })
})

import { callNext, confirmDay, readCalls } from '#contract/board'
import { cancelBookings, moveVisit } from '#contract/booking'
import { checkIn, findByPhone, markAbsent } from '#contract/check-in'
import { declineBookings } from '#contract/desk'
import { finishSheet } from '#contract/measurement'
import { readReserve, takeIn } from '#contract/walk-in'
import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { sampleSlot } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleSheet } from '../measurement/sample-sheet'
import { employ } from './plant-desk'
import { newRequest, plantMorning } from './plant-morning'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

const morning = (options?: Parameters<typeof plantMorning>[1]) => plantMorning(product, options)
const refused = (refusal: string) => ({ ok: false, refusal })
const METER = { kind: 'bp-auto', model: '', note: '' } as const

describe('at the counter', () => {
  it('what is left of a visit comes in, though its other instrument was cancelled or declined', async () => {
    const { checkIn, ids, resident, states, code } = await morning({ confirmed: false })
    product.clock.now -= 24 * 60 * MINUTE
    await product.get(cancelBookings, { bookingIds: ids.slice(0, 1), reason: '坏了' }, resident)
    product.clock.now += 24 * 60 * MINUTE
    expect(await checkIn()).toEqual(refused('not-confirmed'))
    const act = { accept: true, requestId: newRequest() }
    const answer = await checkIn(act)
    expect(answer).toMatchObject({ ok: true, value: { code } })
    // In the order in which they were booked, whatever came of them.
    const items = answer.ok ? answer.value.items : []
    expect(items.map(({ bookingId }) => bookingId)).toEqual([...ids].sort())
    expect(items.map(({ status }) => status).sort()).toEqual(['arrived', 'cancelled'])
    expect((await states()).sort()).toEqual(['arrived', 'cancelled'])
    expect(await checkIn(act)).toEqual(answer)
  })

  it('who picked the visit from those of a phone number lets it in by that, and nobody of another lab', async () => {
    const { labId, visitId, staff } = await morning()
    const pick = (picked: string) => product.ask(checkIn, { requestId: newRequest(), labId, picked }, staff)
    expect(await pick((await plantMorning(product)).visitId)).toEqual(refused('no-such-ticket'))
    product.clock.now = (await product.store.bookings.find({ where: { visitId } }))[0]?.startsAt ?? 0
    expect(await pick(visitId)).toMatchObject({
      ok: true,
      value: { visitId, items: [{ status: 'arrived' }, { status: 'arrived' }] },
    })
  })

  it('of a visit of which one was cancelled and the rest moved there is a newer ticket', async () => {
    const { checkIn, ids, resident, visitId, lab, day } = await morning()
    product.clock.now -= 24 * 60 * MINUTE
    await product.get(cancelBookings, { bookingIds: ids.slice(0, 1), reason: '坏了' }, resident)
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 5, 'thermo-ear': 5 })
    await product.store.slots.insert([later])
    await product.get(moveVisit, { requestId: newRequest(), visitId, slotId: later._id }, resident)
    product.clock.now += 24 * 60 * MINUTE
    expect(await checkIn()).toMatchObject({
      refusal: 'visit-cancelled',
      detail: { message: '改过时间了，请看新的预约单' },
    })
  })

  it('a place that is only offered to somebody is no visit yet', async () => {
    const { checkIn, ids } = await morning()
    const offer = (id = '') => product.store.bookings.updateIf(id, {}, { status: 'offered' })
    await offer(ids[0])
    await offer(ids[1])
    expect(await checkIn()).toEqual(refused('no-such-ticket'))
    const half = await morning()
    await offer(half.ids[0])
    expect((await half.checkIn()).ok).toBe(true)
    expect((await half.states()).sort()).toEqual(['arrived', 'offered'])
  })

  it('another day is said before all else, and of what is measured or fetched that it was in already', async () => {
    const unanswered = await morning({ confirmed: false })
    product.clock.now += 24 * 60 * MINUTE
    expect(await unanswered.checkIn()).toMatchObject(refused('wrong-day'))
    const { checkIn, ids, staff } = await morning()
    await checkIn()
    product.clock.now += 60 * MINUTE
    for (const bookingId of ids) {
      await product.store.bookings.updateIf(bookingId, {}, { kind: 'bp-auto' })
      await product.get(finishSheet, { bookingId, rev: 0, sheet: sampleSheet() }, staff)
    }
    const already = { ...refused('already-in'), detail: { path: 'ticket', message: '08:50 已经登记到场' } }
    expect(await checkIn()).toEqual(already)
    for (const id of ids) await product.store.bookings.updateIf(id, {}, { status: 'returned' })
    expect(await checkIn()).toEqual(already)
  })

  it('of two visits with the same eight digits it is the one of today; of two of today none is guessed', async () => {
    const { checkIn, code, visitId, ids, lab, day } = await morning()
    const first = await product.store.bookings.get(ids[0] ?? '')
    if (!first) throw new Error('planted without a booking')
    const twin = (n: number, at: string) => {
      const _id = `${visitId.slice(0, 20)}twin${n}`
      const slot = sampleSlot(lab, at, '10:00', {})
      const keys = { holderKey: `a:${_id}`, placeKey: `b:${_id}`, phoneKey: `c:${_id}`, instrumentKey: `d:${_id}` }
      return { ...first, ...keys, _id, visitId: _id, day: at, startsAt: slot.startsAt, endsAt: slot.endsAt }
    }
    await product.store.bookings.insert([twin(0, '2020-01-01')])
    await product.store.bookings.insert([twin(1, day)])
    expect(await checkIn()).toEqual({
      ...refused('no-such-ticket'),
      detail: { path: 'ticket', message: '有两份预约是这个号码，请扫二维码，或者报电话后四位' },
    })
    await product.store.bookings.removeIf(twin(1, day)._id, {})
    expect(await checkIn({ ticket: code })).toMatchObject({ ok: true, value: { visitId } })
  })

  it('a device that was without signal is let in for the day on which it was done', async () => {
    const { checkIn, day, states } = await morning({ at: '10:00' })
    const happenedAt = product.clock.now
    product.clock.now = instantAt(day, '24:00') + 10 * MINUTE
    expect(await checkIn()).toMatchObject(refused('wrong-day'))
    expect((await checkIn({ happenedAt })).ok).toBe(true)
    expect(await states()).toEqual(['arrived', 'arrived'])
  })
})

describe('another lab, or another duty', () => {
  it('reads, calls, confirms, takes in and marks nothing', async () => {
    const { lab, slot, day, ids, labId, states, code } = await morning()
    const other = await plantMorning(product)
    product.clock.now = instantAt(day, '09:30')
    const technician = newPerson()
    await employ(product, lab._id, technician, 'technician', ['bp-auto'])
    const instruments = [METER]
    const asked = async (who: string) => [
      await product.ask(checkIn, { requestId: newRequest(), labId, ticket: code }, who),
      await product.ask(confirmDay, { labId, day }, who),
      await product.ask(takeIn, { requestId: newRequest(), labId, slotId: slot._id, instruments, present: true }, who),
      await product.ask(markAbsent, { bookingIds: ids }, who),
      await product.ask(findByPhone, { labId, lastFour: '1234' }, who),
    ]
    expect(await asked(other.staff)).toEqual(Array(5).fill(refused('not-found')))
    expect(await asked(technician)).toEqual(Array(5).fill(refused('not-your-duty')))
    const call = { requestId: newRequest(), labId, kind: 'bp-auto' as const, station: '1' }
    expect(await product.ask(callNext, call, other.staff)).toEqual(refused('not-found'))
    expect(await product.ask(readCalls, { labId }, other.staff)).toEqual(refused('not-found'))
    expect(await product.ask(readReserve, { labId }, other.staff)).toEqual(refused('not-found'))
    expect(await states()).toEqual(['confirmed', 'confirmed'])
  })

  it('calls nobody who has not come, is of another kind, or is measured', async () => {
    const { labId, ids, staff, checkIn } = await morning()
    const call = (picked: string, kind: 'bp-auto' | 'thermo-ear' = 'bp-auto') =>
      product.ask(callNext, { requestId: newRequest(), labId, kind, station: '1', picked }, staff)
    const [meter = '', ear = ''] = ids
    expect(await call(meter)).toEqual(refused('state-changed'))
    await checkIn()
    expect(await call(ear)).toEqual(refused('state-changed'))
    expect((await call(ear, 'thermo-ear')).ok).toBe(true)
    await product.get(finishSheet, { bookingId: meter, rev: 0, sheet: sampleSheet() }, staff)
    expect(await call(meter)).toEqual(refused('state-changed'))
  })

  it('confirms a day without what was cancelled or declined meanwhile, and only that day’s slot that was meant', async () => {
    const { labId, day, staff, visit, slot, lab, resident, ids } = await morning({ confirmed: false })
    product.clock.now -= 24 * 60 * MINUTE
    await product.get(cancelBookings, { bookingIds: ids, reason: '不来了' }, resident)
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 5 })
    await product.store.slots.insert([later])
    const declined = await visit(slot, 'bp-auto')
    await product.get(declineBookings, { bookingIds: declined.ids, reason: '停电' }, staff)
    const [nine, ten] = [await visit(slot, 'bp-auto'), await visit(later, 'bp-auto')]
    expect(await product.get(confirmDay, { labId, day, startsAt: later.startsAt }, staff)).toEqual({ confirmed: 1 })
    const statusOf = async (id = '') => (await product.store.bookings.get(id))?.status
    expect([await statusOf(nine.ids[0]), await statusOf(ten.ids[0])]).toEqual(['pending', 'confirmed'])
    expect(await product.get(confirmDay, { labId, day }, staff)).toEqual({ confirmed: 1 })
    expect([await statusOf(ids[0]), await statusOf(declined.ids[0]), await statusOf(nine.ids[0])]).toEqual([
      'cancelled',
      'declined',
      'confirmed',
    ])
  })
})

describe('being absent', () => {
  it('is said of what was confirmed from the very start of its time, again without harm, and never of who is here', async () => {
    const { ids, staff, slot, states, checkIn } = await morning()
    const mark = () => product.ask(markAbsent, { bookingIds: ids }, staff)
    product.clock.now = slot.startsAt - 1
    expect(await mark()).toEqual(refused('too-early'))
    product.clock.now = slot.startsAt
    expect((await mark()).ok).toBe(true)
    expect((await mark()).ok).toBe(true)
    await checkIn()
    expect(await mark()).toEqual(refused('state-changed'))
    expect(await states()).toEqual(['arrived', 'arrived'])
    const waiting = await morning({ confirmed: false, at: '09:00' })
    expect(await product.ask(markAbsent, { bookingIds: waiting.ids }, waiting.staff)).toEqual(refused('state-changed'))
  })
})

describe('a walk-in', () => {
  it('that is sent again for another slot of the lab is another one, and refused', async () => {
    const { labId, lab, slot, day, staff } = await morning()
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 0 })
    await product.store.slots.insert([later])
    const wish = { requestId: newRequest(), labId, instruments: [METER], present: true }
    product.clock.now = instantAt(day, '09:05')
    expect((await product.ask(takeIn, { ...wish, slotId: slot._id }, staff)).ok).toBe(true)
    expect(await product.ask(takeIn, { ...wish, slotId: later._id }, staff)).toEqual(refused('request-reused'))
  })

  it('comes into no slot that the lab has closed, nor is one of another lab’s', async () => {
    const { labId, slot, staff } = await morning()
    const other = await plantMorning(product)
    product.clock.now = slot.startsAt
    const wish = { requestId: newRequest(), labId, instruments: [METER], present: true }
    expect(await product.ask(takeIn, { ...wish, slotId: other.slot._id }, staff)).toEqual(refused('not-found'))
    await product.store.slots.updateIf(slot._id, {}, { open: false })
    expect(await product.ask(takeIn, { ...wish, slotId: slot._id }, staff)).toEqual(refused('slot-closed'))
    expect((await product.get(readReserve, { labId }, staff)).slots).toEqual([])
  })
})

import { cancelBookings, moveVisit } from '#contract/booking'
import { markAbsent } from '#contract/check-in'
import { declineBookings } from '#contract/desk'
import { pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { markAbsences } from '../../cloudfunctions/features/desk/mark-absences'
import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { sampleSlot } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { employ } from './plant-desk'
import { plantMorning } from './plant-morning'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

const morning = (options?: Parameters<typeof plantMorning>[1]) => plantMorning(product, options)

describe('checking in', () => {
  it('by the code that is typed lets in all that was confirmed, and says the numbers', async () => {
    const { checkIn, code, visitId, states, history, staff } = await morning()
    const answer = await checkIn({ ticket: `${code.slice(0, 4)} ${code.slice(4)}`, requestId: 'first-one' })
    expect(answer).toMatchObject({
      ok: true,
      value: { visitId, code, items: [{ kind: 'bp-auto', status: 'arrived' }, { kind: 'thermo-ear' }] },
    })
    if (answer.ok) for (const { turn } of answer.value.items) expect(turn).toMatch(/^G0[1-5]$/)
    expect(await states()).toEqual(['arrived', 'arrived'])
    expect((await history()).at(-1)).toEqual({
      at: product.clock.now,
      by: pseudonymOf(staff),
      status: 'arrived',
      act: 'first-one',
    })
  })

  it('by two members of staff, and once more from the queue of one, is one check-in', async () => {
    const { checkIn, lab, states, history } = await morning()
    const colleague = newPerson()
    await employ(product, lab._id, colleague, 'reception')
    const happenedAt = product.clock.now - 3 * MINUTE
    const queued = { requestId: 'from-the-queue', happenedAt }
    const [one, two] = await Promise.all([checkIn(), checkIn({}, colleague)])
    const third = await checkIn(queued, colleague)
    const fourth = await checkIn(queued, colleague)
    expect([one.ok, two.ok].sort()).toEqual([false, true])
    for (const answer of [one, two, third, fourth])
      if (!answer.ok)
        expect(answer).toEqual({
          ok: false,
          refusal: 'already-in',
          detail: { path: 'ticket', message: '08:50 已经登记到场' },
        })
    expect([third.ok, fourth.ok]).toEqual([false, false])
    expect(await states()).toEqual(['arrived', 'arrived'])
    expect((await history()).filter(({ status }) => status === 'arrived')).toHaveLength(1)
  })

  it('answers a repeated call like the first', async () => {
    const { checkIn } = await morning()
    const first = await checkIn({ requestId: 'answer-was-lost' })
    expect(first.ok).toBe(true)
    expect(await checkIn({ requestId: 'answer-was-lost' })).toEqual(first)
  })

  it('takes the time of a device that was offline as a hint, between yesterday and now', async () => {
    const { checkIn, history } = await morning({ at: '09:20' })
    const [early, now] = [product.clock.now - 15 * MINUTE, product.clock.now]
    await checkIn({ happenedAt: early })
    expect((await history()).at(-1)).toMatchObject({ at: early, heardAt: now })
    const other = await morning()
    await other.checkIn({ happenedAt: product.clock.now + 90 * MINUTE })
    expect((await other.history()).at(-1)).toMatchObject({ at: product.clock.now })
  })

  it('of what is not confirmed asks first, and then counts as the answer', async () => {
    const { checkIn, states } = await morning({ confirmed: false })
    expect(await checkIn()).toEqual({ ok: false, refusal: 'not-confirmed' })
    expect(await states()).toEqual(['pending', 'pending'])
    expect((await checkIn({ accept: true })).ok).toBe(true)
    expect(await states()).toEqual(['arrived', 'arrived'])
  })

  it('says what is the matter with a ticket that cannot come in', async () => {
    const cancelled = await morning()
    product.clock.now -= 24 * 60 * MINUTE
    await product.get(cancelBookings, { bookingIds: cancelled.ids, reason: '不来了' }, cancelled.resident)
    product.clock.now += 24 * 60 * MINUTE
    expect(await cancelled.checkIn()).toEqual({ ok: false, refusal: 'visit-cancelled' })
    const declined = await morning({ confirmed: false })
    await product.get(declineBookings, { bookingIds: declined.ids, reason: '停电' }, declined.staff)
    expect(await declined.checkIn()).toEqual({ ok: false, refusal: 'visit-declined' })
    const early = await morning()
    product.clock.now -= 24 * 60 * MINUTE
    expect(await early.checkIn()).toMatchObject({
      refusal: 'wrong-day',
      detail: { message: expect.stringMatching(/^约的是 \d+ 月 \d+ 日 09:00$/) },
    })
    expect(await early.checkIn({ ticket: '123' })).toEqual({ ok: false, refusal: 'no-such-ticket' })
  })

  it('says of a visit that was moved that there is a newer ticket', async () => {
    const { checkIn, lab, day, visitId, resident } = await morning()
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 5, 'thermo-ear': 5 })
    await product.store.slots.insert([later])
    await product.get(moveVisit, { requestId: `moved-${visitId}`, visitId, slotId: later._id }, resident)
    expect(await checkIn()).toMatchObject({
      refusal: 'visit-cancelled',
      detail: { message: '改过时间了，请看新的预约单' },
    })
  })

  it('is for the reception and not for a technician', async () => {
    const { checkIn, lab, states } = await morning()
    const technician = newPerson()
    await employ(product, lab._id, technician, 'technician', ['bp-auto'])
    expect(await checkIn({}, technician)).toEqual({ ok: false, refusal: 'not-your-duty' })
    expect(await states()).toEqual(['confirmed', 'confirmed'])
  })

  it('of another lab’s visit answers like one that never was, by code and by id', async () => {
    const { checkIn, states } = await morning()
    const other = await morning()
    const missing = { ok: false, refusal: 'no-such-ticket' }
    expect(await other.checkIn({ ticket: '00000000' })).toEqual(missing)
    const { code, visitId } = await product.store.bookings
      .find({ where: { status: 'confirmed' } })
      .then((found) => found.find((one) => one.labId !== other.labId) ?? { code: '', visitId: '' })
    expect(await other.checkIn({ ticket: code })).toEqual(missing)
    expect(await other.checkIn({ picked: visitId })).toEqual(missing)
    expect(await states()).toEqual(['confirmed', 'confirmed'])
    expect(await checkIn()).toMatchObject({ refusal: 'wrong-day' })
  })
})

describe('being absent', () => {
  it('is marked after the time has come, and undone when the person comes after all', async () => {
    const { ids, staff, checkIn, states } = await morning()
    expect(await product.ask(markAbsent, { bookingIds: ids }, staff)).toEqual({ ok: false, refusal: 'too-early' })
    product.clock.now += 30 * MINUTE
    expect((await product.ask(markAbsent, { bookingIds: ids }, staff)).ok).toBe(true)
    expect(await states()).toEqual(['absent', 'absent'])
    expect((await checkIn()).ok).toBe(true)
    expect(await states()).toEqual(['arrived', 'arrived'])
  })

  it('does not come over noon at a lab that opens again in the afternoon', async () => {
    const { states, day, lab } = await morning()
    const hours = [
      { from: '13:00', to: '15:30' },
      { from: '09:00', to: '11:30' },
    ]
    await product.store.labs.updateIf(lab._id, {}, { hours })
    for (const [clock, status] of [
      ['12:30', 'confirmed'],
      ['16:29', 'confirmed'],
      ['16:30', 'absent'],
    ] as const) {
      await markAbsences(product.world, instantAt(day, clock))
      expect(await states()).toEqual([status, status])
    }
  })

  it('comes by the clock an hour after the lab’s last hour, for whom was confirmed and nobody else', async () => {
    const { states, day } = await morning()
    product.clock.now = instantAt(day, '12:29')
    await markAbsences(product.world, product.clock.now)
    expect(await states()).toEqual(['confirmed', 'confirmed'])
    product.clock.now = instantAt(day, '12:30')
    expect(await markAbsences(product.world, product.clock.now)).toBe(2)
    expect(await states()).toEqual(['absent', 'absent'])
    expect(await markAbsences(product.world, product.clock.now)).toBe(0)
    const waiting = await morning({ confirmed: false })
    await markAbsences(product.world, instantAt(waiting.day, '13:00'))
    expect(await waiting.states()).toEqual(['pending', 'pending'])
  })
})

import { bookVisit, cancelBookings, readVisit } from '#contract/booking'
import type { InstrumentKind } from '#contract/instrument-kind'
import { joinWaiting, leaveWaiting, listMyWaits, takeOffer } from '#contract/waiting'
import { sweepWaiting } from '../../cloudfunctions/features/booking/sweep-waiting'
import { offeredVisitId } from '../../cloudfunctions/features/booking/wait'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { plantLab } from '../booking/plant-lab'
import { sampleSlot } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

type Places = Partial<Record<InstrumentKind, number>>

/** A slot whose places are all booked, each by somebody of their own. */
async function full(places: Places = { 'bp-auto': 1 }) {
  const planted = await plantLab(product, { places })
  const slotId = planted.slot._id
  const kinds = Object.entries(places).flatMap(([kind, n]) => Array.from({ length: n }, () => kind as InstrumentKind))
  const holders = await Promise.all(
    kinds.map(async (kind) => {
      const person = newPerson()
      const visit = await product.get(bookVisit, wishFor(slotId, kind), person)
      return { person, kind, bookingIds: visit.bookings.map(({ bookingId }) => bookingId) }
    }),
  )
  const cancel = (index = 0) => {
    const { person, bookingIds } = holders[index] ?? holders[0] ?? { person: '', bookingIds: [] }
    return product.get(cancelBookings, { bookingIds, reason: '临时有事' }, person)
  }
  return { ...planted, slotId, cancel }
}

/** Somebody new who waits for these kinds, a minute after whoever came before. */
async function waiter(slotId: string, ...kinds: InstrumentKind[]) {
  const person = newPerson()
  product.clock.now += MINUTE
  const wait = await product.get(
    joinWaiting,
    wishFor(slotId, ...(kinds.length > 0 ? kinds : ['bp-auto' as const])),
    person,
  )
  const mine = async () =>
    (await product.get(listMyWaits, {}, person)).waits.find(({ waitId }) => waitId === wait.waitId)
  const status = async () => (await mine())?.status
  const take = () => product.ask(takeOffer, { waitId: wait.waitId }, person)
  const leave = () => product.ask(leaveWaiting, { waitId: wait.waitId }, person)
  return { person, waitId: wait.waitId, mine, status, take, leave }
}

const tryBook = async (slotId: string, ...kinds: InstrumentKind[]) => {
  const answer = await product.ask(bookVisit, wishFor(slotId, ...kinds), newPerson())
  return answer.ok ? 'booked' : answer.refusal
}

describe('waiting for a place', () => {
  it('is only for what is full', async () => {
    const { slot } = await plantLab(product)
    expect(await product.ask(joinWaiting, wishFor(slot._id, 'bp-auto'), newPerson())).toMatchObject({
      refusal: 'places-free',
    })
  })

  it('is not for more than there ever is, which would stand in the way of everybody behind', async () => {
    const { slotId } = await full({ 'bp-auto': 1 })
    const answer = await product.ask(joinWaiting, wishFor(slotId, 'bp-auto', 'bp-auto'), newPerson())
    expect(answer).toMatchObject({ refusal: 'not-accepted-here', detail: { path: 'instruments' } })
  })

  it('says how many come first, for the same kind', async () => {
    const { slotId } = await full({ 'bp-auto': 1, 'thermo-ear': 1 })
    await waiter(slotId, 'bp-auto')
    await waiter(slotId, 'thermo-ear')
    const third = await waiter(slotId, 'bp-auto', 'thermo-ear')
    expect((await third.mine())?.ahead).toBe(2)
    expect((await (await waiter(slotId, 'bp-auto')).mine())?.ahead).toBe(2)
  })

  it('begins once, however often it is asked for', async () => {
    const { slotId } = await full()
    const person = newPerson()
    const wish = wishFor(slotId, 'bp-auto')
    const first = await product.get(joinWaiting, wish, person)
    expect(await product.get(joinWaiting, wish, person)).toEqual(first)
    expect((await product.get(joinWaiting, wishFor(slotId, 'bp-auto'), person)).waitId).toBe(first.waitId)
    expect((await product.get(listMyWaits, {}, person)).waits).toHaveLength(1)
  })

  it('is for nobody who may not have more, and for five times at most', async () => {
    const { slotId, lab, day } = await full()
    const person = newPerson()
    for (const clock of ['10:00', '10:30', '11:00', '11:30', '12:00']) {
      const slot = sampleSlot(lab, day, clock, { 'bp-auto': 1 })
      await product.store.slots.insert([slot])
      await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
      await product.get(joinWaiting, wishFor(slot._id, 'bp-auto'), person)
    }
    expect(await product.ask(joinWaiting, wishFor(slotId, 'bp-auto'), person)).toMatchObject({
      refusal: 'limit-reached',
      detail: { message: '最多同时排 5 个候补' },
    })
  })
})

describe('a place that comes free', () => {
  it('is kept for whoever waits first, and nobody jumps in', async () => {
    const { slotId, cancel } = await full()
    const [first, second] = [await waiter(slotId), await waiter(slotId)]
    await cancel()
    expect(await tryBook(slotId, 'bp-auto')).toBe('slot-full')
    expect([await first.status(), await second.status()]).toEqual(['offered', 'waiting'])
    const taken = await first.take()
    expect(taken).toMatchObject({ ok: true, value: { bookings: [{ kind: 'bp-auto', status: 'pending' }] } })
    expect(await first.take()).toEqual(taken)
    const { visitId } = taken.ok ? taken.value : { visitId: '' }
    expect((await product.get(readVisit, { visitId }, first.person)).visit.bookings).toHaveLength(1)
    expect((await second.mine())?.ahead).toBe(0)
  })

  it('goes on to the next when nobody answers in time, or says no', async () => {
    const { slotId, cancel } = await full()
    const [first, second, third] = [await waiter(slotId), await waiter(slotId), await waiter(slotId)]
    await cancel()
    product.clock.now = ((await first.mine())?.offerUntil ?? 0) - 1
    await sweepWaiting(product.world, product.clock.now)
    expect(await first.status()).toBe('offered')
    product.clock.now += 1
    expect(await first.take()).toMatchObject({ refusal: 'state-changed' })
    await sweepWaiting(product.world, product.clock.now)
    expect([await first.status(), await second.status()]).toEqual(['lapsed', 'offered'])
    await second.leave()
    expect([await second.status(), await third.status()]).toEqual(['left', 'offered'])
    expect((await third.take()).ok).toBe(true)
    expect(await tryBook(slotId, 'bp-auto')).toBe('slot-full')
  })

  it('is kept for the whole quantity: one of two is not given to whoever comes later', async () => {
    const { slotId, cancel } = await full({ 'bp-auto': 2, 'thermo-ear': 1 })
    const both = await waiter(slotId, 'bp-auto', 'bp-auto')
    const later = await waiter(slotId, 'bp-auto')
    const other = await waiter(slotId, 'thermo-ear')
    await cancel(0)
    expect([await both.status(), await later.status()]).toEqual(['waiting', 'waiting'])
    await cancel(2)
    expect(await other.status()).toBe('offered')
    await cancel(1)
    expect([await both.status(), await later.status()]).toEqual(['offered', 'waiting'])
  })

  it('goes to whoever comes later at once when they who stood before it leave', async () => {
    const { slotId, cancel } = await full({ 'bp-auto': 1, 'thermo-ear': 1 })
    const both = await waiter(slotId, 'bp-auto', 'thermo-ear')
    const later = await waiter(slotId, 'bp-auto')
    await cancel(0)
    expect([await both.status(), await later.status()]).toEqual(['waiting', 'waiting'])
    await both.leave()
    expect([await both.status(), await later.status()]).toEqual(['left', 'offered'])
  })

  it('passes by whoever has booked enough elsewhere', async () => {
    const { slotId, cancel, lab, day } = await full()
    const [first, second] = [await waiter(slotId), await waiter(slotId)]
    const later = sampleSlot(lab, day, '11:00', { 'bp-auto': 9 })
    await product.store.slots.insert([later])
    await product.get(bookVisit, wishFor(later._id, 'bp-auto', 'bp-auto'), first.person)
    await cancel()
    expect([await first.status(), await second.status()]).toEqual(['lapsed', 'offered'])
  })

  it('is not lost when the process ends between keeping it and saying so', async () => {
    const { slotId, cancel } = await full()
    const first = await waiter(slotId)
    await cancel()
    await product.store.waits.updateIf(first.waitId, {}, { status: 'waiting', offerUntil: 0 })
    await sweepWaiting(product.world, product.clock.now)
    expect(await first.status()).toBe('offered')
    expect(await product.store.bookings.find({ where: { slotId, status: 'offered' } })).toHaveLength(1)
  })

  it('is not lost either when it ends between the answer and the booking', async () => {
    const { slotId, cancel } = await full()
    const [first, second] = [await waiter(slotId), await waiter(slotId)]
    await cancel()
    await product.store.waits.updateIf(first.waitId, {}, { status: 'taken', waitKey: `void:${first.waitId}` })
    await sweepWaiting(product.world, product.clock.now)
    const visitId = offeredVisitId({ _id: first.waitId })
    expect(await product.store.bookings.find({ where: { visitId } })).toMatchObject([{ status: 'pending' }])
    expect(await second.status()).toBe('waiting')
  })
})

test('nobody waits for what has begun', async () => {
  const { slotId, slot } = await full()
  const first = await waiter(slotId)
  product.clock.now = slot.startsAt
  await sweepWaiting(product.world, product.clock.now)
  expect((await product.store.waits.get(first.waitId))?.status).toBe('lapsed')
})

test("another's wait answers like a missing one", async () => {
  const { slotId } = await full()
  const first = await waiter(slotId)
  const missing = await product.ask(takeOffer, { waitId: 'nothing' }, newPerson())
  expect(await product.ask(takeOffer, { waitId: first.waitId }, newPerson())).toEqual(missing)
  expect(await product.ask(leaveWaiting, { waitId: first.waitId }, newPerson())).toEqual(missing)
})

import { bookVisit, cancelBookings, listMyVisits, moveVisit } from '#contract/booking'
import { HOLDING } from '../../cloudfunctions/features/booking/booking-state'
import { moveVisit as move } from '../../cloudfunctions/features/booking/move-visit'
import { finishMoves } from '../../cloudfunctions/features/booking/release-moved'
import { StoreUnavailable } from '../../cloudfunctions/store/port'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

let asked = 0
const request = () => `move-${String(asked++).padStart(6, '0')}`

/** A visit at nine with one meter, and free slots at ten and eleven; one meter a person. */
async function booked(kinds: readonly ('bp-auto' | 'thermo-ear')[] = ['bp-auto']) {
  const planted = await plantLab(product, { places: { 'bp-auto': 1, 'thermo-ear': 1 }, campaign: { perKindLimit: 1 } })
  const at = (clock: string, places = { 'bp-auto': 1, 'thermo-ear': 1 }) =>
    sampleSlot(planted.lab, planted.day, clock, places)
  const [ten, eleven] = [at('10:00'), at('11:00')]
  await product.store.slots.insert([ten, eleven])
  const person = newPerson()
  const visit = await product.get(bookVisit, wishFor(planted.slot._id, ...kinds), person)
  const to = (slotId: string, visitId = visit.visitId, requestId = request(), by = person) =>
    product.ask(moveVisit, { requestId, visitId, slotId }, by)
  return { ...planted, nine: planted.slot, ten, eleven, person, visit, to }
}

const held = async (personId: string) =>
  (await product.store.bookings.find({ where: { personId } })).filter(({ status }) => HOLDING.includes(status))
const canBook = async (slotId: string, person = newPerson()) =>
  (await product.ask(bookVisit, wishFor(slotId, 'bp-auto'), person)).ok

describe('moving a visit', () => {
  it('gives the new ticket, and the old place to somebody else', async () => {
    const { nine, ten, to, person, visit } = await booked(['bp-auto', 'thermo-ear'])
    const moved = await to(ten._id)
    expect(moved).toMatchObject({ ok: true, value: { slotId: ten._id, bookings: [{ kind: 'bp-auto' }, {}] } })
    const { visits } = await product.get(listMyVisits, {}, person)
    const old = visits.find(({ visitId }) => visitId === visit.visitId)
    expect(old?.bookings.map(({ status, reason }) => `${status} ${reason}`)).toEqual(
      Array(2).fill('cancelled 改了时间'),
    )
    expect(await canBook(nine._id)).toBe(true)
    expect(await canBook(ten._id)).toBe(false)
  })

  it('keeps everybody inside the limit, before and after', async () => {
    const { nine, ten, eleven, to, person } = await booked()
    const moved = await to(ten._id)
    if (!moved.ok) throw new Error(moved.refusal)
    expect(await canBook(eleven._id, person)).toBe(false)
    const again = await to(eleven._id, moved.value.visitId)
    if (!again.ok) throw new Error(again.refusal)
    expect(await canBook(nine._id, person)).toBe(false)
    const bookingIds = again.value.bookings.map(({ bookingId }) => bookingId)
    await product.get(cancelBookings, { bookingIds, reason: '临时有事' }, person)
    expect(await canBook(nine._id, person)).toBe(true)
  })

  it('is all or none: where one instrument has no place, nothing moves', async () => {
    const { ten, to, person, nine } = await booked(['bp-auto', 'thermo-ear'])
    await product.get(bookVisit, wishFor(ten._id, 'thermo-ear'), newPerson())
    expect(await to(ten._id)).toEqual({ ok: false, refusal: 'slot-full' })
    expect((await held(person)).map(({ slotId }) => slotId)).toEqual([nine._id, nine._id])
  })

  it('may be repeated, but not under the same request to another time', async () => {
    const { ten, eleven, to, person } = await booked()
    const id = request()
    const first = await to(ten._id, undefined, id)
    expect(await to(ten._id, undefined, id)).toEqual(first)
    expect(await to(eleven._id, undefined, id)).toEqual({ ok: false, refusal: 'request-reused' })
    expect(await held(person)).toHaveLength(1)
  })

  it('happens once when two devices move it to two times together', async () => {
    const { ten, eleven, to, person } = await booked()
    const answers = await Promise.all([to(ten._id), to(eleven._id)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'state-changed' })
    expect(await held(person)).toHaveLength(1)
  })

  it('that is cut off after the new places are taken is finished by the clock', async () => {
    const { ten, person, visit, nine } = await booked()
    const { store } = product
    const away = () => Promise.reject(new StoreUnavailable('cut off'))
    const cut = { ...product.world, store: { ...store, bookings: cutOff(store.bookings, away) } }
    const wish = { requestId: request(), visitId: visit.visitId, slotId: ten._id }
    await expect(move(wish, person, product.clock.now, cut)).rejects.toThrow('cut off')
    expect(await held(person)).toHaveLength(2)
    expect(await finishMoves(product.world, product.clock.now)).toBe(1)
    expect((await held(person)).map(({ slotId }) => slotId)).toEqual([ten._id])
    expect(await finishMoves(product.world, product.clock.now)).toBe(0)
    expect(await canBook(nine._id)).toBe(true)
  })

  it('gives way when the instrument has arrived at the old time', async () => {
    const { ten, to, visit, person, nine } = await booked()
    const id = visit.bookings[0]?.bookingId ?? ''
    await product.store.bookings.updateIf(id, {}, { status: 'arrived' })
    expect(await to(ten._id)).toEqual({ ok: false, refusal: 'state-changed' })
    expect((await held(person)).map(({ slotId }) => slotId)).toEqual([nine._id])
    expect(await canBook(ten._id)).toBe(true)
  })

  it('is for oneself, before it begins, within the campaign', async () => {
    const { ten, nine, to } = await booked()
    expect(await to(ten._id, undefined, undefined, newPerson())).toEqual({ ok: false, refusal: 'not-found' })
    product.clock.now = nine.startsAt
    expect(await to(ten._id)).toMatchObject({ ok: false })
    const other = await booked()
    expect(await other.to(ten._id)).toMatchObject({ ok: false, refusal: 'not-found' })
  })
})

test('whatever a person does at once, nobody holds more than the limit and no key is lost', async () => {
  for (let round = 0; round < 25; round++) {
    const { nine, ten, eleven, to, person, visit } = await booked()
    const bookingIds = visit.bookings.map(({ bookingId }) => bookingId)
    await Promise.all([
      to(ten._id),
      product.ask(cancelBookings, { bookingIds, reason: '临时有事' }, person),
      product.ask(bookVisit, wishFor(eleven._id, 'bp-auto'), person),
      to(eleven._id),
    ])
    await finishMoves(product.world, product.clock.now)
    const left = await held(person)
    expect(left.length).toBeLessThanOrEqual(1)
    const all = left.map(({ _id }) => _id)
    if (all.length > 0) await product.get(cancelBookings, { bookingIds: all, reason: '临时有事' }, person)
    // Nothing is left behind: the person and everybody else can have any of the times again.
    for (const slot of [nine, ten, eleven]) {
      const again = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
      const ids = again.bookings.map(({ bookingId }) => bookingId)
      await product.get(cancelBookings, { bookingIds: ids, reason: '临时有事' }, person)
    }
  }
})

/** The collection as it is for somebody whose process ends before anything is changed. */
const cutOff = <C extends object>(collection: C, updateIf: () => Promise<never>): C =>
  new Proxy(collection, {
    get: (target, name) => {
      if (name === 'updateIf') return updateIf
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })

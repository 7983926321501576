import { bookVisit, cancelBookings, moveVisit, readLab } from '#contract/booking'
import { bookSeats, listSessions } from '#contract/events'
import { joinWaiting, listMyWaits } from '#contract/waiting'
import type { SlotDoc } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** A lecture with so many seats, another one with four, and the usual half hour for instruments. */
async function plantSessions(seats: number) {
  const { campaign, lab, slot, day } = await plantLab(product)
  const event = { purpose: 'event', title: '家里的血压计', about: '在一楼' } as const
  const lecture: SlotDoc = { ...sampleSlot(lab, day, '14:00', { lecture: seats }), ...event }
  const other: SlotDoc = { ...sampleSlot(lab, day, '15:00', { lecture: 4 }), ...event, title: '怎么看秤' }
  await product.store.slots.insert([lecture, other])
  return { campaign, lab, slot, lecture, other }
}

let asked = 0
const seatsAt = (slotId: string, seats: number) => ({ requestId: `seats-no-${asked++}`, slotId, seats })

describe('seats at lectures and open houses', () => {
  it('are listed with what is left, and are no place for an instrument', async () => {
    const { lab, lecture, other } = await plantSessions(5)
    await product.get(bookSeats, seatsAt(lecture._id, 2), newPerson())
    const { sessions, seatLimit } = await product.get(listSessions, {}, newPerson())
    expect(seatLimit).toBe(4)
    expect(sessions.map(({ slotId, title, seats, left }) => [slotId, title, seats, left])).toEqual([
      [lecture._id, '家里的血压计', 5, 3],
      [other._id, '怎么看秤', 4, 4],
    ])
    const shown = await product.get(readLab, { labId: lab._id }, newPerson())
    expect(shown.slots.map(({ title }) => title)).toEqual([''])
    expect(await product.ask(bookVisit, wishFor(lecture._id, 'bp-auto'), newPerson())).toMatchObject({
      refusal: 'not-accepted-here',
    })
  })

  it('are confirmed at once, with the name of the event on the ticket', async () => {
    const { lecture } = await plantSessions(5)
    const visit = await product.get(bookSeats, seatsAt(lecture._id, 3), newPerson())
    expect(visit).toMatchObject({ title: '家里的血压计', startsAt: lecture.startsAt, fetchFrom: 0 })
    expect(visit.bookings.map(({ kind, status }) => `${kind} ${status}`)).toEqual(Array(3).fill('lecture confirmed'))
  })

  it('are never sold twice, however many ask at once', async () => {
    const { lecture } = await plantSessions(5)
    const people = Array.from({ length: 12 }, () => newPerson())
    const answers = await Promise.all(people.map((person) => product.ask(bookSeats, seatsAt(lecture._id, 1), person)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    expect(answers.filter((answer) => !answer.ok && answer.refusal === 'slot-full')).toHaveLength(7)
  })

  it('are limited for each person over all sessions, and the limit says so', async () => {
    const { lecture, other } = await plantSessions(20)
    const person = newPerson()
    await product.get(bookSeats, seatsAt(lecture._id, 3), person)
    expect(await product.ask(bookSeats, seatsAt(other._id, 2), person)).toMatchObject({
      refusal: 'limit-reached',
      detail: { message: '科普讲座每人最多约 4 个座位，各场合计' },
    })
    expect((await product.ask(bookSeats, seatsAt(other._id, 1), person)).ok).toBe(true)
    // What is brought to be measured is limited by itself.
    expect((await product.ask(bookVisit, wishFor(lecture._id, 'lecture'), person)).ok).toBe(false)
  })

  it('are given back, moved to another session and waited for like any place', async () => {
    const { lecture, other } = await plantSessions(2)
    const [holder, waiting] = [newPerson(), newPerson()]
    const visit = await product.get(bookSeats, seatsAt(lecture._id, 2), holder)
    const wish = wishFor(lecture._id, 'lecture')
    await product.get(joinWaiting, wish, waiting)
    const moved = await product.get(
      moveVisit,
      { requestId: 'move-the-seats', visitId: visit.visitId, slotId: other._id },
      holder,
    )
    expect(moved).toMatchObject({ title: '怎么看秤', startsAt: other.startsAt })
    const { waits } = await product.get(listMyWaits, {}, waiting)
    expect(waits.map(({ status, kinds }) => [status, ...kinds])).toEqual([['offered', 'lecture']])
    const bookingIds = moved.bookings.map(({ bookingId }) => bookingId)
    await product.get(cancelBookings, { bookingIds, reason: '不来了' }, holder)
    expect((await product.ask(bookSeats, seatsAt(other._id, 4), newPerson())).ok).toBe(true)
  })

  it('come once, however often they are asked for, and not where there is no event', async () => {
    const { slot, lecture } = await plantSessions(5)
    const [person, wish] = [newPerson(), seatsAt(lecture._id, 2)]
    const first = await product.get(bookSeats, wish, person)
    expect(await product.get(bookSeats, wish, person)).toEqual(first)
    expect(await product.ask(bookSeats, seatsAt(slot._id, 1), person)).toMatchObject({ refusal: 'not-accepted-here' })
    expect(await product.ask(bookSeats, seatsAt('no-slot', 1), person)).toMatchObject({ refusal: 'not-found' })
  })
})

describe('instruments that are left (寄检)', () => {
  it('have a ticket that says when to fetch them, also after a move from a time on the spot', async () => {
    const { lab, slot, day } = await plantLab(product)
    const fetchFrom = slot.endsAt + 26 * 3600_000
    const left: SlotDoc = { ...sampleSlot(lab, day, '08:00', { 'bp-auto': 4 }), purpose: 'drop-off', fetchFrom }
    await product.store.slots.insert([left])
    const person = newPerson()
    const spot = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
    expect(spot.fetchFrom).toBe(0)
    const moved = await product.get(
      moveVisit,
      { requestId: 'leave-it-there', visitId: spot.visitId, slotId: left._id },
      person,
    )
    expect(moved.fetchFrom).toBe(fetchFrom)
    const { slots } = await product.get(readLab, { labId: lab._id }, person)
    // Those on the spot first, whatever the hour.
    expect(slots.map((one) => one.fetchFrom)).toEqual([0, fetchFrom])
  })
})

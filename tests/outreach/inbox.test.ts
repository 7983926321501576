import { bookVisit, cancelBookings, moveVisit } from '#contract/booking'
import { confirmBookings, declineBookings } from '#contract/desk'
import { countUnread, markSeen, readInbox } from '#contract/inbox'
import { postNotice, readLabNotices, withdrawNotice } from '#contract/lab-notice'
import { joinWaiting } from '#contract/waiting'
import { moveBookings } from '../../cloudfunctions/features/booking/move-bookings'
import { sweepWaiting } from '../../cloudfunctions/features/booking/sweep-waiting'
import { addDays, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { sampleSlot } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { employ, type PlantedDesk, plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'

let product: Product
let desk: PlantedDesk
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
beforeEach(async () => {
  desk = await plantDesk(product, { places: { 'bp-auto': 3, 'thermo-ear': 1 } })
})

const inbox = async (person: string) => (await product.get(readInbox, {}, person)).items
const says = async (person: string) => (await inbox(person)).map((item) => item.says)
const unread = async (person: string) => (await product.get(countUnread, {}, person)).unread
const later = (minutes: number) => {
  product.clock.now += minutes * MINUTE
}

it('says nothing of what one has just done oneself', async () => {
  const { resident, ids } = await desk.visit(desk.slot, 'bp-auto')
  expect(await inbox(resident)).toEqual([])
  await product.get(cancelBookings, { bookingIds: ids, reason: '没空' }, resident)
  expect(await inbox(resident)).toEqual([])
})

it('tells the answer of the lab once for the visit, and leads to the ticket', async () => {
  const { resident, ids, visitId } = await desk.visit(desk.slot, 'bp-auto', 'thermo-ear')
  later(5)
  await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
  const [item, ...more] = await inbox(resident)
  expect(more).toEqual([])
  expect(item).toMatchObject({
    topic: 'answer',
    at: product.clock.now,
    says: '检测点确认了您的预约',
    way: { page: 'ticket', id: visitId },
  })
  expect(item?.next).toContain('9:00，baoshan检测点，电子血压计、耳温枪')
  expect(await inbox(resident)).toEqual([item])
  expect(await inbox(newPerson())).toEqual([])
})

it('gives the reason of a refusal and leads to the ticket, which has other times and places', async () => {
  const { resident, ids, visitId } = await desk.visit(desk.slot, 'bp-auto')
  await product.get(declineBookings, { bookingIds: ids, reason: '设备检修' }, desk.staff)
  const [item] = await inbox(resident)
  expect(item?.next).toContain('原因：设备检修。')
  expect(item?.way).toEqual({ page: 'ticket', id: visitId, kind: '' })
})

it('follows a visit to the counter and back', async () => {
  const { resident, ids } = await desk.visit(desk.slot, 'bp-auto')
  const steps = ['confirmed', 'arrived', 'measured', 'returned'] as const
  for (const to of steps) {
    later(1)
    const bookings = await product.store.bookings.find({ where: { _id: { in: ids } } })
    await moveBookings(product.store, bookings, { to, by: 'p-desk', now: product.clock.now })
  }
  expect(await says(resident)).toEqual(['器具已经取回', '检测结果出来了', '已经登记到场', '检测点确认了您的预约'])
})

it('tells of another time, and leads to the new ticket', async () => {
  const { resident, visitId } = await desk.visit(desk.slot, 'bp-auto')
  const other = sampleSlot(desk.lab, desk.day, '10:00', { 'bp-auto': 1 })
  await product.store.slots.insert([other])
  later(1)
  const moved = await product.get(moveVisit, { requestId: `move-${visitId}`, visitId, slotId: other._id }, resident)
  const [item, ...more] = await inbox(resident)
  expect(more).toEqual([])
  expect(item).toMatchObject({ says: '预约的时间改好了', way: { page: 'ticket', id: moved.visitId } })
})

describe('a reminder', () => {
  const dayBefore = () => instantAt(addDays(desk.day, -1), '18:00')
  const remembered = async (person: string) => (await inbox(person)).filter(({ topic }) => topic === 'reminder')

  it('comes at its time and goes when the visit begins', async () => {
    const { resident } = await desk.visit(desk.slot, 'bp-auto')
    product.clock.now = dayBefore() - 1
    expect(await remembered(resident)).toEqual([])
    product.clock.now = dayBefore()
    expect(await remembered(resident)).toMatchObject([{ says: '明天有检测预约', at: dayBefore() }])
    product.clock.now = instantAt(desk.day, '08:00')
    expect(await remembered(resident)).toMatchObject([{ says: '今天的检测快到时间了' }])
    product.clock.now = desk.slot.startsAt
    expect(await remembered(resident)).toEqual([])
  })

  it('drops itself when the visit is cancelled, moved or has arrived', async () => {
    const cancelled = await desk.visit(desk.slot, 'bp-auto')
    const arrived = await desk.visit(desk.slot, 'bp-auto')
    const moved = await desk.visit(desk.slot, 'bp-auto')
    const nextWeek = addDays(desk.day, 7)
    const other = sampleSlot(desk.lab, nextWeek, '10:00', { 'bp-auto': 1 })
    await product.store.slots.insert([other])
    product.clock.now = dayBefore()
    for (const { resident } of [cancelled, arrived, moved]) expect(await remembered(resident)).toHaveLength(1)
    await product.get(cancelBookings, { bookingIds: cancelled.ids, reason: '没空' }, cancelled.resident)
    const wish = { requestId: `move-${moved.visitId}`, visitId: moved.visitId, slotId: other._id }
    await product.get(moveVisit, wish, moved.resident)
    await product.get(confirmBookings, { bookingIds: arrived.ids }, desk.staff)
    const bookings = await product.store.bookings.find({ where: { _id: { in: arrived.ids } } })
    await moveBookings(product.store, bookings, { to: 'arrived', by: 'p-desk', now: product.clock.now })
    for (const { resident } of [cancelled, arrived, moved]) expect(await remembered(resident)).toEqual([])
  })
})

describe('somebody who waits', () => {
  const waiting = async () => {
    const first = await desk.visit(desk.slot, 'thermo-ear')
    const person = newPerson()
    await product.get(joinWaiting, wishFor(desk.slot._id, 'thermo-ear'), person)
    return { first, person }
  }

  it('is told of an offer while it stands, and that it went on to the next', async () => {
    const { first, person } = await waiting()
    expect(await inbox(person)).toEqual([])
    later(10)
    await product.get(cancelBookings, { bookingIds: first.ids, reason: '没空' }, first.resident)
    const [offer] = await inbox(person)
    expect(offer).toMatchObject({
      topic: 'offer',
      at: product.clock.now,
      says: '有位置给您留着',
      way: { page: 'mine' },
    })
    expect(offer?.next).toContain('12:10 以前答复')
    later(120)
    // At the moment that was said, before the clock has come round.
    const lapsed = await inbox(person)
    expect(lapsed).toMatchObject([{ at: product.clock.now, says: '留的位置过时了，已经让给下一位' }])
    await sweepWaiting(product.world, product.clock.now)
    expect(await inbox(person)).toEqual(lapsed)
  })

  it('is told when the time came and no place', async () => {
    const { person } = await waiting()
    product.clock.now = desk.slot.startsAt
    await sweepWaiting(product.world, product.clock.now)
    expect(await says(person)).toEqual(['候补没有等到位置'])
  })
})

describe('an answer that is late', () => {
  it('is told to who waits and to the lab at once, and later to the organiser', async () => {
    const { resident } = await desk.visit(desk.slot, 'bp-auto')
    const organiser = newPerson()
    await appoint(product, desk.campaign._id, organiser)
    const due = product.clock.now + desk.campaign.answerWithinMinutes * MINUTE
    product.clock.now = due - 1
    expect([await says(resident), await says(desk.staff)]).toEqual([[], []])
    product.clock.now = due
    expect(await says(resident)).toEqual(['检测点还没有答复'])
    expect(await inbox(desk.staff)).toMatchObject([
      { topic: 'work', at: due, says: '1 件预约过了答复时间', way: { page: 'desk', id: desk.lab._id } },
    ])
    expect(await says(organiser)).toEqual([])
    later(240)
    expect(await inbox(organiser)).toMatchObject([
      { says: '1 件预约没有人答复', way: { page: 'overview', id: desk.campaign._id } },
    ])
  })
})

describe('a line of the lab', () => {
  const post = (text: string, day?: string) =>
    product.get(
      postNotice,
      { requestId: `line-${desk.campaign._id}-${text.length}`, labId: desk.lab._id, text, ...(day && { day }) },
      desk.staff,
    )

  it('reaches each who is booked there once, however many visits, and nobody who books later', async () => {
    const { resident } = await desk.visit(desk.slot, 'bp-auto')
    await product.get(bookVisit, wishFor(desk.slot._id, 'bp-auto'), resident)
    later(1)
    const sent = await post('今天从北门进')
    expect(await post('今天从北门进')).toEqual(sent)
    expect(await inbox(resident)).toMatchObject([{ topic: 'lab', says: 'baoshan检测点的通知', next: '今天从北门进' }])
    later(1)
    const late = await desk.visit(desk.slot, 'bp-auto')
    expect(await inbox(late.resident)).toEqual([])
    // They read it on the lab's page, and on their ticket.
    const { notices } = await product.get(readLabNotices, { labId: desk.lab._id }, late.resident)
    expect(notices.map(({ text }) => text)).toEqual(['今天从北门进'])
    await product.get(withdrawNotice, { noticeId: sent.noticeId }, desk.staff)
    expect(await inbox(resident)).toEqual([])
    expect((await product.get(readLabNotices, { labId: desk.lab._id }, resident)).notices).toEqual([])
  })

  it('about one day reaches only those of that day', async () => {
    const { resident } = await desk.visit(desk.slot, 'bp-auto')
    await post('另一天的事', addDays(desk.day, 1))
    expect(await inbox(resident)).toEqual([])
    await post('这一天停水，别来', desk.day)
    expect((await inbox(resident)).map(({ next }) => next)).toEqual(['这一天停水，别来'])
  })

  it('is written by who receives people: a technician may not', async () => {
    const technician = newPerson()
    await employ(product, desk.lab._id, technician, 'technician', ['bp-auto'])
    const line = { requestId: 'line-of-technician', labId: desk.lab._id, text: '今天从北门进' }
    expect(await product.ask(postNotice, line, technician)).toMatchObject({ refusal: 'not-your-duty' })
  })

  it('is one of five at most', async () => {
    for (const text of ['一', '二二', '三三三', '四四四四', '五五五五五']) await post(text)
    const sixth = { requestId: 'sixth-line', labId: desk.lab._id, text: '六六六六六六' }
    expect(await product.ask(postNotice, sixth, desk.staff)).toMatchObject({ ok: false, refusal: 'limit-reached' })
  })
})

describe('what was seen', () => {
  it('is remembered on the server, never goes back and never runs ahead', async () => {
    const { resident, ids } = await desk.visit(desk.slot, 'bp-auto')
    await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
    expect(await unread(resident)).toBe(1)
    const { now } = await product.get(readInbox, {}, resident)
    const far = await product.get(markSeen, { until: now + 1e9 }, resident)
    expect(far.seenUntil).toBe(now)
    expect(await unread(resident)).toBe(0)
    expect(await product.get(markSeen, { until: 1 }, resident)).toEqual(far)
    expect(await product.get(readInbox, {}, resident)).toMatchObject({ seenUntil: now })
    later(1)
    const line = { requestId: `seen-${desk.campaign._id}`, labId: desk.lab._id, text: '带充电线' }
    await product.get(postNotice, line, desk.staff)
    expect(await unread(resident)).toBe(1)
  })

  it('is the same when two devices say so at once', async () => {
    const person = newPerson()
    const marks = [1, 5, 3, 2, 4].map((until) => product.get(markSeen, { until }, person))
    await Promise.all(marks)
    expect(await product.get(markSeen, { until: 0 }, person)).toEqual({ seenUntil: 5 })
  })
})

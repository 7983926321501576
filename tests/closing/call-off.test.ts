import { bookVisit } from '#contract/booking'
import { callOff, callOffAtLab, weighClosure, weighLabClosure } from '#contract/closing'
import { confirmBookings } from '#contract/desk'
import { readInbox } from '#contract/inbox'
import { joinWaiting, listMyWaits, takeOffer } from '#contract/waiting'
import { finishClosures } from '../../cloudfunctions/features/closing/carry-out'
import { DUE_WORK } from '../../cloudfunctions/features/due-work'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { sampleBooking } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { type PlantedDay, plantDay } from './plant-day'

let product: Product
let planted: PlantedDay
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
beforeEach(async () => {
  planted = await plantDay(product)
})

let requests = 0
const wholeDay = () => ({ campaignId: planted.campaign._id, day: planted.day })
const labsDay = () => ({ ...wholeDay(), onlyLab: planted.lab._id })
const act = (scope: ReturnType<typeof wholeDay>, requestId = `closure-${requests++}`) => ({
  requestId,
  ...scope,
  reason: '停电',
})
const bookingsOf = (personId: string) => product.store.bookings.find({ where: { personId } })
const says = async (person: string) => (await product.get(readInbox, {}, person)).items.map((item) => item.says)

it('counts before the act what the act then does', async () => {
  const { lab, slot, later, near, organiser, visit } = planted
  await visit(slot, 'bp-auto', 'thermo-ear')
  await visit(slot, 'bp-auto')
  await visit(later, 'bp-auto')
  const waits = newPerson()
  await product.get(joinWaiting, wishFor(later._id, 'bp-auto'), waits)
  const weight = await product.get(weighClosure, labsDay(), organiser)
  // Equal: two instruments at the neighbour's, one the day after at the same lab; nothing is left for the third.
  expect(weight).toMatchObject({ slots: 2, people: 3, visits: 3, instruments: 4, waits: 1, equal: 2, unreachable: 3 })
  expect(weight.unreachableVisits).toHaveLength(3)
  expect(weight.unreachableVisits[0]).toMatchObject({ labName: lab.name, startsAt: slot.startsAt })
  const { slots, people, visits, instruments, equal } = weight
  const done = await product.get(callOff, act(labsDay()), organiser)
  expect(done).toMatchObject({ slots, people, visits, instruments, equal, left: 0 })
  expect(await product.get(weighClosure, labsDay(), organiser)).toMatchObject({ people: 0, visits: 0, waits: 0 })
  expect((await product.store.slots.get(near._id))?.open).toBe(true)
})

it('ends each booking with the reason, frees it, and nobody books in', async () => {
  const { slot, organiser, visit, staff } = planted
  const sure = await visit(slot, 'bp-auto')
  await product.get(confirmBookings, { bookingIds: sure.ids }, staff)
  product.clock.now += 1
  await product.get(callOff, act(wholeDay()), organiser)
  const [booking] = await bookingsOf(sure.resident)
  expect(booking).toMatchObject({ status: 'cancelled', placeKey: `void:${booking?._id}` })
  expect(booking?.history.at(-1)).toMatchObject({ status: 'cancelled', reason: '停电' })
  const [item] = (await product.get(readInbox, {}, sure.resident)).items.filter(({ topic }) => topic === 'change')
  expect(item).toMatchObject({ says: '您的预约被取消了', way: { page: 'slots', id: planted.lab._id, kind: 'bp-auto' } })
  expect(item?.next).toContain('原因：停电。')
  expect(await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())).toMatchObject({
    refusal: 'slot-closed',
  })
})

it('keeps an equal place for the answer: at the same lab first, and it can be taken', async () => {
  const { slot, later, organiser, visit } = planted
  const { resident } = await visit(slot, 'bp-auto')
  await product.get(callOff, act({ ...labsDay(), ...{ onlySlot: slot._id } }), organiser)
  const { waits } = await product.get(listMyWaits, {}, resident)
  expect(waits).toMatchObject([{ status: 'offered', startsAt: later.startsAt, kinds: ['bp-auto'] }])
  expect(await says(resident)).toEqual(expect.arrayContaining(['有位置给您留着', '您的预约被取消了']))
  // Nobody else gets it meanwhile.
  expect(await product.ask(bookVisit, wishFor(later._id, 'bp-auto'), newPerson())).toMatchObject({
    refusal: 'slot-full',
  })
  const taken = await product.get(takeOffer, { waitId: waits[0]?.waitId ?? '' }, resident)
  expect(taken).toMatchObject({ slotId: later._id, bookings: [{ status: 'pending', model: '欧姆龙 HEM-7124' }] })
})

it('never offers what others wait for', async () => {
  const { slot, later, near, nextDay, organiser, visit } = planted
  await visit(later, 'bp-auto')
  await visit(near, 'bp-auto')
  await visit(nextDay, 'bp-auto')
  const first = newPerson()
  await product.get(joinWaiting, wishFor(later._id, 'bp-auto'), first)
  await visit(slot, 'bp-auto')
  const scope = { ...labsDay(), ...{ onlySlot: slot._id } }
  expect(await product.get(weighClosure, scope, organiser)).toMatchObject({ visits: 1, equal: 0 })
  expect(await product.get(callOff, act(scope), organiser)).toMatchObject({ visits: 1, equal: 0, left: 0 })
  expect((await product.get(listMyWaits, {}, first)).waits).toMatchObject([{ status: 'waiting', ahead: 0 }])
})

it('lets go of who waits, and of places that were kept for them, with the reason', async () => {
  const { later, organiser, visit } = planted
  await visit(later, 'bp-auto')
  const waits = newPerson()
  await product.get(joinWaiting, wishFor(later._id, 'bp-auto'), waits)
  product.clock.now += 1
  await product.get(callOff, act(wholeDay()), organiser)
  expect((await product.get(listMyWaits, {}, waits)).waits).toMatchObject([{ status: 'lapsed' }])
  const [item] = (await product.get(readInbox, {}, waits)).items
  expect(item).toMatchObject({ says: '您排候补的时间取消了' })
  expect(item?.next).toContain('停电')
})

it('leaves alone what has arrived, other labs and other days', async () => {
  const { slot, near, nextDay, organiser, visit } = planted
  const here = await visit(slot, 'bp-auto')
  const [booking] = await bookingsOf(here.resident)
  await product.store.bookings.updateIf(booking?._id ?? '', {}, { status: 'arrived' })
  const others = [await visit(near, 'bp-auto'), await visit(nextDay, 'bp-auto')]
  expect(await product.get(callOff, act(labsDay()), organiser)).toMatchObject({ instruments: 0, left: 0 })
  for (const { resident } of [here, ...others])
    expect((await bookingsOf(resident)).map(({ status }) => status)).not.toContain('cancelled')
})

it('is done once by a repeated request, and one that is for something else is refused', async () => {
  const { slot, organiser, visit } = planted
  const { resident } = await visit(slot, 'bp-auto')
  const wish = act(labsDay())
  const first = await product.get(callOff, wish, organiser)
  const ended = await bookingsOf(resident)
  expect(ended.map(({ status }) => status)).toContain('cancelled')
  expect(await product.get(callOff, wish, organiser)).toEqual(first)
  expect(await bookingsOf(resident)).toEqual(ended)
  expect(await product.ask(callOff, { ...wish, ...wholeDay(), onlySlot: slot._id }, organiser)).toMatchObject({
    refusal: 'request-reused',
  })
})

it('is written down before it is done, by whom and why', async () => {
  const { lab, day, organiser } = planted
  await product.get(callOff, act(labsDay()), organiser)
  const entries = await product.store.audit.find({ where: { chain: `lab-${lab._id}`, act: 'times.call-off' } })
  expect(entries).toMatchObject([{ subject: lab._id, detail: { day, reason: '停电' } }])
  expect(JSON.stringify(entries)).not.toContain(organiser)
})

it('the staff of a lab do the same at their own lab only', async () => {
  const { lab, near, day, staff, visit, slot, neighbour } = planted
  await visit(slot, 'bp-auto')
  const mine = { labId: lab._id, day }
  expect(await product.get(weighLabClosure, mine, staff)).toMatchObject({ visits: 1, slots: 2 })
  const others = { labId: neighbour._id, day, requestId: 'closure-elsewhere', reason: '停电' }
  expect(await product.ask(callOffAtLab, others, staff)).toMatchObject({ refusal: 'not-found' })
  // A time of another lab under the name of one's own.
  const mixed = { ...mine, onlySlot: near._id, requestId: 'closure-mixed-up', reason: '停电' }
  expect(await product.ask(callOffAtLab, mixed, staff)).toMatchObject({ refusal: 'not-found' })
  const wish = { ...mine, requestId: 'closure-of-staff', reason: '停电' }
  expect(await product.get(callOffAtLab, wish, staff)).toMatchObject({ instruments: 1, left: 0 })
})

it('takes who answers for the lab: reception may not', async () => {
  const { lab, day } = planted
  const reception = newPerson()
  await employ(product, lab._id, reception, 'reception')
  const mine = { labId: lab._id, day }
  expect(await product.ask(weighLabClosure, mine, reception)).toMatchObject({ refusal: 'not-your-duty' })
  const wish = { ...mine, requestId: 'closure-of-reception', reason: '停电' }
  expect(await product.ask(callOffAtLab, wish, reception)).toMatchObject({ refusal: 'not-your-duty' })
})

describe('whatever ends it half-way', () => {
  it('the clock finishes it, and each person is told once and offered once', async () => {
    let finished = false
    for (let writes = 0; !finished; writes++) {
      const { organiser, slot, visit, campaign } = await plantDay(product)
      planted = { ...planted, campaign, day: slot.day }
      const first = await visit(slot, 'bp-auto')
      product.clock.now += 1
      const people = [first.resident, (await visit(slot, 'bp-auto')).resident]
      const dying = productOn(crashingAfter(product.store, writes))
      dying.clock.now = product.clock.now
      const answer = await dying.ask(
        callOff,
        { ...act(wholeDay()), campaignId: campaign._id, day: slot.day },
        organiser,
      )
      finished = answer.ok
      const [closure] = await product.store.closures.find({ where: { campaignId: campaign._id } })
      // Not even begun: nothing has happened.
      if (!closure) {
        for (const person of people) expect((await bookingsOf(person))[0]?.status).toBe('pending')
        continue
      }
      await finishClosures(product.world, product.clock.now)
      await Promise.all([0, 1].map(() => finishClosures(product.world, product.clock.now)))
      for (const person of people) {
        expect((await says(person)).filter((words) => words === '您的预约被取消了')).toHaveLength(1)
        const ended = (await bookingsOf(person)).filter(({ status }) => status === 'cancelled')
        expect(ended.map(({ history }) => history.length)).toEqual([2])
      }
      // The day after there is one place, and who booked first is asked.
      const offers = await product.store.waits.find({ where: { campaignId: campaign._id } })
      expect(offers.map(({ status, personId }) => [status, personId])).toEqual([['offered', people[0]]])
    }
  })

  it('who booked in at the last moment is ended too; it is done when nobody can come any more', async () => {
    const { slot, organiser, campaign } = planted
    await product.get(callOff, act(wholeDay()), organiser)
    await product.store.bookings.insert([sampleBooking(slot, `straggler-${campaign._id}`, 'bp-auto', 2)])
    const open = () => product.store.closures.find({ where: { campaignId: campaign._id, status: 'open' } })
    product.clock.now += MINUTE - 1
    await finishClosures(product.world, product.clock.now)
    expect((await product.store.bookings.get(`straggler-${campaign._id}`))?.status).toBe('cancelled')
    expect(await open()).toHaveLength(1)
    product.clock.now += 1
    await finishClosures(product.world, product.clock.now)
    expect(await open()).toEqual([])
    expect(DUE_WORK.map(({ run }) => run)).toContain(finishClosures)
  })
})

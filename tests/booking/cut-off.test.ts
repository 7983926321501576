import { bookVisit, cancelBookings, moveVisit, readVisit } from '#contract/booking'
import { readDay } from '#contract/desk'
import { overview } from '#contract/organiser'
import { finishMoves } from '../../cloudfunctions/features/booking/release-moved'
import { bookingNumbers } from '../../cloudfunctions/features/organiser/booking-numbers'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { readWorkbook } from '../../cloudfunctions/kernel/xlsx/read-workbook'
import { NO_FAIRNESS } from '../../cloudfunctions/store/fairness-documents'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const CUT_OFF = 120

/** A visit of one meter, the clock `before` milliseconds before the moment until which it is free. */
async function bookedUntil(before: number, cutOffMinutes = CUT_OFF) {
  const desk = await plantDesk(product, {
    places: { 'bp-auto': 2 },
    campaign: { fairness: { ...NO_FAIRNESS, cutOffMinutes } },
  })
  const later = sampleSlot(desk.lab, desk.day, '11:00', { 'bp-auto': 1 })
  await product.store.slots.insert([later])
  const person = newPerson()
  const visit = await product.get(bookVisit, wishFor(desk.slot._id, 'bp-auto'), person)
  const [bookingId = ''] = visit.bookings.map((booking) => booking.bookingId)
  product.clock.now = desk.slot.startsAt - cutOffMinutes * MINUTE - before
  const cancel = (late?: true) =>
    product.ask(cancelBookings, { bookingIds: [bookingId], reason: '有事', ...(late && { late }) }, person)
  const move = (requestId: string, late?: true) =>
    product.ask(moveVisit, { requestId, visitId: visit.visitId, slotId: later._id, ...(late && { late }) }, person)
  return { ...desk, later, person, visit, bookingId, cancel, move }
}

it('says until when it is free: as it was said when it was booked, whatever is laid down later', async () => {
  const { visit, slot, campaign, person } = await bookedUntil(1)
  expect(visit.freeUntil).toBe(slot.startsAt - CUT_OFF * MINUTE)
  await product.store.campaigns.updateIf(campaign._id, {}, { fairness: { ...NO_FAIRNESS, cutOffMinutes: 600 } })
  expect((await product.get(readVisit, { visitId: visit.visitId }, person)).visit.freeUntil).toBe(visit.freeUntil)
})

it('is free in the last millisecond, and late in the next', async () => {
  const free = await bookedUntil(1)
  expect(await free.cancel()).toMatchObject({ ok: true, value: { bookings: [{ status: 'cancelled', late: false }] } })
  const late = await bookedUntil(0)
  expect(await late.cancel()).toEqual({ ok: false, refusal: 'cut-off-passed' })
  expect((await product.store.bookings.get(late.bookingId))?.status).toBe('pending')
})

it('goes all the same when one says that one knows: marked, and the place is free', async () => {
  const { cancel, bookingId, slot } = await bookedUntil(0)
  expect(await cancel(true)).toMatchObject({ ok: true, value: { bookings: [{ status: 'cancelled', late: true }] } })
  const booking = await product.store.bookings.get(bookingId)
  expect(booking).toMatchObject({ late: true, placeKey: `void:${bookingId}` })
  expect(booking?.history.at(-1)).toMatchObject({ status: 'cancelled', late: true })
  expect(await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())).toMatchObject({ ok: true })
  // The answer was lost, and the phone asks again.
  expect(await cancel(true)).toMatchObject({ ok: true })
  expect(await cancel()).toMatchObject({ ok: true })
})

it('saying so beforehand means nothing', async () => {
  const { cancel, bookingId } = await bookedUntil(1)
  expect(await cancel(true)).toMatchObject({ ok: true, value: { bookings: [{ late: false }] } })
  expect((await product.store.bookings.get(bookingId))?.history.at(-1)).not.toHaveProperty('late')
})

it('moving is as free and as late', async () => {
  const free = await bookedUntil(1)
  expect(await free.move('moved-in-time')).toMatchObject({ ok: true })
  expect((await product.store.bookings.get(free.bookingId))?.late).toBe(false)
  const late = await bookedUntil(0)
  expect(await late.move('moved-too-late')).toEqual({ ok: false, refusal: 'cut-off-passed' })
  const moved = await late.move('moved-knowingly', true)
  expect(moved).toMatchObject({ ok: true, value: { freeUntil: late.later.startsAt - CUT_OFF * MINUTE } })
  expect(await product.store.bookings.get(late.bookingId)).toMatchObject({ status: 'cancelled', late: true })
})

it('a move in time that is finished by the clock after the moment is not late', async () => {
  const { move, bookingId, store } = { ...(await bookedUntil(1)), store: product.store }
  expect(await move('cut-short')).toMatchObject({ ok: true })
  // As if the process had ended between the new places and the old ones.
  await store.bookings.updateIf(bookingId, {}, { status: 'pending', late: false, placeKey: `again:${bookingId}` })
  product.clock.now += MINUTE
  expect(await finishMoves(product.world, product.clock.now)).toBe(1)
  expect(await store.bookings.get(bookingId)).toMatchObject({ status: 'cancelled', late: false })
})

it('without a cut-off nothing is late until it begins', async () => {
  const { cancel, visit } = await bookedUntil(1, 0)
  expect(visit.freeUntil).toBe(0)
  expect(await cancel()).toMatchObject({ ok: true, value: { bookings: [{ late: false }] } })
})

it('the desk sees it, and the organiser has the number, on the screen and in the workbook', async () => {
  const { cancel, lab, staff, campaign, day } = await bookedUntil(0)
  await cancel(true)
  const { visits } = await product.get(readDay, { labId: lab._id, day }, staff)
  expect(visits.flatMap(({ bookings }) => bookings.map(({ late }) => late))).toEqual([true])
  const organiser = newPerson()
  await appoint(product, campaign._id, organiser)
  const { labs } = await product.get(overview, { campaignId: campaign._id }, organiser)
  expect(labs).toMatchObject([{ labId: lab._id, late: 1 }])
  const { base64 } = await bookingNumbers(product.store, campaign, product.clock.now)
  const [, byLab] = readWorkbook(Buffer.from(base64, 'base64'))
  const [titles = [], numbers = []] = [...(byLab?.rows.values() ?? [])].map((row) => [...row.values()])
  const column = titles.findIndex((cell) => JSON.stringify(cell).includes('截止后取消或改走'))
  expect(JSON.stringify(numbers[column])).toContain('1')
})

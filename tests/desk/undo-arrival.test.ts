import { callNext, readBoard, readCalls } from '#contract/board'
import { checkIn, undoArrival } from '#contract/check-in'
import { confirmBookings } from '#contract/desk'
import { readInbox } from '#contract/inbox'
import { finishSheet, keepSheet } from '#contract/measurement'
import { chainOfLab, pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { markAbsences } from '../../cloudfunctions/features/desk/mark-absences'
import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleSheet } from '../measurement/sample-sheet'
import { employ, plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

let requests = 0
const newRequest = () => `undo-act-${++requests}`

/** Two instruments of somebody who was checked in, though it was another one who came. */
async function mistaken() {
  const desk = await plantDesk(product, { places: { 'bp-auto': 5, 'thermo-ear': 5 } })
  const visit = await desk.visit(desk.slot, 'bp-auto', 'thermo-ear')
  await product.get(confirmBookings, { bookingIds: visit.ids }, desk.staff)
  product.clock.now = instantAt(desk.day, '08:50')
  const labId = desk.lab._id
  const come = (requestId = newRequest()) => product.ask(checkIn, { requestId, labId, ticket: visit.code }, desk.staff)
  await come('first-check-in')
  product.clock.now += MINUTE
  return {
    ...desk,
    ...visit,
    labId,
    come,
    undo: (more: object = {}, who = desk.staff) => {
      const wish = { requestId: newRequest(), labId, visitId: visit.visitId, reason: '扫错了人' }
      return product.ask(undoArrival, { ...wish, ...more }, who)
    },
    states: async () =>
      (await product.store.bookings.find({ where: { visitId: visit.visitId } })).map((one) => one.status),
    call: () =>
      product.get(callNext, { requestId: newRequest(), labId, kind: 'bp-auto', station: '1 号台' }, desk.staff),
  }
}

it('makes of arrived confirmed again, with its act, who did it and why', async () => {
  const { undo, states, ids, visitId, staff, labId } = await mistaken()
  expect(await undo({ requestId: 'the-undoing' })).toMatchObject({
    ok: true,
    value: { visitId, items: [{ status: 'confirmed' }, { status: 'confirmed' }] },
  })
  expect(await states()).toEqual(['confirmed', 'confirmed'])
  const history = (await product.store.bookings.get(ids[0] ?? ''))?.history ?? []
  expect(history.map(({ status }) => status)).toEqual(['pending', 'confirmed', 'arrived', 'confirmed'])
  expect(history.at(-1)).toEqual({
    at: product.clock.now,
    by: pseudonymOf(staff),
    status: 'confirmed',
    act: 'the-undoing',
  })
  const entries = await product.store.audit.find({ where: { chain: chainOfLab(labId), act: 'arrival.undo' } })
  expect(entries).toMatchObject([{ subject: visitId, detail: { reason: '扫错了人', instruments: 2 } }])
})

it('answers a repeated call like the first, also when the right one has come since', async () => {
  const { undo, come, states } = await mistaken()
  const requestId = newRequest()
  const first = await undo({ requestId })
  expect(await undo({ requestId })).toEqual(first)
  expect((await come()).ok).toBe(true)
  expect((await undo({ requestId })).ok).toBe(true)
  expect(await states()).toEqual(['arrived', 'arrived'])
})

it('is not undone by the old check-in that comes once more from an offline queue', async () => {
  const { undo, come, states } = await mistaken()
  await undo()
  expect((await come('first-check-in')).ok).toBe(true)
  expect(await states()).toEqual(['confirmed', 'confirmed'])
})

it('leaves the call board, and who comes later is due by their own coming and not called yet', async () => {
  const { undo, come, call, staff, labId, ids, lab } = await mistaken()
  await call()
  expect((await product.get(readCalls, { labId }, staff)).board?.calls).toHaveLength(1)
  await undo()
  expect((await product.get(readCalls, { labId }, staff)).board).toMatchObject({ labName: lab.name, calls: [] })
  product.clock.now += 40 * MINUTE
  await come()
  const { visits } = await product.get(readBoard, { labId }, staff)
  expect(
    visits.find(({ items }) => items.length > 0)?.items.map(([, status, , , station]) => [status, station]),
  ).toEqual([
    ['arrived', ''],
    ['arrived', ''],
  ])
  expect((await call()).bookingId).toBe(ids.find((id) => id.endsWith('-0')) ?? ids[0])
})

it('is refused from the moment at which the bench has begun, also when it only kept a first reading', async () => {
  const { undo, states, ids, staff } = await mistaken()
  await product.get(keepSheet, { bookingId: ids[0] ?? '', rev: 0, sheet: sampleSheet({ readings: [] }) }, staff)
  const refused = { ok: false, refusal: 'state-changed', detail: { message: '已经开始检测，不能撤销到场了' } }
  expect(await undo()).toMatchObject(refused)
  await product.get(finishSheet, { bookingId: ids[0] ?? '', rev: 1, sheet: sampleSheet() }, staff)
  expect(await undo()).toMatchObject(refused)
  expect(await states()).toEqual(['measured', 'arrived'])
})

it('is refused for a sheet from before its beginning stood in the booking', async () => {
  const { undo, ids, staff } = await mistaken()
  const [bookingId = ''] = ids
  await product.get(keepSheet, { bookingId, rev: 0, sheet: sampleSheet() }, staff)
  const { history = [] } = (await product.store.bookings.get(bookingId)) ?? {}
  await product.store.bookings.updateIf(bookingId, {}, { history: history.filter(({ begun }) => !begun) })
  expect(await undo()).toMatchObject({ refusal: 'state-changed' })
})

it('lets nobody measure what is not there any more', async () => {
  const { undo, ids, staff } = await mistaken()
  await undo()
  const kept = await product.ask(keepSheet, { bookingId: ids[0] ?? '', rev: 0, sheet: sampleSheet() }, staff)
  expect(kept).toMatchObject({ refusal: 'state-changed' })
  expect(await product.store.measurements.get(ids[0] ?? '')).toBeUndefined()
})

it('is for the reception of that lab, and only of who is there', async () => {
  const { undo, lab, states } = await mistaken()
  const technician = newPerson()
  await employ(product, lab._id, technician, 'technician', ['bp-auto'])
  expect(await undo({}, technician)).toEqual({ ok: false, refusal: 'not-your-duty' })
  const other = await mistaken()
  expect(await undo({}, other.staff)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await undo({ labId: other.labId }, other.staff)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await states()).toEqual(['arrived', 'arrived'])
  await undo()
  expect(await undo()).toEqual({ ok: false, refusal: 'state-changed' })
})

it('tells the resident, who was told that they had come; and who does not come is absent in the end', async () => {
  const { undo, call, resident, states, day } = await mistaken()
  await call()
  await undo()
  const { items } = await product.get(readInbox, {}, resident)
  expect(items.map(({ says }) => says).filter((says) => says.includes('到场'))).toEqual([
    '到场登记撤销了',
    '已经登记到场',
  ])
  await markAbsences(product.world, instantAt(day, '12:30'))
  expect(await states()).toEqual(['absent', 'absent'])
})

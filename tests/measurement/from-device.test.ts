import { readBenchDay } from '#contract/bench-day'
import { finishSheet, keepSheet, readSheet } from '#contract/measurement'
import { pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { DAY, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { type PlantedBench, plantBench } from './plant-bench'
import { reading, sampleSheet } from './sample-sheet'

let product: Product
let bench: PlantedBench
beforeAll(async () => {
  product = await openProduct()
})
beforeEach(async () => {
  bench = await plantBench(product)
})
afterAll(() => product.close())

const SHEET = sampleSheet()
const refusedWith = (refusal: string) => ({ ok: false, refusal })

it('counts readings once that are sent again after their answer was lost, though a colleague wrote in between', async () => {
  const { staff, colleague, arrived } = bench
  const { bookingId } = await arrived()
  const by = (await product.get(readSheet, { bookingId }, staff)).me
  const act = { bookingId, rev: 0, sheet: SHEET, requestId: 'act-of-phone-1', happenedAt: product.clock.now, by }
  await product.get(keepSheet, act, staff)
  const theirs = { ...SHEET, remark: '袖带旧了' }
  await product.get(keepSheet, { bookingId, rev: 1, sheet: theirs }, colleague)
  const again = await product.get(keepSheet, act, staff)
  expect(again).toMatchObject({ rev: 2, sheet: theirs })
  // Without its id it is one that comes second.
  const { requestId: _, ...unnamed } = act
  expect(await product.ask(keepSheet, unnamed, staff)).toMatchObject(refusedWith('sheet-changed'))
})

it('judges by the time of measuring, and keeps beside it when it heard', async () => {
  const { staff, arrived, day } = bench
  const { bookingId } = await arrived()
  const measuredAt = instantAt(day, '10:05')
  product.clock.now = instantAt(day, '23:59') + 30 * MINUTE
  const act = { bookingId, rev: 0, sheet: SHEET, requestId: 'act-of-phone-2', happenedAt: measuredAt }
  const finished = await product.get(finishSheet, act, staff)
  expect(finished.slip).toMatchObject({ day, outcome: 'conforms' })
  expect(await product.get(finishSheet, act, staff)).toEqual(finished)
  const record = await product.store.measurements.get(bookingId)
  expect(record).toMatchObject({
    finishedAt: measuredAt,
    rounds: [{ at: measuredAt }],
    heard: [{ id: 'act-of-phone-2', at: measuredAt, heardAt: product.clock.now }],
  })
})

it('believes no clock that is two days behind or ahead', async () => {
  const { staff, arrived } = bench
  const { now } = product.clock
  const [old, early] = [await arrived(), await arrived()]
  const act = { rev: 0, sheet: SHEET }
  await product.get(finishSheet, { ...act, bookingId: old.bookingId, happenedAt: now - 2 * DAY }, staff)
  await product.get(finishSheet, { ...act, bookingId: early.bookingId, happenedAt: now + 2 * DAY }, staff)
  expect((await product.store.measurements.get(old.bookingId))?.finishedAt).toBe(now - 36 * 60 * MINUTE)
  expect((await product.store.measurements.get(early.bookingId))?.finishedAt).toBe(now)
})

it('takes from nobody what another person wrote on the same device', async () => {
  const { staff, colleague, arrived } = bench
  const { bookingId } = await arrived()
  const act = { bookingId, rev: 0, sheet: SHEET, requestId: 'act-of-phone-3', by: pseudonymOf(staff) }
  for (const call of [keepSheet, finishSheet])
    expect(await product.ask(call, act, colleague)).toMatchObject(refusedWith('not-your-duty'))
  expect(await product.store.measurements.get(bookingId)).toBeUndefined()
  expect((await product.get(keepSheet, act, staff)).rev).toBe(1)
})

it('gives a device all that it needs to open the sheets of the day, and nothing of the owners', async () => {
  const { staff, arrived, lab, day } = bench
  const [begun, blank] = [await arrived(), await arrived()]
  product.clock.now = instantAt(day, '08:00')
  const half = { ...SHEET, readings: [reading('50', '51'), ...SHEET.readings.slice(1)] }
  await product.get(keepSheet, { bookingId: begun.bookingId, rev: 0, sheet: half }, staff)
  const ahead = await product.get(readBenchDay, { labId: lab._id }, staff)
  const read = await product.get(readSheet, { bookingId: blank.bookingId }, staff)
  const kind = ahead.kinds.find(({ kind }) => kind === 'bp-auto')
  const make = ahead.makes.find(([id]) => id === blank.bookingId)?.[1] ?? ''
  expect({ ...kind?.sheet, make }).toEqual(read.sheet)
  expect(kind).toMatchObject({ rows: read.rows, barred: read.barred })
  expect(ahead).toMatchObject({ me: pseudonymOf(staff), day })
  expect(ahead.begun).toMatchObject([{ bookingId: begun.bookingId, rev: 1, sheet: half }])
  // Sheets of every kind of the lab for a morning in less than one photograph.
  expect(JSON.stringify(ahead).length).toBeLessThan(40_000)
  const reception = newPerson()
  await employ(product, lab._id, reception, 'reception')
  expect(await product.get(readBenchDay, { labId: lab._id }, reception)).toMatchObject({
    kinds: [],
    makes: [],
    begun: [],
  })
})

import { readBenchDay } from '#contract/bench-day'
import { finishSheet, keepSheet, readSheet, repairInstrument } from '#contract/measurement'
import { pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { DAY, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { eachAtBench } from './at-bench'
import { reading, sampleSheet } from './sample-sheet'

const at = eachAtBench()

const SHEET = sampleSheet()
const refusedWith = (refusal: string) => ({ ok: false, refusal })

it('counts readings once that are sent again after their answer was lost, though a colleague wrote in between', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  const by = (await at.product.get(readSheet, { bookingId }, staff)).me
  const act = { bookingId, rev: 0, sheet: SHEET, requestId: 'act-of-phone-1', happenedAt: at.product.clock.now, by }
  await at.product.get(keepSheet, act, staff)
  const theirs = { ...SHEET, remark: '袖带旧了' }
  await at.product.get(keepSheet, { bookingId, rev: 1, sheet: theirs }, colleague)
  const again = await at.product.get(keepSheet, act, staff)
  expect(again).toMatchObject({ rev: 2, sheet: theirs })
  // Without its id it is one that comes second.
  const { requestId: _, ...unnamed } = act
  expect(await at.product.ask(keepSheet, unnamed, staff)).toMatchObject(refusedWith('sheet-changed'))
})

it('judges by the time of measuring, and keeps beside it when it heard', async () => {
  const { staff, arrived, day } = at.bench
  const { bookingId } = await arrived()
  const measuredAt = instantAt(day, '10:05')
  at.product.clock.now = instantAt(day, '23:59') + 30 * MINUTE
  const act = { bookingId, rev: 0, sheet: SHEET, requestId: 'act-of-phone-2', happenedAt: measuredAt }
  const finished = await at.product.get(finishSheet, act, staff)
  expect(finished.slip).toMatchObject({ day, outcome: 'conforms' })
  expect(await at.product.get(finishSheet, act, staff)).toEqual(finished)
  const record = await at.product.store.measurements.get(bookingId)
  expect(record).toMatchObject({
    finishedAt: measuredAt,
    rounds: [{ at: measuredAt }],
    heard: [{ id: 'act-of-phone-2', at: measuredAt, heardAt: at.product.clock.now }],
  })
})

const REPAIR = { did: ['bulb' as const], parts: '' }
const BAD = sampleSheet({ readings: [reading('50', '51'), reading('150', '160'), reading('250', '253')] })

it('takes a repair once that is sent again after its answer was lost, judged as of when it was done', async () => {
  const { staff, colleague, arrived, day } = at.bench
  const { bookingId } = await arrived()
  const repairedAt = instantAt(day, '10:05')
  at.product.clock.now = instantAt(day, '23:59') + 30 * MINUTE
  const by = (await at.product.get(readSheet, { bookingId }, staff)).me
  const act = { bookingId, rev: 0, sheet: BAD, repair: REPAIR, by, requestId: 'act-of-phone-4', happenedAt: repairedAt }
  const repaired = await at.product.get(repairInstrument, act, staff)
  expect(repaired).toMatchObject({ rev: 1, repair: REPAIR, rounds: [{ at: repairedAt, outcome: 'does-not-conform' }] })
  // A colleague has read something in the new round before it is sent again.
  const half = { ...repaired.sheet, remark: '袖带旧了' }
  await at.product.get(keepSheet, { bookingId, rev: 1, sheet: half }, colleague)
  expect(await at.product.get(repairInstrument, act, staff)).toMatchObject({ rev: 2, rounds: [{}], sheet: half })
  const finish = { bookingId, rev: 2, sheet: SHEET, requestId: 'act-of-phone-5', happenedAt: repairedAt + 5 * MINUTE }
  expect(await at.product.get(finishSheet, finish, staff)).toMatchObject({
    slip: { day, outcome: 'conforms', rounds: [{ at: repairedAt }, { at: repairedAt + 5 * MINUTE, repair: REPAIR }] },
  })
})

it('closes no round twice where a colleague has closed it first', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  await at.product.get(keepSheet, { bookingId, rev: 0, sheet: BAD }, staff)
  const act = { bookingId, rev: 1, sheet: BAD, repair: REPAIR }
  await at.product.get(repairInstrument, { ...act, requestId: 'act-of-phone-6' }, colleague)
  const other = { ...act, sheet: SHEET, requestId: 'act-of-phone-7' }
  expect(await at.product.ask(repairInstrument, other, staff)).toMatchObject(refusedWith('sheet-changed'))
  expect((await at.product.store.measurements.get(bookingId))?.rounds).toHaveLength(1)
})

it('believes no clock that is two days behind or ahead', async () => {
  const { staff, arrived } = at.bench
  const { now } = at.product.clock
  const [old, early] = [await arrived(), await arrived()]
  const act = { rev: 0, sheet: SHEET }
  await at.product.get(finishSheet, { ...act, bookingId: old.bookingId, happenedAt: now - 2 * DAY }, staff)
  await at.product.get(finishSheet, { ...act, bookingId: early.bookingId, happenedAt: now + 2 * DAY }, staff)
  expect((await at.product.store.measurements.get(old.bookingId))?.finishedAt).toBe(now - 36 * 60 * MINUTE)
  expect((await at.product.store.measurements.get(early.bookingId))?.finishedAt).toBe(now)
})

it('takes from nobody what another person wrote on the same device', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  const act = { bookingId, rev: 0, sheet: SHEET, requestId: 'act-of-phone-3', by: pseudonymOf(staff) }
  for (const call of [keepSheet, finishSheet])
    expect(await at.product.ask(call, act, colleague)).toMatchObject(refusedWith('not-your-duty'))
  const repair = { ...act, repair: REPAIR }
  expect(await at.product.ask(repairInstrument, repair, colleague)).toMatchObject(refusedWith('not-your-duty'))
  expect(await at.product.store.measurements.get(bookingId)).toBeUndefined()
  expect((await at.product.get(keepSheet, act, staff)).rev).toBe(1)
})

it('gives a device all that it needs to open the sheets of the day, and nothing of the owners', async () => {
  const { staff, arrived, lab, day } = at.bench
  const [begun, blank] = [await arrived(), await arrived()]
  at.product.clock.now = instantAt(day, '08:00')
  const half = { ...SHEET, readings: [reading('50', '51'), ...SHEET.readings.slice(1)] }
  await at.product.get(keepSheet, { bookingId: begun.bookingId, rev: 0, sheet: half }, staff)
  const ahead = await at.product.get(readBenchDay, { labId: lab._id }, staff)
  const read = await at.product.get(readSheet, { bookingId: blank.bookingId }, staff)
  const kind = ahead.kinds.find(({ kind }) => kind === 'bp-auto')
  const make = ahead.makes.find(([id]) => id === blank.bookingId)?.[1] ?? ''
  expect({ ...kind?.sheet, make }).toEqual(read.sheet)
  expect(kind).toMatchObject({ rows: read.rows, barred: read.barred })
  expect(ahead).toMatchObject({ me: pseudonymOf(staff), day })
  expect(ahead.begun).toMatchObject([{ bookingId: begun.bookingId, rev: 1, sheet: half }])
  // Sheets of every kind of the lab for a morning in less than one photograph.
  expect(JSON.stringify(ahead).length).toBeLessThan(40_000)
  const reception = newPerson()
  await employ(at.product, lab._id, reception, 'reception')
  expect(await at.product.get(readBenchDay, { labId: lab._id }, reception)).toMatchObject({
    kinds: [],
    makes: [],
    begun: [],
  })
})

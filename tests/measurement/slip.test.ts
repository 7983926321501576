import { erasePerson, exportPerson, previewErasure } from '#contract/contact'

import { finishSheet, handOut, keepSheet, listSlips, listUnclaimed, readSheet } from '#contract/measurement'

import type { Sheet } from '#contract/measurement-sheet'

import { lookUpSlip, readResult } from '#contract/result-slip'
import { DAY, instantAt, shanghaiDay } from '../../cloudfunctions/kernel/time'
import { whereFound } from '../account/full-life'
import { plantDesk } from '../desk/plant-desk'
import { eachAtBench } from './at-bench'
import { reading, sampleSheet } from './sample-sheet'

const at = eachAtBench()

async function measured() {
  const brought = await at.bench.arrived()
  const sheet = sampleSheet({ serial: 'SN-7788', certificate: 'PAPER-9', remark: '袖带旧' })
  const { slip } = await at.product.get(finishSheet, { bookingId: brought.bookingId, rev: 0, sheet }, at.bench.staff)
  if (!slip) throw new Error('finished without a slip')
  return { ...brought, slip }
}

it('has a code that anybody can look up, however they type it, and that nobody guesses', async () => {
  const { slip } = await measured()
  expect(slip.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(await at.product.get(lookUpSlip, { code: slip.code })).toEqual({ slip })
  const typed = slip.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect(await at.product.get(lookUpSlip, { code: typed })).toEqual({ slip })
  expect(await at.product.ask(lookUpSlip, { code: '0000-0000-0000' })).toEqual({ ok: false, refusal: 'slip-not-found' })
  const open = await at.bench.arrived()
  expect(await at.product.ask(lookUpSlip, { code: `void:${open.bookingId}`.slice(0, 20) })).toMatchObject({ ok: false })
})

it('shown to anybody tells nothing of the owner, the booking or who works there', async () => {
  const { slip, bookingId, resident, code, visitId } = await measured()
  const shown = JSON.stringify(await at.product.get(lookUpSlip, { code: slip.code }))
  for (const secret of [bookingId, resident, code, visitId, at.bench.staff, at.bench.slot._id])
    expect(shown).not.toContain(secret)
})

it('is the owner’s and the lab’s: nobody else learns of it by the booking', async () => {
  const { bookingId, resident } = await measured()
  const neighbour = await plantDesk(at.product)
  expect((await at.product.ask(readResult, { bookingId }, resident)).ok).toBe(true)
  expect(await at.product.ask(readResult, { bookingId }, at.bench.staff)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await at.product.ask(readSheet, { bookingId }, neighbour.staff)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await at.product.ask(listSlips, { labId: at.bench.lab._id }, neighbour.staff)).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  expect(await at.product.ask(listUnclaimed, { labId: at.bench.lab._id }, neighbour.staff)).toMatchObject({
    refusal: 'not-found',
  })
})

it('says by which stage it was judged where the limits depend on it, and nothing of it where they do not', async () => {
  const stageOf = async (kind: 'bp-auto' | 'bp-mercury', more: Partial<Sheet>) => {
    const { bookingId } = await at.bench.arrived(kind)
    const { slip } = await at.product.get(finishSheet, { bookingId, rev: 0, sheet: sampleSheet(more) }, at.bench.staff)
    return slip && (await at.product.get(lookUpSlip, { code: slip.code })).slip.stage
  }
  for (const stage of ['initial', 'subsequent', 'in-use'] as const)
    expect(await stageOf('bp-auto', { stage })).toBe(stage)
  // ±3.75 mmHg at every stage; what a minute may lose is not.
  const readings = [reading('0', '0', { quantity: 'zero' }), ...sampleSheet().readings]
  expect(await stageOf('bp-mercury', { readings })).toBe('')
  const leaks = [...readings, reading('0', '5', { quantity: 'leak' })]
  expect(await stageOf('bp-mercury', { readings: leaks, stage: 'subsequent' })).toBe('subsequent')
  expect(await stageOf('bp-auto', { impossible: '不充气' })).toBe('')
})

it('is listed for printing by the day on which it was finished', async () => {
  const [first, second] = [await measured(), await measured()]
  const { slips, day } = await at.product.get(listSlips, { labId: at.bench.lab._id }, at.bench.staff)
  expect(slips.map(({ slip }) => slip.code).sort()).toEqual([first.slip.code, second.slip.code].sort())
  expect(slips.map(({ visitCode }) => visitCode)).toContain(first.code)
  expect(day).toBe(first.slip.day)
  expect(
    (await at.product.get(listSlips, { labId: at.bench.lab._id, day: '2026-01-01' }, at.bench.staff)).slips,
  ).toEqual([])
})

it('is listed in the order of measuring, of the last day on which anything was finished unless a day is named', async () => {
  const { staff, lab, arrived, day } = at.bench
  const list = (more: { day?: string } = {}) => at.product.get(listSlips, { labId: lab._id, ...more }, staff)
  const today = shanghaiDay(at.product.clock.now)
  expect(await list()).toMatchObject({ day: today, slips: [] })
  const brought = [await arrived(), await arrived(), await arrived()]
  const finish = (n: number, clock: string) => {
    const act = { bookingId: brought[n]?.bookingId ?? '', rev: 0, sheet: sampleSheet() }
    return at.product.get(finishSheet, { ...act, happenedAt: instantAt(day, clock) }, staff)
  }
  const before = await at.product.get(
    keepSheet,
    { bookingId: brought[2]?.bookingId ?? '', rev: 0, sheet: sampleSheet() },
    staff,
  )
  at.product.clock.now = instantAt(day, '12:00')
  await finish(0, '10:05')
  await finish(1, '09:40')
  at.product.clock.now = instantAt(day, '12:00') + 3 * DAY
  const listed = await list()
  expect(listed.day).toBe(day)
  expect(listed.slips.map(({ bookingId }) => bookingId)).toEqual([brought[1]?.bookingId, brought[0]?.bookingId])
  expect(before.slip).toBeNull()
  expect((await list({ day: today })).slips).toEqual([])
})

it('is handed out with the instrument by the code of the visit; what stays is listed', async () => {
  const { bookingId, code, resident } = await measured()
  const labId = at.bench.lab._id
  expect((await at.product.get(listUnclaimed, { labId }, at.bench.staff)).waiting).toMatchObject([
    { bookingId, visitCode: code, outcome: 'conforms' },
  ])
  expect(await at.product.ask(handOut, { labId, code: '99999999' }, at.bench.staff)).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  for (let times = 0; times < 2; times++)
    expect(
      await at.product.get(handOut, { labId, code: `${code.slice(0, 4)} ${code.slice(4)}` }, at.bench.staff),
    ).toEqual({
      handedOut: [{ bookingId, kind: 'bp-auto', outcome: 'conforms' }],
      notReady: [],
    })
  expect((await at.product.get(readResult, { bookingId }, resident)).status).toBe('returned')
  expect((await at.product.get(listUnclaimed, { labId }, at.bench.staff)).waiting).toEqual([])
})

it('stands in what its owner exports', async () => {
  const { resident, code } = await measured()
  const { text } = await at.product.get(exportPerson, {}, resident)
  expect(JSON.parse(text).检测结果).toMatchObject([{ 预约号: code, 结论: '符合', 出厂编号: 'SN-7788' }])
})

it('of somebody who was erased stays as numbers only: no way leads back', async () => {
  const { bookingId, resident, slip } = await measured()
  const { confirmation } = await at.product.get(previewErasure, {}, resident)
  await at.product.get(erasePerson, { confirmation }, resident)
  expect(await whereFound(at.product.store, resident)).toEqual([])
  const kept = await at.product.get(lookUpSlip, { code: slip.code })
  expect(kept.slip).toMatchObject({ outcome: 'conforms', serial: '', certificate: '', remark: '', make: '' })
  expect(JSON.stringify(await at.product.store.measurements.get(bookingId))).not.toMatch(/SN-7788|PAPER-9|袖带旧/)
})

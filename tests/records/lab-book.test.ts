import { strFromU8, unzipSync } from 'fflate'
import { confirmBookings } from '#contract/desk'
import { finishSheet, handOut, keepSheet, repairInstrument } from '#contract/measurement'
import { exportBook } from '#contract/records'
import { chainOfLab, pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { MOST_IN_BOOK } from '../../cloudfunctions/features/records/lab-book'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { eachAtBench } from '../measurement/at-bench'
import { plantBench } from '../measurement/plant-bench'
import { reading, sampleSheet } from '../measurement/sample-sheet'
import { manyMeasured } from './plant-measured'
import { rowsOf } from './read-file'

const at = eachAtBench()
afterEach(() => expect(at.product.faults).toEqual([]))

const BAD = sampleSheet({ readings: [reading('50', '51'), reading('150', '160'), reading('250', '253')] })
const GOOD = sampleSheet()
const book = (day?: string, who = at.bench.staff) =>
  at.product.ask(exportBook, { labId: at.bench.lab._id, ...(day && { day }) }, who)

async function sheetsOf(day?: string) {
  const answer = await book(day)
  if (!answer.ok) throw new Error(answer.refusal)
  return { name: answer.value.name, sheets: rowsOf(answer.value) }
}

it('has every instrument that came: repaired and fetched, at the at.bench, waiting; and every error', async () => {
  const { staff, lab, arrived, visit, slot } = at.bench
  const [whole, begun, waits] = [await arrived(), await arrived('thermo-ear'), await arrived('bp-mercury')]
  const expected = await visit(slot, 'bp-auto')
  await at.product.get(confirmBookings, { bookingIds: expected.ids }, staff)
  const { bookingId } = whole
  const repair = { did: ['bulb' as const], parts: '气球' }
  await at.product.get(repairInstrument, { bookingId, rev: 0, sheet: BAD, repair }, staff)
  const { slip } = await at.product.get(finishSheet, { bookingId, rev: 1, sheet: GOOD }, staff)
  at.product.clock.now += MINUTE
  await at.product.get(handOut, { labId: lab._id, code: whole.code }, staff)
  await at.product.get(keepSheet, { bookingId: begun.bookingId, rev: 0, sheet: sampleSheet({ unit: '°C' }) }, staff)
  const { name, sheets } = await sheetsOf()
  const { 台账: rows, 误差: errors } = sheets
  expect(name).toContain(`${lab.name} 台账`)
  expect(rows?.map((row) => [row.器具, row.预约号, row.首次结论, row.小修, row.最后结论])).toEqual([
    ['电子血压计', whole.code, '不符合', '换气球', '符合'],
    ['耳温枪', begun.code, undefined, undefined, '还在检测'],
    ['水银血压计', waits.code, undefined, undefined, '还没有检测'],
  ])
  expect(rows?.[0]).toMatchObject({
    品牌型号: '上臂式 X1',
    出厂编号: 'SN-0001',
    出厂年份: 2024,
    服务: '便民检测',
    查验码: slip?.code.replaceAll('-', ''),
    检测人: pseudonymOf(staff).slice(-4).toUpperCase(),
    到场: { moment: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) },
    取走: { moment: expect.any(String) },
  })
  expect(errors?.map((row) => [row.序号, row.第几次, row.检测点, row.误差, row.上限, row.判定])).toEqual([
    [1, '首次', 50, 1, 4, '在允许误差内'],
    [1, '首次', 150, 10, 4, '超出'],
    [1, '首次', 250, 3, 4, '在允许误差内'],
    [1, '小修后', 50, 1, 4, '在允许误差内'],
    [1, '小修后', 150, 2, 4, '在允许误差内'],
    [1, '小修后', 250, 3, 4, '在允许误差内'],
  ])
  expect(errors?.[0]).toMatchObject({ 阶段: '使用中检查', 依据: 'JJG 692-2010' })
  // Nobody's person or request is in it.
  const everything = JSON.stringify([rows, errors])
  for (const who of [staff, whole.resident, waits.resident]) expect(everything).not.toContain(who)
})

it('is of one day when one is asked for', async () => {
  const day = (date: string) => ({ day: date, kind: 'bp-auto' as const })
  await at.product.store.measurements.insert([
    ...manyMeasured(at.bench.lab, 2, 'bp-auto', day('2027-05-20')),
    ...manyMeasured(at.bench.lab, 3, 'bp-auto', day('2027-05-21')),
  ])
  expect((await sheetsOf('2027-05-21')).sheets.台账).toHaveLength(3)
  expect((await sheetsOf()).sheets.台账).toHaveLength(5)
  expect((await sheetsOf('2027-05-22')).sheets.台账).toEqual([])
})

it('runs nothing of what was typed, and a minus stays a number', async () => {
  const { bookingId } = await at.bench.arrived()
  const evil = '=HYPERLINK("http://x","y")'
  const sheet = sampleSheet({
    make: evil,
    serial: '@SUM(1)',
    remark: '＋1',
    readings: [reading('50', '47'), reading('150', '150'), reading('250', '250')],
  })
  await at.product.get(finishSheet, { bookingId, rev: 0, sheet }, at.bench.staff)
  const answer = await at.product.get(exportBook, { labId: at.bench.lab._id }, at.bench.staff)
  const { 台账: rows, 误差: errors } = rowsOf(answer)
  expect(rows?.[0]).toMatchObject({ 品牌型号: evil, 出厂编号: '@SUM(1)', 备注: '＋1' })
  expect(errors?.[0]?.误差).toBe(-3)
  const xml = unzipped(answer.base64)
  expect(xml).not.toContain('<f>')
  expect(xml).toContain("'=HYPERLINK")
  expect(xml).toContain("'@SUM")
})

it('is for who is in charge, of their own lab, and is written down', async () => {
  const { lab, staff } = at.bench
  const [reception, technician, other] = [newPerson(), newPerson(), await plantBench(at.product)]
  await employ(at.product, lab._id, reception, 'reception')
  await employ(at.product, lab._id, technician, 'technician', ['bp-auto'])
  expect(await book(undefined, reception)).toEqual({ ok: false, refusal: 'not-your-duty' })
  expect(await book(undefined, technician)).toEqual({ ok: false, refusal: 'not-your-duty' })
  expect(await book(undefined, other.staff)).toEqual({ ok: false, refusal: 'not-found' })
  const entries = () => at.product.store.audit.find({ where: { chain: chainOfLab(lab._id), act: 'book.export' } })
  expect(await entries()).toEqual([])
  await book('2027-05-20')
  expect(await entries()).toMatchObject([{ by: pseudonymOf(staff), detail: { day: '2027-05-20', instruments: 0 } }])
})

it('says how many there are when that is too many for one file, and of the most stays under 1 MB', async () => {
  await at.product.store.measurements.insert(manyMeasured(at.bench.lab, 1000, 'bp-auto', { day: '2027-05-20' }))
  await at.product.store.measurements.insert(
    manyMeasured(at.bench.lab, MOST_IN_BOOK - 1000, 'bp-auto', { day: '2027-05-21' }),
  )
  const most = await book()
  if (!most.ok) throw new Error(most.refusal)
  expect(most.value.base64.length).toBeLessThan(900_000)
  await at.product.store.measurements.insert(manyMeasured(at.bench.lab, 1, 'bp-auto'))
  expect(await book()).toEqual({
    ok: false,
    refusal: 'limit-reached',
    detail: { path: 'day', message: '有 2001 件，一个文件最多 2000 件，请选一天再下载' },
  })
  expect((await book('2027-05-20')).ok).toBe(true)
})

function unzipped(base64: string): string {
  return Object.values(unzipSync(Buffer.from(base64, 'base64')))
    .map((part) => strFromU8(part))
    .join('\n')
}

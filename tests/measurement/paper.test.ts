import { erasePerson, previewErasure } from '#contract/contact'
import { writePaper } from '#contract/issued-paper'
import { finishSheet, readSheet, reviewSheet } from '#contract/measurement'
import type { PaperNumber } from '#contract/measurement-sheet'
import { lookUpSlip, readResult } from '#contract/result-slip'
import { chainOfLab, pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { eachAtBench } from './at-bench'
import { sampleSheet } from './sample-sheet'

const at = eachAtBench()

const NONE: PaperNumber = { paper: '', certificate: '' }
const number = (certificate: string): PaperNumber => ({ paper: 'certificate', certificate })
let requests = 0
const written = (was: PaperNumber, becomes: PaperNumber) => ({ requestId: `request-${++requests}`, was, becomes })

async function finished(on: PaperNumber = NONE) {
  const brought = await at.bench.arrived()
  const { bookingId } = brought
  const { slip } = await at.product.get(finishSheet, { bookingId, rev: 0, sheet: sampleSheet(on) }, at.bench.staff)
  return { ...brought, code: slip?.code ?? '' }
}
const numbersOf = async (bookingId: string) =>
  (await at.product.get(readSheet, { bookingId }, at.bench.staff)).papers.map(({ certificate }) => certificate)

it('is written after the sheet is finished and stands on the slip wherever that is shown; what was measured stays', async () => {
  const { bookingId, resident, code } = await finished()
  const before = await at.product.store.measurements.get(bookingId)
  const asked = { bookingId, ...written(NONE, number('2027-0042')) }
  const { slip, papers } = await at.product.get(writePaper, asked, at.bench.colleague)
  expect(slip).toMatchObject({ paper: 'certificate', certificate: '2027-0042' })
  expect(papers).toEqual([
    { ...number('2027-0042'), at: at.product.clock.now, by: pseudonymOf(at.bench.colleague).slice(-4).toUpperCase() },
  ])
  expect((await at.product.get(lookUpSlip, { code })).slip.certificate).toBe('2027-0042')
  expect((await at.product.get(readResult, { bookingId }, resident)).slip?.certificate).toBe('2027-0042')
  const after = await at.product.store.measurements.get(bookingId)
  expect(after).toMatchObject({ sheet: before?.sheet, outcome: before?.outcome, rev: (before?.rev ?? 0) + 1 })
})

it('corrected, keeps every number before it, that of the sheet among them; an empty one takes it back', async () => {
  const { bookingId, code } = await finished(number('2027-0001'))
  const { staff } = at.bench
  await at.product.get(writePaper, { bookingId, ...written(number('2027-0001'), number('2027-0002')) }, staff)
  await at.product.get(writePaper, { bookingId, ...written(number('2027-0002'), NONE) }, staff)
  expect(await numbersOf(bookingId)).toEqual(['2027-0001', '2027-0002', ''])
  expect((await at.product.get(lookUpSlip, { code })).slip).toMatchObject(NONE)
})

it('sent again counts once, also when a colleague has corrected it since', async () => {
  const { bookingId } = await finished()
  const first = { bookingId, ...written(NONE, number('2027-0001')) }
  await at.product.get(writePaper, first, at.bench.staff)
  await at.product.get(writePaper, first, at.bench.staff)
  await at.product.get(writePaper, { bookingId, ...written(number('2027-0001'), NONE) }, at.bench.colleague)
  await at.product.get(writePaper, first, at.bench.staff)
  expect(await numbersOf(bookingId)).toEqual(['2027-0001', ''])
})

it('of two people the later is told, and what the first wrote stands; a review between the two is nobody’s loss', async () => {
  const { bookingId } = await finished()
  const { staff, colleague } = at.bench
  const [mine, theirs] = [written(NONE, number('2027-0001')), written(NONE, number('2027-0002'))]
  const both = await Promise.all([
    at.product.ask(writePaper, { bookingId, ...mine }, staff),
    at.product.ask(writePaper, { bookingId, ...theirs }, colleague),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'sheet-changed' })
  const [stands] = await numbersOf(bookingId)
  await at.product.get(reviewSheet, { bookingId }, colleague)
  await at.product.get(writePaper, { bookingId, ...written(number(stands ?? ''), number('2027-0003')) }, staff)
  expect(await numbersOf(bookingId)).toEqual([stands, '2027-0003'])
  // The same number from both is no difference.
  const same = await at.product.ask(writePaper, { bookingId, ...written(NONE, number('2027-0003')) }, colleague)
  expect(same.ok).toBe(true)
})

it('is written by those who may measure the kind, for what is finished, kind and number together', async () => {
  const { bookingId } = await finished()
  const { lab, staff } = at.bench
  const [reception, ears] = [newPerson(), newPerson()]
  await employ(at.product, lab._id, reception, 'reception')
  await employ(at.product, lab._id, ears, 'technician', ['thermo-ear'])
  const ask = (who: string, becomes = number('2027-0001'), of = bookingId) =>
    at.product.ask(writePaper, { bookingId: of, ...written(NONE, becomes) }, who)
  expect(await ask(reception)).toEqual({ ok: false, refusal: 'not-your-duty' })
  expect(await ask(ears)).toEqual({ ok: false, refusal: 'not-your-duty' })
  for (const half of [{ paper: 'certificate', certificate: ' ' } as const, { paper: '', certificate: '1' } as const])
    expect(await ask(staff, half)).toMatchObject({ refusal: 'invalid' })
  const open = await at.bench.arrived()
  expect(await ask(staff, number('2027-0001'), open.bookingId)).toEqual({ ok: false, refusal: 'state-changed' })
  expect(await numbersOf(bookingId)).toEqual([])
})

it('is in the audit with its actor before it stands; the chain holds no number, because nothing is ever taken out of it', async () => {
  const { bookingId } = await finished()
  await at.product.get(writePaper, { bookingId, ...written(NONE, number('2027-0042')) }, at.bench.staff)
  const entries = await at.product.store.audit.find({ where: { chain: chainOfLab(at.bench.lab._id) } })
  const [entry] = entries.filter(({ act }) => act === 'paper.write')
  expect(entry).toMatchObject({
    by: pseudonymOf(at.bench.staff),
    subject: bookingId,
    detail: { becomes: 'certificate' },
  })
  expect(JSON.stringify(entries)).not.toContain('2027-0042')
})

it('goes with its owner, every number of it', async () => {
  const { bookingId, resident, code } = await finished(number('2027-0001'))
  await at.product.get(writePaper, { bookingId, ...written(number('2027-0001'), number('2027-0042')) }, at.bench.staff)
  const { confirmation } = await at.product.get(previewErasure, {}, resident)
  await at.product.get(erasePerson, { confirmation }, resident)
  expect(JSON.stringify(await at.product.store.measurements.get(bookingId))).not.toMatch(/2027-0\d{3}/)
  expect((await at.product.get(lookUpSlip, { code })).slip.certificate).toBe('')
})

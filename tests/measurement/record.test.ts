import { finishSheet, keepSheet, readSheet, rejudge, repairInstrument, reviewSheet } from '#contract/measurement'
import { readResult } from '#contract/result-slip'
import { forgetOldMeasurements } from '../../cloudfunctions/features/measurement/forget-measurements'
import { settleAllMeasured } from '../../cloudfunctions/features/measurement/settle-measured'
import { DAY } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { productOn } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { eachAtBench } from './at-bench'
import { reading, sampleSheet } from './sample-sheet'

const at = eachAtBench()

const BAD = sampleSheet({ readings: [reading('50', '51'), reading('150', '160'), reading('250', '253')] })
const GOOD = sampleSheet()
const statusOf = async (bookingId: string) => (await at.product.store.bookings.get(bookingId))?.status

it('begins with an empty sheet of the kind, in what the lab wrote last', async () => {
  const { staff, arrived } = at.bench
  const first = await arrived()
  const empty = await at.product.get(readSheet, { bookingId: first.bookingId }, staff)
  expect(empty).toMatchObject({
    rev: 0,
    kind: 'bp-auto',
    status: 'arrived',
    rounds: [],
    slip: null,
    sheet: { standards: [] },
  })
  expect(empty.sheet.readings).toHaveLength(10)
  expect(empty.rows.map(({ regulation }) => regulation)).toContain('JJG 692-2010')
  await at.product.get(finishSheet, { bookingId: first.bookingId, rev: 0, sheet: GOOD }, staff)
  const next = await arrived()
  const { sheet } = await at.product.get(readSheet, { bookingId: next.bookingId }, staff)
  expect(sheet.standards).toEqual(GOOD.standards)
  expect(sheet.readings.every(({ indication }) => indication === '')).toBe(true)
})

it('goes from the first round over a repair to the last, and the booking is measured', async () => {
  const { staff, arrived, lab } = at.bench
  const { bookingId, resident } = await arrived()
  const repair = { did: ['bulb', 'valve'] as ('bulb' | 'valve')[], parts: '气球、气阀' }
  const repaired = await at.product.get(repairInstrument, { bookingId, rev: 0, sheet: BAD, repair }, staff)
  expect(repaired).toMatchObject({ rev: 1, repair, rounds: [{ outcome: 'does-not-conform' }], status: 'arrived' })
  expect(repaired.sheet.readings.map(({ indication }) => indication)).toEqual(['', '', ''])
  const done = await at.product.get(finishSheet, { bookingId, rev: 1, sheet: GOOD }, staff)
  expect(done).toMatchObject({
    status: 'measured',
    slip: { outcome: 'conforms', regulations: ['JJG 692-2010'], rounds: [{}, { repair, outcome: 'conforms' }] },
  })
  expect(await at.product.store.measurements.get(bookingId)).toMatchObject({
    firstOutcome: 'does-not-conform',
    outcome: 'conforms',
    repaired: true,
    settled: true,
    labId: lab._id,
    rounds: [
      {},
      { rows: expect.arrayContaining([expect.objectContaining({ rowId: 'jjg692.error.later.mmhg', version: 1 })]) },
    ],
  })
  expect(await at.product.get(readResult, { bookingId }, resident)).toMatchObject({
    status: 'measured',
    slip: done.slip,
  })
})

it('tells whoever keeps second, and loses nothing of the first', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  await at.product.get(keepSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  const other = { ...GOOD, remark: '袖带旧了' }
  const [a, b] = await Promise.all([
    at.product.ask(keepSheet, { bookingId, rev: 1, sheet: other }, staff),
    at.product.ask(keepSheet, { bookingId, rev: 1, sheet: BAD }, colleague),
  ])
  expect([a, b].map((answer) => (answer.ok ? 'ok' : answer.refusal)).sort()).toEqual(['ok', 'sheet-changed'])
  const kept = await at.product.get(readSheet, { bookingId }, staff)
  expect(kept).toMatchObject({ rev: 2, sheet: a.ok ? other : BAD })
})

it('may be sent again: kept, repaired and finished once', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  const repair = { did: ['clean' as const], parts: '' }
  for (let times = 0; times < 2; times++) {
    expect(await at.product.ask(keepSheet, { bookingId, rev: 0, sheet: BAD }, staff)).toMatchObject({ ok: true })
  }
  for (let times = 0; times < 2; times++)
    expect(await at.product.ask(repairInstrument, { bookingId, rev: 1, sheet: BAD, repair }, staff)).toMatchObject({
      value: { rounds: [{}], rev: 2 },
    })
  const finished = [1, 2].map(() => at.product.get(finishSheet, { bookingId, rev: 2, sheet: GOOD }, staff))
  const [one, two] = [await finished[0], await finished[1]]
  expect(one?.slip?.rounds).toHaveLength(2)
  expect(two?.slip).toEqual(one?.slip)
})

// The first write says in the booking that the sheet is begun.
it.each([0, 1, 2, 3])(
  'killed after %i writes: the repeat or the clock ends with one finished record and a measured booking',
  async (writes) => {
    const { staff, arrived } = at.bench
    const { bookingId } = await arrived()
    const crashing = productOn(crashingAfter(at.product.store, writes))
    crashing.clock.now = at.product.clock.now
    expect(await crashing.ask(finishSheet, { bookingId, rev: 0, sheet: GOOD }, staff)).toEqual({
      ok: false,
      refusal: 'unavailable',
    })
    if (writes <= 1) await at.product.get(finishSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
    else await settleAllMeasured(at.product.world)
    expect(await statusOf(bookingId)).toBe('measured')
    expect(await at.product.store.measurements.get(bookingId)).toMatchObject({
      status: 'finished',
      settled: true,
      rounds: [{}],
    })
    expect(await settleAllMeasured(at.product.world)).toBe(0)
  },
)

it('keeps nothing before the instrument is there or after it is finished', async () => {
  const { staff, arrived, visit, slot } = at.bench
  const { ids } = await visit(slot, 'bp-auto')
  const early = { bookingId: ids[0] ?? '', rev: 0, sheet: GOOD }
  expect(await at.product.ask(finishSheet, early, staff)).toEqual({ ok: false, refusal: 'state-changed' })
  const { bookingId } = await arrived()
  await at.product.get(finishSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  expect(await at.product.ask(keepSheet, { bookingId, rev: 1, sheet: BAD }, staff)).toMatchObject({ ok: false })
})

it('refuses a sheet with gaps, and a verdict of verification by people who are not authorised', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  const gap = sampleSheet({ readings: [...GOOD.readings, reading('200', '')] })
  expect(await at.product.ask(finishSheet, { bookingId, rev: 0, sheet: gap }, staff)).toEqual({
    ok: false,
    refusal: 'sheet-incomplete',
  })
  const verification = sampleSheet({ service: 'verification', stage: 'subsequent' })
  expect(await at.product.ask(finishSheet, { bookingId, rev: 0, sheet: verification }, staff)).toMatchObject({
    ok: false,
    refusal: 'not-authorised',
  })
})

it('is reviewed by somebody else, once', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  expect(await at.product.ask(reviewSheet, { bookingId }, colleague)).toEqual({ ok: false, refusal: 'state-changed' })
  await at.product.get(finishSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  expect(await at.product.ask(reviewSheet, { bookingId }, staff)).toEqual({ ok: false, refusal: 'own-work' })
  const { slip } = await at.product.get(reviewSheet, { bookingId }, colleague)
  expect(slip?.reviewedBy).toHaveLength(4)
  expect(await at.product.get(reviewSheet, { bookingId }, colleague)).toMatchObject({ slip })
})

it('judged again by rows that have changed, shows the difference and changes nothing', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  await at.product.get(finishSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  expect(await at.product.get(rejudge, { bookingId }, staff)).toEqual({
    before: 'conforms',
    after: 'conforms',
    changed: [],
  })
  const before = await at.product.store.measurements.get(bookingId)
  // As if it had been judged when the limit was ±3.
  const narrow = (text: string) => text.replace('4', '3')
  const rounds = (before?.rounds ?? []).map((round) => ({
    ...round,
    findings: round.findings.map((one) => ({ ...one, lower: narrow(one.lower), upper: narrow(one.upper) })),
  }))
  await at.product.store.measurements.updateIf(bookingId, {}, { rounds })
  const { changed } = await at.product.get(rejudge, { bookingId }, staff)
  expect(changed.map((one) => `${one.before.upper} → ${one.after.upper}`)).toEqual(Array(3).fill('3 → 4'))
})

it('marks a standard whose certificate had run out', async () => {
  const { staff, arrived, day } = at.bench
  const { bookingId } = await arrived()
  const standards = [day, '2020-01-01', ''].map((validTo) => ({ name: '压力计', certificate: 'C', validTo }))
  at.product.clock.now = Date.parse(`${day}T04:00:00Z`)
  const { slip } = await at.product.get(finishSheet, { bookingId, rev: 0, sheet: { ...GOOD, standards } }, staff)
  expect(slip?.standards.map(({ expired }) => expired)).toEqual([false, true, false])
})

it('goes after two years', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  await at.product.get(finishSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  const begun = at.product.clock.now
  await forgetOldMeasurements(at.product.world, begun + 730 * DAY)
  expect(await at.product.store.measurements.get(bookingId)).toMatchObject({ outcome: 'conforms', settled: true })
  await forgetOldMeasurements(at.product.world, begun + 730 * DAY + 1)
  expect(await at.product.store.measurements.get(bookingId)).toBeUndefined()
})

it('is written by those whose duty it is, for the kinds they are qualified for; everybody at the lab may look', async () => {
  const { arrived, lab } = at.bench
  const { bookingId } = await arrived()
  const [reception, ears, meters] = [newPerson(), newPerson(), newPerson()]
  await employ(at.product, lab._id, reception, 'reception')
  await employ(at.product, lab._id, ears, 'technician', ['thermo-ear'])
  await employ(at.product, lab._id, meters, 'technician', ['bp-auto'])
  const keep = (who: string) => at.product.ask(keepSheet, { bookingId, rev: 0, sheet: GOOD }, who)
  expect(await keep(reception)).toEqual({ ok: false, refusal: 'not-your-duty' })
  expect(await keep(ears)).toEqual({ ok: false, refusal: 'not-your-duty' })
  expect(await keep(meters)).toMatchObject({ ok: true, value: { rev: 1 } })
  expect(await at.product.ask(readSheet, { bookingId }, reception)).toMatchObject({ ok: true })
})

import type { InputOf } from '#contract/endpoint'
import { finishSheet, readSheet, rejudge } from '#contract/measurement'
import { listRows, proposeRow, settleRow } from '#contract/row-correction'
import { chainOfLab } from '../../cloudfunctions/features/audit/chain'
import { verifyAudit } from '../../cloudfunctions/features/audit/verify-audit'
import { rowsInForce } from '../../cloudfunctions/features/measurement/rows-in-force'
import { addDays } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { eachAtBench } from './at-bench'
import { plantBench } from './plant-bench'
import { narrower, ROW } from './sample-proposal'
import { plate, reading, sampleSheet } from './sample-sheet'

const at = eachAtBench()

const proposal = (more?: Partial<InputOf<typeof proposeRow>>) => narrower(at.bench.lab._id, more)
const rowsOf = (kind: InputOf<typeof listRows>['kind'] = 'bp-auto', who = at.bench.staff, labId = at.bench.lab._id) =>
  at.product.get(listRows, { labId, kind }, who)
async function propose(more?: Partial<InputOf<typeof proposeRow>>) {
  await at.product.get(proposeRow, proposal(more), at.bench.staff)
  const { proposals } = await rowsOf()
  return proposals.map(({ correctionId }) => correctionId)
}
const settle = (correctionId: string, who: string, approve = true) =>
  at.product.ask(settleRow, { correctionId, approve }, who)
/** What 253 at 250 comes to. */
async function finish() {
  const { bookingId } = await at.bench.arrived()
  const { slip } = await at.product.get(finishSheet, { bookingId, rev: 0, sheet: sampleSheet() }, at.bench.staff)
  return { bookingId, outcome: slip?.outcome }
}

it('judges by a corrected row from its approval on; what was judged before keeps its version, and judging again shows it', async () => {
  const before = await finish()
  const [correctionId = ''] = await propose()
  expect((await finish()).outcome).toBe('conforms')
  expect(await settle(correctionId, at.bench.colleague)).toEqual({ ok: true, value: {} })
  const after = await finish()
  expect([before.outcome, after.outcome]).toEqual(['conforms', 'does-not-conform'])
  const stamps = async ({ bookingId }: { bookingId: string }) =>
    (await at.product.store.measurements.get(bookingId))?.rounds[0]?.findings.map(({ row }) => row)
  expect([await stamps(before), await stamps(after)]).toEqual([Array(3).fill(`${ROW}@1`), Array(3).fill(`${ROW}@2`)])
  const again = await at.product.get(rejudge, { bookingId: before.bookingId }, at.bench.staff)
  expect(again).toMatchObject({ before: 'conforms', after: 'does-not-conform' })
  expect(again.changed.map((one) => `${one.before.upper} → ${one.after.upper}`)).toEqual(Array(3).fill('4 → 2'))
  const [corrected] = (await rowsOf()).rows.filter(({ row }) => row.rowId === ROW)
  expect(corrected).toMatchObject({
    row: { version: 2, source: '规程原文第 5.1 条', locked: false, bands: [{ upper: '2' }] },
    before: [{ version: 1, bands: [{ upper: '4' }] }],
  })
})

it('is approved by a second person, never by who proposed it', async () => {
  const [correctionId = ''] = await propose()
  expect(await settle(correctionId, at.bench.staff)).toEqual({ ok: false, refusal: 'own-work' })
  expect((await rowsOf()).proposals).toMatchObject([{ isOwn: true, reason: '核对原文' }])
  for (let times = 0; times < 2; times++)
    expect(await settle(correctionId, at.bench.colleague)).toMatchObject({ ok: true })
  expect(await settle(correctionId, at.bench.colleague, false)).toEqual({ ok: false, refusal: 'state-changed' })
  const { entries, broken } = await verifyAudit(at.product.store, chainOfLab(at.bench.lab._id))
  expect([entries, broken]).toEqual([2, undefined])
})

it('is proposed by those in charge, and approved by those who measure the kind', async () => {
  const [meters, ears, reception] = [newPerson(), newPerson(), newPerson()]
  const labId = at.bench.lab._id
  await employ(at.product, labId, meters, 'technician', ['bp-auto'])
  await employ(at.product, labId, ears, 'technician', ['thermo-ear'])
  await employ(at.product, labId, reception, 'reception')
  expect(await at.product.ask(proposeRow, proposal(), meters)).toEqual({ ok: false, refusal: 'not-your-duty' })
  const [correctionId = ''] = await propose()
  for (const who of [ears, reception])
    expect(await settle(correctionId, who)).toEqual({ ok: false, refusal: 'not-your-duty' })
  expect(await settle(correctionId, meters)).toMatchObject({ ok: true })
})

it('gives each version once: of two proposals at the same time the second is made anew', async () => {
  const [first = '', second = ''] = [...(await propose()), ...(await propose({ source: '另一处' }))].slice(-2)
  const answers = await Promise.all([first, second].map((one) => settle(one, at.bench.colleague)))
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal)).sort()).toEqual(['ok', 'state-changed'])
  expect(await at.product.ask(proposeRow, proposal(), at.bench.staff)).toEqual({ ok: false, refusal: 'state-changed' })
  expect(await at.product.ask(proposeRow, proposal({ version: 2 }), at.bench.staff)).toMatchObject({ ok: true })
})

it('unlocks a row whose value nobody had seen, for this lab and no other', async () => {
  const { rows } = await rowsOf('thermo-forehead')
  const [locked] = rows.filter(({ row }) => row.locked)
  const rowId = locked?.row.rowId ?? ''
  await at.product.get(
    proposeRow,
    proposal({ rowId, regulation: 'JJF 1107-2003', bands: [{ upTo: '45', lower: '-0.3', upper: '0.3' }] }),
    at.bench.staff,
  )
  const [{ correctionId = '' } = {}] = (await rowsOf('thermo-forehead')).proposals
  const forehead = await at.bench.arrived('thermo-forehead')
  const sheet = sampleSheet({ unit: '°C', readings: ['35.0', '37.0', '41.0'].map((at) => reading(at, at)) })
  const seen = await at.product.get(readSheet, { bookingId: forehead.bookingId }, at.bench.staff)
  expect(seen.rows.find((row) => row.rowId === rowId)?.locked).toBe(true)
  await settle(correctionId, at.bench.colleague)
  const done = await at.product.get(finishSheet, { bookingId: forehead.bookingId, rev: 0, sheet }, at.bench.staff)
  expect(done.slip?.outcome).toBe('conforms')
  const elsewhere = await plantBench(at.product)
  const other = await rowsOf('thermo-forehead', elsewhere.staff, elsewhere.lab._id)
  expect(other.rows.find(({ row }) => row.rowId === rowId)).toMatchObject({ row: { version: 1, locked: true } })
})

it('leaves the version before in force until the new one begins, and none after its end', async () => {
  const { day } = at.bench
  const [correctionId = ''] = await propose({ validFrom: addDays(day, 10), validTo: addDays(day, 20) })
  await settle(correctionId, at.bench.colleague)
  const { bookingId } = await at.bench.arrived()
  const versionOn = async (days: number) => {
    at.product.clock.now = Date.parse(`${addDays(day, days)}T04:00:00Z`)
    const { rows } = await at.product.get(readSheet, { bookingId }, at.bench.staff)
    return rows.find((row) => row.rowId === ROW)?.version
  }
  expect([await versionOn(9), await versionOn(10), await versionOn(20), await versionOn(21)]).toEqual([
    1,
    2,
    2,
    undefined,
  ])
})

it('of several corrections the newest decides, and all before it stay to be read, the shipped one last', async () => {
  for (const [version, limit] of [
    [1, '3'],
    [2, '2.5'],
    [3, '2'],
    [4, '3.5'],
  ] as const) {
    const bands = [{ upTo: '300', lower: `-${limit}`, upper: limit }]
    const [correctionId = ''] = await propose({ version, bands })
    await settle(correctionId, at.bench.colleague)
  }
  const [corrected] = (await rowsOf()).rows.filter(({ row }) => row.rowId === ROW)
  const read = [corrected?.row, ...(corrected?.before ?? [])].map((one) => `${one?.version} ±${one?.bands[0]?.upper}`)
  expect(read).toEqual(['5 ±3.5', '4 ±2', '3 ±2.5', '2 ±3', '1 ±4'])
  const { bookingId } = await at.bench.arrived()
  const { rows } = await at.product.get(readSheet, { bookingId }, at.bench.staff)
  expect(rows.find(({ rowId }) => rowId === ROW)?.version).toBe(5)
})

it('judged again, names each point whose row or limit is another one, though the verdict may be the same', async () => {
  const { bookingId } = await finish()
  const [correctionId = ''] = await propose({ bands: [{ upTo: '300', lower: '-4', upper: '4' }] })
  await settle(correctionId, at.bench.colleague)
  const again = await at.product.get(rejudge, { bookingId }, at.bench.staff)
  expect([again.before, again.after]).toEqual(['conforms', 'conforms'])
  expect(
    again.changed.map(({ before, after }) => `${before.row} ±${before.upper} → ${after.row} ±${after.upper}`),
  ).toEqual(Array(3).fill(`${ROW}@1 ±4 → ${ROW}@2 ±4`))
})

it('judged again, names the repeats as well when the limit that they take from the error has changed', async () => {
  const { bookingId } = await at.bench.arrived()
  await at.product.store.bookings.updateIf(bookingId, {}, { kind: 'scale-dial' })
  const repeats = ['20', '20', '20.01'].map((shown) => reading('20', shown, { quantity: 'repeatability' }))
  const readings = [...['0.4', '10', '20'].map((load) => reading(load, load)), ...repeats]
  const sheet = sampleSheet({ unit: 'kg', stage: 'subsequent', scale: plate('III', '20', '0.02'), readings })
  await at.product.get(finishSheet, { bookingId, rev: 0, sheet }, at.bench.staff)
  const rowId = 'jjg13.iii.error.verified'
  await at.product.get(
    proposeRow,
    proposal({ rowId, bands: [{ upTo: '10000', lower: '-0.25', upper: '0.25' }] }),
    at.bench.staff,
  )
  const [{ correctionId = '' } = {}] = (await rowsOf('scale-dial')).proposals
  await settle(correctionId, at.bench.colleague)
  const { changed } = await at.product.get(rejudge, { bookingId }, at.bench.staff)
  expect(changed.map(({ before, after }) => `${before.quantity} ${before.upper} → ${after.upper}`)).toEqual([
    'error 0.01 → 0.005',
    'error 0.01 → 0.005',
    'error 0.02 → 0.005',
    'repeatability 0.02 → 0.005',
  ])
})

it('takes the rows of the very day: price-computing scales change their regulation on 2027-01-08', async () => {
  const scales = { labId: at.bench.lab._id, kind: 'scale-price' } as const
  const regulations = async (day: string) =>
    [...new Set((await rowsInForce(at.product.store, scales, day)).map(({ regulation }) => regulation))].join()
  expect([await regulations('2027-01-07'), await regulations('2027-01-08')]).toEqual(['JJG 539-2016', 'JJG 1204-2025'])
})

it.each([
  ['no limit', [{ upTo: '300', lower: '', upper: '' }], '每一段至少要有一个限值'],
  ['limits the wrong way round', [{ upTo: '300', lower: '2', upper: '-2' }], '下限不能大于上限'],
  [
    'ends that do not rise',
    [
      { upTo: '300', lower: '-2', upper: '2' },
      { upTo: '300.0', lower: '-4', upper: '4' },
    ],
    '各段的终点要从小到大',
  ],
])('refuses %s', async (_, bands, message) => {
  expect(await at.product.ask(proposeRow, proposal({ bands }), at.bench.staff)).toEqual({
    ok: false,
    refusal: 'invalid',
    detail: { path: 'bands', message },
  })
})

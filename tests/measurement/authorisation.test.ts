import {
  authorise,
  authorisePerson,
  listAuthorisations,
  listAuthorisationsOfLab,
  withdrawAuthorisation,
  withdrawAuthorisationOfLab,
} from '#contract/authorisation'
import { erasePerson, previewErasure } from '#contract/contact'
import type { InputOf } from '#contract/endpoint'
import type { InstrumentKind } from '#contract/instrument-kind'
import { finishSheet, readSheet, repairInstrument } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { chainOfLab } from '../../cloudfunctions/features/audit/chain'
import { verifyAudit } from '../../cloudfunctions/features/audit/verify-audit'
import { addDays } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { type PlantedBench, plantBench } from './plant-bench'
import { reading, sampleSheet } from './sample-sheet'

let product: Product
let bench: PlantedBench
let organiser: string
let bookable: number
beforeAll(async () => {
  product = await openProduct()
})
beforeEach(async () => {
  bench = await plantBench(product)
  bookable = product.clock.now
  organiser = newPerson()
  await appoint(product, bench.campaign._id, organiser)
})
afterAll(() => product.close())

const later = ['50', '150', '250'].map((at) => reading(at, at, { direction: 'up' }))
/** All that JJG 692 asks for on a later verification. */
const verification = (indications: readonly string[] = ['51', '152', '253']): Sheet =>
  sampleSheet({
    service: 'verification',
    stage: 'subsequent',
    readings: [
      ...later.map((one, place) => ({ ...one, indication: indications[place] ?? '' })),
      ...['120', '121', '122'].map((shown) => reading('120', shown, { quantity: 'repeatability' })),
    ],
  })

let requests = 0
const paper = (more: Partial<InputOf<typeof authorise>> = {}): InputOf<typeof authorise> => ({
  requestId: `authorise-${requests++}`,
  labId: bench.lab._id,
  kinds: ['bp-auto'],
  number: '（沪）法计 2027-001',
  validFrom: addDays(bench.day, -30),
  validTo: bench.day,
  ...more,
})
const memberOf = (personId: string) => `${bench.lab._id}.${personId}`
const authoriseLab = (more?: Partial<InputOf<typeof authorise>>) => product.get(authorise, paper(more), organiser)
const authoriseStaff = (more?: Partial<InputOf<typeof authorise>>) =>
  product.get(authorise, paper({ holder: memberOf(bench.staff), ...more }), organiser)

/** An instrument that was booked while that could be. */
async function brought(kind?: InstrumentKind) {
  product.clock.now = bookable
  return bench.arrived(kind)
}

/** What the bench says of a verification at noon of the check day, and what comes of one. */
async function verify(sheet = verification()) {
  const { bookingId } = await brought()
  product.clock.now = Date.parse(`${bench.day}T04:00:00Z`)
  const { barred } = await product.get(readSheet, { bookingId }, bench.staff)
  const answer = await product.ask(finishSheet, { bookingId, rev: 0, sheet }, bench.staff)
  return { bookingId, barred, answer }
}
const refused = (message: string) => ({
  ok: false,
  refusal: 'not-authorised',
  detail: { path: 'sheet.service', message },
})

it('gives 合格 when lab and person are both authorised on the day, and keeps by which papers', async () => {
  await authoriseLab()
  await authoriseStaff({ number: '检定员 0042' })
  const { bookingId, barred, answer } = await verify()
  expect(barred).toBe('')
  expect(answer).toMatchObject({
    ok: true,
    value: { slip: { outcome: 'qualified', authority: '（沪）法计 2027-001' } },
  })
  const idOf = async (personId: string) =>
    (await product.store.authorisations.find({ where: { labId: bench.lab._id, personId } }))[0]?._id
  expect(await product.store.measurements.get(bookingId)).toMatchObject({
    authority: { number: '（沪）法计 2027-001', ofLab: await idOf(''), ofPerson: await idOf(bench.staff) },
  })
})

it('gives 不合格 for one error beyond its limit, and says so of the round before a repair as well', async () => {
  await authoriseLab()
  await authoriseStaff()
  const { answer } = await verify(verification(['51', '155', '253']))
  expect(answer).toMatchObject({ value: { slip: { outcome: 'not-qualified' } } })
  const { bookingId } = await brought()
  const sheet = verification(['51', '155', '253'])
  const repaired = await product.get(
    repairInstrument,
    { bookingId, rev: 0, sheet, repair: { did: ['clean'], parts: '' } },
    bench.staff,
  )
  expect(repaired.rounds).toMatchObject([{ outcome: 'not-qualified' }])
})

it.each([
  ['neither is', [] as const, 'lab', '检测点没有这种器具的检定授权'],
  ['only the person is', ['person'] as const, 'lab', '检测点没有这种器具的检定授权'],
  ['only the lab is', ['lab'] as const, 'person', '您没有登记这种器具的检定授权'],
])('refuses where %s authorised, and says who is not', async (_, who, barred, message) => {
  for (const one of who) await (one === 'lab' ? authoriseLab() : authoriseStaff())
  const seen = await verify()
  expect(seen.barred).toBe(barred)
  expect(seen.answer).toEqual(refused(message))
})

it('holds from its first day to its last, both included, for its kinds only', async () => {
  await authoriseLab({ validFrom: bench.day, validTo: bench.day })
  await authoriseStaff({ validFrom: bench.day, validTo: bench.day })
  expect((await verify()).answer.ok).toBe(true)
  const at = (hour: string, day = bench.day) => Date.parse(`${day}T${hour}:00+08:00`)
  const { bookingId } = await brought()
  for (const [now, barred] of [
    [at('00:00') - 1, 'lab-out-of-date'],
    [at('00:00'), ''],
    [at('23:59'), ''],
    [at('00:00', addDays(bench.day, 1)), 'lab-out-of-date'],
  ] as const) {
    product.clock.now = now
    expect(await product.get(readSheet, { bookingId }, bench.staff)).toMatchObject({ barred })
  }
  product.clock.now = at('10:00')
  const ear = await brought('thermo-ear')
  expect(await product.get(readSheet, { bookingId: ear.bookingId }, bench.staff)).toMatchObject({ barred: 'lab' })
})

it('ends when it is withdrawn, and what was verified before stays', async () => {
  await authoriseLab()
  await authoriseStaff()
  const { bookingId } = await verify()
  const { people } = await product.get(listAuthorisations, { labId: bench.lab._id }, bench.staff)
  const authorisationId = people.find(({ isSelf }) => isSelf)?.held[0]?.authorisationId ?? ''
  for (let times = 0; times < 2; times++)
    expect(await product.ask(withdrawAuthorisation, { authorisationId }, bench.colleague)).toEqual({
      ok: true,
      value: {},
    })
  expect((await verify()).answer).toEqual(refused('您没有登记这种器具的检定授权'))
  expect(await product.get(readSheet, { bookingId }, bench.staff)).toMatchObject({ slip: { outcome: 'qualified' } })
})

it('is the organiser\u2019s to enter for a lab, and the lab\u2019s in charge for its own people only', async () => {
  const { lab, staff, colleague } = bench
  const reception = newPerson()
  await employ(product, lab._id, reception, 'reception')
  const { holder: _, ...entered } = paper()
  const forColleague = { ...entered, memberId: memberOf(colleague) }
  expect(await product.ask(authorisePerson, forColleague, reception)).toEqual({ ok: false, refusal: 'not-your-duty' })
  expect(await product.ask(authorisePerson, { ...entered, memberId: 'of.another-lab' }, staff)).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  await product.get(authorisePerson, forColleague, staff)
  await product.get(authorisePerson, forColleague, staff)
  await authoriseLab()
  const listed = await product.get(listAuthorisationsOfLab, { labId: lab._id }, organiser)
  expect(listed.people.map(({ held }) => held.length).sort()).toEqual([0, 0, 1])
  const [ofLab] = listed.ofLab
  expect(ofLab).toMatchObject({ kinds: ['bp-auto'], standing: 'valid', validTo: bench.day })
  const authorisationId = ofLab?.authorisationId ?? ''
  expect(await product.ask(withdrawAuthorisation, { authorisationId }, staff)).toEqual({
    ok: false,
    refusal: 'not-your-duty',
  })
  await product.get(withdrawAuthorisationOfLab, { authorisationId }, organiser)
  expect((await product.get(listAuthorisations, { labId: lab._id }, staff)).ofLab).toEqual([])
  const { entries, broken } = await verifyAudit(product.store, chainOfLab(lab._id))
  expect([entries, broken]).toEqual([3, undefined])
})

it('refuses a paper that ends before it begins', async () => {
  expect(await product.ask(authorise, paper({ validTo: '2001-01-01' }), organiser)).toMatchObject({
    refusal: 'invalid',
    detail: { path: 'validTo' },
  })
})

it('goes with the person', async () => {
  await authoriseStaff()
  const { staff } = bench
  const { confirmation } = await product.get(previewErasure, {}, staff)
  await product.get(erasePerson, { confirmation }, staff)
  expect(await product.store.authorisations.find({ where: { personId: staff } })).toEqual([])
})

import { authorise, listAuthorisationsOfLab, withdrawAuthorisationOfLab } from '#contract/authorisation'
import type { InputOf } from '#contract/endpoint'
import { chainOfLab, pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { addDays, shanghaiDay } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { appoint } from '../organiser/appoint'
import { eachAtBench } from './at-bench'

const at = eachAtBench()

let organiser: string
beforeEach(async () => {
  organiser = newPerson()
  await appoint(at.product, at.bench.campaign._id, organiser)
})

let requests = 0
const today = () => shanghaiDay(at.product.clock.now)
const paper = (more: Partial<InputOf<typeof authorise>> = {}): InputOf<typeof authorise> => ({
  requestId: `paper-of-lab-${requests++}`,
  labId: at.bench.lab._id,
  kinds: ['bp-auto', 'bp-auto'],
  number: '（沪）法计 001',
  validFrom: today(),
  validTo: today(),
  ...more,
})
const enter = (more?: Partial<InputOf<typeof authorise>>) => at.product.ask(authorise, paper(more), organiser)
const listed = () => at.product.get(listAuthorisationsOfLab, { labId: at.bench.lab._id }, organiser)
const audited = async (act: string) =>
  at.product.store.audit.find({ where: { chain: chainOfLab(at.bench.lab._id), act } })

it('are listed by their end, the last one first, each with how it stands today', async () => {
  const days = (from: number, to: number) => ({ validFrom: addDays(today(), from), validTo: addDays(today(), to) })
  for (const span of [days(0, 0), days(1, 9), days(-9, -1), days(-1, 3)]) await enter(span)
  expect((await listed()).ofLab.map(({ validTo, standing }) => `${validTo} ${standing}`)).toEqual([
    `${addDays(today(), 9)} not-yet`,
    `${addDays(today(), 3)} valid`,
    `${today()} valid`,
    `${addDays(today(), -1)} ended`,
  ])
})

it('stand in the audit with whose they are, and nobody by their own id; withdrawn once however often that is sent', async () => {
  const { staff, lab } = at.bench
  await enter()
  await enter({ holder: `${lab._id}.${staff}`, number: '检定员 7' })
  const whose = (await audited('authorisation.enter')).map(({ detail }) => `${detail.number} ${detail.whose}`)
  expect(whose.sort()).toEqual([`检定员 7 ${pseudonymOf(staff)}`, '（沪）法计 001 '].sort())
  const [{ authorisationId = '', kinds } = {}] = (await listed()).ofLab
  expect(kinds).toEqual(['bp-auto'])
  for (let times = 0; times < 2; times++)
    await at.product.get(withdrawAuthorisationOfLab, { authorisationId }, organiser)
  expect(await audited('authorisation.withdraw')).toHaveLength(1)
})

it('are twenty of one holder at most, and what is withdrawn makes room', async () => {
  const many = paper()
  for (let n = 0; n < 20; n++) expect((await enter({ number: `第 ${n} 号` })).ok).toBe(true)
  expect(await at.product.ask(authorise, many, organiser)).toMatchObject({
    refusal: 'limit-reached',
    detail: { message: '最多记 20 份，先撤掉旧的' },
  })
  expect((await enter({ holder: `${at.bench.lab._id}.${at.bench.staff}` })).ok).toBe(true)
  const [{ authorisationId = '' } = {}] = (await listed()).ofLab
  await at.product.get(withdrawAuthorisationOfLab, { authorisationId }, organiser)
  expect((await at.product.ask(authorise, many, organiser)).ok).toBe(true)
})

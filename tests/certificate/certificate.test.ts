import { lookUpCertificate, makeCertificate } from '#contract/certificate'
import { startAttempt, submitAttempt } from '#contract/quiz'
import { eraseData } from '../../cloudfunctions/features/account/erase-data'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())
afterEach(() => expect(product.faults.splice(0)).toEqual([]))

async function finished() {
  const { campaign } = await plantLab(product)
  const person = newPerson()
  const { attemptId } = await product.get(startAttempt, {}, person)
  const make = (who = person) => product.ask(makeCertificate, { attemptId }, who)
  const hand = () => product.get(submitAttempt, { attemptId }, person)
  return { campaign, person, attemptId, make, hand }
}

it('anybody who has the code reads campaign, day and score of a finished paper, and nothing of a person', async () => {
  const { campaign, person, make, hand, attemptId } = await finished()
  expect(await make()).toEqual({ ok: false, refusal: 'attempt-open' })
  const { score, total } = await hand()
  const { code, ...says } = await product.get(makeCertificate, { attemptId }, person)
  expect(says).toEqual({ title: campaign.title, organiser: campaign.organiser, day: expect.any(String), score, total })
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
  const found = await product.get(lookUpCertificate, { code: typed })
  expect(found).toEqual({ code, ...says })
  expect(JSON.stringify(found)).not.toContain(person)
  expect(JSON.stringify(found)).not.toContain(attemptId)
})

it('a paper has one code, however often and from how many devices it is asked for', async () => {
  const { make, hand } = await finished()
  await hand()
  const made = await Promise.all([make(), make(), make()])
  expect(new Set(made.map((answer) => JSON.stringify(answer))).size).toBe(1)
})

it('another’s paper has no certificate, a made-up code stands for nothing', async () => {
  const { make, hand } = await finished()
  await hand()
  expect(await make(newPerson())).toEqual({ ok: false, refusal: 'not-found' })
  for (const code of ['0123456789AB', '不是码', '0'])
    expect(await product.ask(lookUpCertificate, { code })).toEqual({ ok: false, refusal: 'not-found' })
})

it('says the score that holds now when a key was mended, and goes with the person', async () => {
  const { person, attemptId, hand } = await finished()
  await hand()
  const { code } = await product.get(makeCertificate, { attemptId }, person)
  await product.store.attempts.updateIf(attemptId, {}, { score: 30 })
  expect((await product.get(lookUpCertificate, { code })).score).toBe(30)
  await eraseData(product.store, { personId: person, at: product.clock.now }, product.clock.now)
  expect(await product.ask(lookUpCertificate, { code })).toEqual({ ok: false, refusal: 'not-found' })
  expect(await product.store.certificates.find({ where: {} })).not.toContainEqual(
    expect.objectContaining({ codeKey: code }),
  )
})

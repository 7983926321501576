import { home } from '#contract/campaign'
import { quizStatus, readPaper, readResult, saveAnswer, startAttempt } from '#contract/quiz'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from './sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())

/** Every key and every value in a JSON text, as texts. */
function pieces(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pieces)
  if (value === null || typeof value !== 'object') return [String(value)]
  return Object.entries(value).flatMap(([key, inner]) => [key, ...pieces(inner)])
}

const BANK = sampleBank()
const SECRET = [
  ...BANK.map(({ _id }) => _id),
  ...BANK.map(({ explanation }) => explanation),
  ...BANK.map(({ source }) => source),
]
const KEYS = ['right', 'correct', 'explanation', 'source', 'score', 'order', 'topic', 'difficulty', 'questionId']

it('nothing that goes out before the end tells what is right, or which question of the bank it is', async () => {
  await plantLab(product)
  const person = newPerson()
  const paper = await product.ask(startAttempt, {}, person)
  const attemptId = paper.ok ? paper.value.attemptId : ''
  const answers = [
    paper,
    await product.ask(startAttempt, {}, person),
    await product.ask(readPaper, { attemptId }, person),
    await product.ask(saveAnswer, { attemptId, no: 1, choice: ['a'] }, person),
    await product.ask(readResult, { attemptId }, person),
    await product.ask(quizStatus, {}, person),
  ]
  const said = pieces(JSON.parse(JSON.stringify(answers)))
  expect(said).toContain('options')
  expect(said.filter((piece) => SECRET.includes(piece))).toEqual([])
  expect(said.filter((piece) => KEYS.includes(piece))).toEqual([])
  expect((await product.get(home, {}, person)).quiz).toMatchObject({ lastScore: null, lastMissed: null })
})

it('the same question comes under other letters in another attempt, so letters cannot be handed on', async () => {
  await plantLab(product, {
    campaign: { quiz: { quotas: { home: 3 }, difficulties: { '1': 3 }, minutes: 1, triesPerDay: 1 } },
  })
  const seen = new Map<string, Set<string>>()
  for (let n = 0; n < 12; n++)
    for (const { text, options } of (await product.get(startAttempt, {}, newPerson())).questions)
      seen.set(text, (seen.get(text) ?? new Set()).add(options.map((option) => option.text).join()))
  expect(seen.size).toBe(3)
  for (const orders of seen.values()) expect(orders.size).toBeGreaterThan(1)
})

import { answerChallenge, readChallenge, startChallenge } from '#contract/learning'
import { startAttempt } from '#contract/quiz'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { rightChoice, wrongChoice } from './learners'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())
beforeEach(() => plantLab(product))

const start = (person: string) => product.get(startChallenge, {}, person)
const answer = async (person: string, how: 'right' | 'wrong') => {
  const { runId, card } = await start(person)
  const choice = how === 'right' ? rightChoice(card) : wrongChoice(card)
  return product.get(answerChallenge, { runId, turn: card.turn, choice }, person)
}

it('goes on while it is right and ends with the first miss; the best streak stays', async () => {
  const person = newPerson()
  for (const streak of [1, 2, 3]) expect(await answer(person, 'right')).toMatchObject({ streak, best: streak })
  expect(await answer(person, 'wrong')).toMatchObject({
    streak: 3,
    best: 3,
    card: null,
    judged: { question: { correct: false } },
  })
  expect(await product.get(readChallenge, {}, person)).toMatchObject({ best: 3, runs: 1, openStreak: null })
  expect((await start(person)).streak).toBe(0)
  expect(await answer(person, 'wrong')).toMatchObject({ streak: 0, best: 3 })
  expect(await product.get(readChallenge, {}, person)).toMatchObject({ best: 3, runs: 2 })
})

it('asks nothing twice in a run, and ends well when all was asked', async () => {
  const person = newPerson()
  const asked = new Set<string>()
  for (let n = 1; n <= 7; n++) {
    asked.add((await start(person)).card.question.text)
    const { streak, card } = await answer(person, 'right')
    expect(streak).toBe(n)
    expect(card === null).toBe(n === 7)
  }
  expect(asked.size).toBe(7)
})

it('goes on where it was, on any phone', async () => {
  const person = newPerson()
  await answer(person, 'right')
  const run = await start(person)
  expect(run).toMatchObject({ streak: 1, card: { turn: 2 } })
  expect(await start(person)).toEqual(run)
  expect(await product.get(readChallenge, {}, person)).toMatchObject({ openStreak: 1, best: 1 })
})

it('takes the first answer for good: a miss cannot be mended by sending another', async () => {
  const person = newPerson()
  const { runId, card } = await start(person)
  const say = (choice: ReturnType<typeof rightChoice>) =>
    product.ask(answerChallenge, { runId, turn: card.turn, choice }, person)
  const first = await say(wrongChoice(card))
  expect(await say(rightChoice(card))).toEqual(first)
  expect(await say(wrongChoice(card))).toEqual(first)
})

it('gives no other question for a turn that is not there', async () => {
  const person = newPerson()
  const { runId, card } = await start(person)
  for (const turn of [card.turn + 1, card.turn + 5])
    expect(await product.ask(answerChallenge, { runId, turn, choice: ['a'] }, person)).toEqual({
      ok: false,
      refusal: 'turn-over',
    })
})

it("finds nobody else's run", async () => {
  const { runId, card } = await start(newPerson())
  const input = { runId, turn: card.turn, choice: rightChoice(card) }
  expect(await product.ask(answerChallenge, input, newPerson())).toEqual({ ok: false, refusal: 'not-found' })
})

it('puts another question when the one on top has come onto the own open paper', async () => {
  await plantLab(product, {
    campaign: { quiz: { quotas: { home: 3, units: 3 }, difficulties: { '1': 6 }, minutes: 10, triesPerDay: 1 } },
  })
  const person = newPerson()
  const { runId } = await start(person)
  const { questions } = await product.get(startAttempt, {}, person)
  const onPaper = questions.map(({ text }) => text)
  const { card } = await start(person)
  expect(onPaper).not.toContain(card.question.text)
  const { streak, card: next } = await product.get(
    answerChallenge,
    { runId, turn: card.turn, choice: rightChoice(card) },
    person,
  )
  expect({ streak, next }).toEqual({ streak: 1, next: null })
})

it('is played while the quiz is open', async () => {
  const { campaign } = await plantLab(product)
  const person = newPerson()
  const { runId, card } = await start(person)
  await product.store.campaigns.updateIf(campaign._id, {}, { quizClosesAt: product.clock.now })
  expect(await product.ask(startChallenge, {}, person)).toEqual({ ok: false, refusal: 'quiz-closed' })
  const late = { runId, turn: card.turn, choice: rightChoice(card) }
  expect(await product.ask(answerChallenge, late, person)).toEqual({ ok: false, refusal: 'quiz-closed' })
  expect(await product.get(readChallenge, {}, person)).toMatchObject({ best: 0 })
})

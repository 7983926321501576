import { answerCard, readCard, readLearning } from '#contract/learning'
import { readResult, startAttempt, submitAttempt } from '#contract/quiz'
import { TOPIC_KEYS } from '#contract/topic'
import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank, sampleQuestion } from '../quiz/sample-bank'
import { learner, rightChoice, wrongChoice } from './learners'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert([
    ...sampleBank(),
    sampleQuestion('law-1', { topic: 'law', text: '电子血压计多久检定一次？', options: ['units-1 甲', '不对'] }),
    sampleQuestion('law-2', { topic: 'law', live: false }),
  ])
})
afterAll(() => product.close())
beforeEach(() => plantLab(product))

it('asks every question of a topic once, then begins a new round', async () => {
  const { answer, top, person } = learner(product)
  const asked = []
  for (let left = 4; left > 0; left--) asked.push((await answer('units', 'right')).judged.question.text)
  expect([...asked].sort()).toEqual(['问题 units-1', '问题 units-2', '问题 units-3', '问题 units-4'])
  expect((await product.get(readLearning, {}, person)).topics).toContainEqual({ topic: 'units', questions: 4, seen: 4 })
  expect(asked).toContain((await top('units'))?.question.text)
  expect((await product.get(readLearning, {}, person)).topics).toContainEqual({ topic: 'units', questions: 4, seen: 0 })
})

it('keeps the question on top until it is answered, also on another phone', async () => {
  const { top } = learner(product)
  const card = await top('units')
  for (let time = 0; time < 5; time++) expect(await top('units')).toEqual(card)
})

it('judges on the server and explains at once, with the next question', async () => {
  const { top, person } = learner(product)
  const card = await top('units')
  if (!card) throw new Error('no card')
  const { judged, card: next } = await product.get(
    answerCard,
    { deck: 'units', turn: card.turn, choice: wrongChoice(card) },
    person,
  )
  expect(judged.question).toMatchObject({
    text: card.question.text,
    correct: false,
    choice: wrongChoice(card),
    right: rightChoice(card),
    explanation: expect.stringMatching(/^讲解/),
    source: expect.stringMatching(/^出处/),
  })
  expect(next?.turn).toBe(card.turn + 1)
  expect(next?.question.text).not.toBe(card.question.text)
})

it('leads from a question about an instrument to its check', async () => {
  const { answer } = learner(product)
  expect((await answer('law', 'right')).judged.instrument).toBe('blood-pressure')
  expect((await answer('units', 'right')).judged.instrument).toBeNull()
})

it('takes the first answer for good: sent again, or another one from another phone, it tells the same verdict', async () => {
  const { top, person } = learner(product)
  const card = await top('units')
  if (!card) throw new Error('no card')
  const say = (choice = wrongChoice(card), turn = card.turn) =>
    product.ask(answerCard, { deck: 'units', turn, choice }, person)
  const first = await say()
  expect(await say()).toEqual(first)
  expect(await say(rightChoice(card))).toEqual(first)
  expect(await say(wrongChoice(card), card.turn + 2)).toEqual({ ok: false, refusal: 'turn-over' })
  await say(['a'], card.turn + 1)
  expect(await say()).toEqual({ ok: false, refusal: 'turn-over' })
})

it('stores nothing of what cannot be an answer, or of a client that brings its own verdict', async () => {
  const { top, person } = learner(product)
  const card = await top('units')
  const before = await product.store.studies.find({ where: { personId: person } })
  const turn = card?.turn ?? 0
  const bodies: object[] = [
    { deck: 'units', turn, choice: ['a', 'b'] },
    { deck: 'units', turn, choice: ['f'] },
    { deck: 'units', turn, choice: [] },
    { deck: 'units', turn, choice: ['a'], correct: true },
    { deck: 'units', turn, choice: ['a'], personId: newPerson() },
    { deck: 'units', turn, choice: ['a'], at: 1 },
    { deck: 'everything', turn, choice: ['a'] },
  ]
  for (const body of bodies)
    expect(await product.ask(answerCard, body as never, person)).toMatchObject({ ok: false, refusal: 'invalid' })
  expect(await product.store.studies.find({ where: { personId: person } })).toEqual(before)
})

it('asks nothing that stands on the own open paper, and judges none of it either', async () => {
  await plantLab(product, {
    campaign: { quiz: { quotas: { home: 3 }, difficulties: { '1': 3 }, minutes: 10, triesPerDay: 1 } },
  })
  const { top, person } = learner(product)
  const card = await top('home')
  if (!card) throw new Error('no card')
  const { attemptId } = await product.get(startAttempt, {}, person)
  expect(await product.ask(answerCard, { deck: 'home', turn: card.turn, choice: rightChoice(card) }, person)).toEqual({
    ok: false,
    refusal: 'turn-over',
  })
  expect(await product.get(readCard, { deck: 'home' }, person)).toEqual({ card: null, left: 0 })
  await product.get(submitAttempt, { attemptId }, person)
  expect((await product.get(readCard, { deck: 'home' }, person)).card).not.toBeNull()
})

it('a deck of an instrument asks what is about it, whatever its topic, and leads to the day of its check', async () => {
  const { day } = await plantLab(product)
  const { top, answer } = learner(product)
  expect((await top('blood-pressure'))?.question.text).toBe('电子血压计多久检定一次？')
  const { judged, card } = await answer('blood-pressure', 'wrong')
  expect(judged).toMatchObject({ instrument: 'blood-pressure', checkDay: day })
  expect(card).toBeNull()
  expect(await top('scale')).toBeNull()
})

it('a result names the instruments of its questions, and their day while they can be booked', async () => {
  const { campaign, day } = await plantLab(product, {
    campaign: { quiz: { quotas: { law: 1 }, difficulties: { '1': 1 }, minutes: 10, triesPerDay: 3 } },
  })
  const person = newPerson()
  const { attemptId } = await product.get(startAttempt, {}, person)
  expect((await product.get(submitAttempt, { attemptId }, person)).checks).toEqual({ groups: ['blood-pressure'], day })
  product.clock.now = campaign.bookingClosesAt
  expect((await product.get(readResult, { attemptId }, person)).checks.day).toBeNull()
})

it('every topic of the bank that ships can be practised', () => {
  expect([...TOPIC_KEYS].sort()).toEqual([...new Set(questionBank().map(({ topic }) => topic))].sort())
})

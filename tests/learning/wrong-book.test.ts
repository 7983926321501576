import fc from 'fast-check'
import { readBook, readLearning } from '#contract/learning'
import { startAttempt, submitAttempt } from '#contract/quiz'
import { dueOn, note, type WrongBook } from '../../cloudfunctions/features/learning/wrong-book'
import { addDays, DAY, instantAt, shanghaiDay } from '../../cloudfunctions/kernel/time'
import { plantLab } from '../booking/plant-lab'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { learner } from './learners'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())
beforeEach(() => plantLab(product, { campaign: { endsAt: 8e12 } }).then(({ campaign }) => campaigns.push(campaign._id)))
afterEach(async () => {
  for (const id of campaigns.splice(0)) await product.store.campaigns.removeIf(id, {})
})
const campaigns: string[] = []

const pass = (days: number) => {
  product.clock.now += days * DAY
}

it('asks what was missed again after 1, 3 and 7 days, and then lets it go', async () => {
  const { answer, top, person } = learner(product)
  const { judged, againInDays } = await answer('units', 'wrong')
  expect(againInDays).toBe(1)
  expect(await top('review')).toBeNull()
  for (const [wait, next] of [
    [1, 3],
    [3, 7],
    [7, 0],
  ] as const) {
    pass(wait - 1)
    expect(await top('review')).toBeNull()
    pass(1)
    const answered = await answer('review', 'right')
    expect(answered.judged.question.text).toBe(judged.question.text)
    expect(answered).toMatchObject({ againInDays: next, card: null, left: 0 })
  }
  expect(await product.get(readLearning, {}, person)).toMatchObject({ book: 0, due: 0, learnt: 1 })
})

it('begins from the start when it is missed again', async () => {
  const { answer, top } = learner(product)
  await answer('units', 'wrong')
  pass(1)
  await answer('review', 'right')
  pass(3)
  expect((await answer('review', 'wrong')).againInDays).toBe(1)
  pass(1)
  expect((await answer('review', 'right')).againInDays).toBe(3)
  expect(await top('review')).toBeNull()
})

it('counts days as they are in Shanghai: missed a moment before midnight, it is due a moment after', async () => {
  const { answer, top } = learner(product)
  const midnight = instantAt(addDays(shanghaiDay(product.clock.now), 1), '00:00')
  product.clock.now = midnight - 1
  await answer('units', 'wrong')
  expect(await top('review')).toBeNull()
  product.clock.now = midnight
  expect(await top('review')).not.toBeNull()
})

it('keeps what was wrong in a paper, once, whenever it is looked at', async () => {
  const { person } = learner(product)
  const { attemptId, questions } = await product.get(startAttempt, {}, person)
  expect((await product.get(readLearning, {}, person)).book).toBe(0)
  await product.get(submitAttempt, { attemptId }, person)
  const { entries, due } = await product.get(readBook, {}, person)
  expect(entries.map(({ text }) => text).sort()).toEqual(questions.map(({ text }) => text).sort())
  expect(entries.map(({ misses, dueInDays }) => [misses, dueInDays])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ])
  expect(due).toBe(0)
  expect(entries[0]).toMatchObject({ explanation: expect.stringMatching(/^讲解/), answer: expect.stringMatching(/甲/) })
  pass(1)
  const { answer } = learner(product, person)
  await answer('review', 'wrong')
  const after = (await product.get(readBook, {}, person)).entries
  expect(after.map(({ misses }) => misses).sort()).toEqual([1, 1, 2])
})

it('shows nothing of what stands on an open paper', async () => {
  const { person } = learner(product)
  const first = await product.get(startAttempt, {}, person)
  await product.get(submitAttempt, { attemptId: first.attemptId }, person)
  const second = await product.get(startAttempt, {}, person)
  const asked = second.questions.map(({ text }) => text)
  const shown = (await product.get(readBook, {}, person)).entries.map(({ text }) => text)
  expect(shown.filter((text) => asked.includes(text))).toEqual([])
  expect(asked.length).toBe(3)
})

describe('law: whatever is answered on whatever days', () => {
  const answers = fc.array(
    fc.record({
      questionId: fc.constantFrom('one', 'two', 'three'),
      correct: fc.boolean(),
      later: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 40 },
  )
  it('the book holds each question once, and exactly those that were missed and not yet right three times when due', () => {
    fc.assert(
      fc.property(answers, (given) => {
        let book: WrongBook = { book: [], learnt: 0 }
        const model = new Map<string, { step: number; due: number }>()
        let learnt = 0
        let day = 0
        for (const [at, { questionId, correct, later }] of given.entries()) {
          day += later
          const held = model.get(questionId)
          if (!correct) model.set(questionId, { step: 0, due: day + 1 })
          else if (held && held.due <= day) {
            if (held.step === 2) {
              model.delete(questionId)
              learnt++
            } else model.set(questionId, { step: held.step + 1, due: day + (held.step === 0 ? 3 : 7) })
          }
          const today = addDays('2027-05-01', day)
          book = note(book, { questionId, topic: 'units', correct, day: today, at })
          expect(book.book.map((entry) => entry.questionId).sort()).toEqual([...model.keys()].sort())
          const due = [...model].filter(([, entry]) => entry.due <= day).map(([id]) => id)
          expect(
            dueOn(book.book, today)
              .map((entry) => entry.questionId)
              .sort(),
          ).toEqual(due.sort())
        }
        expect(book.learnt).toBe(learnt)
      }),
    )
  })
})

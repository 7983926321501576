import { listQuestions } from '#contract/bank'
import { readInbox } from '#contract/inbox'
import { answerChallenge, readChallenge, startChallenge } from '#contract/learning'
import { quizStatus } from '#contract/quiz'
import { rescorePapers } from '../../cloudfunctions/features/bank/rescore-papers'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleQuestion } from '../quiz/sample-bank'
import { correct, plantQuiz } from './corrected'

let product: Product
let made = 0
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
beforeEach(async () => {
  for (const { _id } of await product.store.questions.find({ where: { live: true } }))
    await product.store.questions.updateIf(_id, {}, { live: false })
  made += 10
  await product.store.questions.insert([1, 2, 3, 4].map((n) => sampleQuestion(`units-${made + n}`)))
})

const rescore = () => rescorePapers(product.world, product.clock.now)
/** Answers the next question with the option that ends with the word; says which question it was. */
async function answer(person: string, word: string) {
  const { runId, card } = await product.get(startChallenge, {}, person)
  const choice = card.question.options.filter(({ text }) => text.endsWith(word)).map(({ id }) => id)
  const answered = await product.get(answerChallenge, { runId, turn: card.turn, choice }, person)
  return { ...answered, questionId: card.question.text.replace('问题 ', ''), runId, turn: card.turn, choice }
}
const inbox = async (person: string) => (await product.get(readInbox, {}, person)).items
const best = (person: string) => product.get(readChallenge, {}, person)

it('a miss that was none counts, the run goes on, and the person and everybody are told', async () => {
  const quiz = await plantQuiz(product)
  const person = newPerson()
  await answer(person, '甲')
  const { questionId, runId, turn, choice } = await answer(person, '乙')
  expect(await best(person)).toMatchObject({ best: 1, openStreak: null })
  product.clock.now += 1_000
  await correct(product, quiz, questionId, { right: [1] })
  await rescore()
  expect(await best(person)).toMatchObject({ best: 2, runs: 1, openStreak: 2 })
  expect(await inbox(person)).toMatchObject([
    {
      topic: 'score',
      says: '有一题的答案更正了，您的一次挑战从连对 1 题改为 2 题',
      next: '那一题您没有答错，挑战没有结束。答题时间没过的，可以接着答。',
      way: { page: 'challenge' },
    },
  ])
  expect((await product.get(quizStatus, {}, newPerson())).corrected).toMatchObject([{ papers: 0, runs: 1, text: '' }])
  const { corrections } = await product.get(listQuestions, {}, quiz.author)
  expect(corrections[0]).toMatchObject({ status: 'done', runs: { asked: 1, up: 1, down: 0 } })
  // The same answer sent again is told as it is judged now; then it goes on, and nothing is asked twice.
  const again = await product.get(answerChallenge, { runId, turn, choice }, person)
  expect(again).toMatchObject({ streak: 2, judged: { question: { correct: true } } })
  expect(await answer(person, '甲')).toMatchObject({ runId, streak: 3, best: 3 })
  expect(await rescore()).toBe(0)
})

it('an answer that was called right and is not does not count; what came after it does, and the run goes on', async () => {
  const quiz = await plantQuiz(product)
  const person = newPerson()
  const { questionId } = await answer(person, '甲')
  await answer(person, '甲')
  product.clock.now += 1_000
  await correct(product, quiz, questionId, { right: [1] })
  await rescore()
  expect(await best(person)).toMatchObject({ best: 1, openStreak: 1 })
  expect(await inbox(person)).toMatchObject([
    {
      says: '有一题的答案更正了，您的一次挑战从连对 2 题改为 1 题',
      next: '原来的答案不对，很抱歉。那一题不算，后面答对的都还算。',
    },
  ])
  expect(await answer(person, '甲')).toMatchObject({ streak: 2, best: 2 })
})

it('the run that is played goes on first; the one that was opened again comes after it', async () => {
  const quiz = await plantQuiz(product)
  const person = newPerson()
  const ended = await answer(person, '乙')
  product.clock.now += 1_000
  const played = await answer(person, '甲')
  await correct(product, quiz, ended.questionId, { right: [1] })
  await rescore()
  expect((await answer(person, '丙')).runId).toBe(played.runId)
  expect(await product.get(startChallenge, {}, person)).toMatchObject({ runId: ended.runId, streak: 1 })
})

it('opened again with nothing left to ask, it ends, and another run begins', async () => {
  const quiz = await plantQuiz(product)
  const person = newPerson()
  for (let n = 0; n < 3; n++) await answer(person, '甲')
  const { questionId, runId } = await answer(person, '乙')
  await correct(product, quiz, questionId, { right: [1] })
  await rescore()
  expect(await best(person)).toMatchObject({ best: 4, openStreak: 4 })
  expect((await product.get(startChallenge, {}, person)).runId).not.toBe(runId)
  expect(await best(person)).toMatchObject({ best: 4, runs: 2, openStreak: 0 })
})

it('an answer that is being judged while the correction comes through is judged by the new key', async () => {
  const quiz = await plantQuiz(product)
  const { store } = product
  const { challenges } = store
  const person = newPerson()
  const { card } = await product.get(startChallenge, {}, person)
  const questionId = card.question.text.replace('问题 ', '')
  // The old key was read; before the answer is written the correction has come through.
  let meanwhile = async () => {
    await correct(product, quiz, questionId, { right: [1] })
    await rescore()
  }
  const slow = new Proxy(challenges, {
    get: (target, name) =>
      name === 'updateIf'
        ? async (...args: Parameters<typeof challenges.updateIf>) => {
            const act = meanwhile
            meanwhile = async () => {}
            await act()
            return target.updateIf(...args)
          }
        : Reflect.get(target, name).bind(target),
  })
  Object.assign(store, { challenges: slow })
  try {
    expect(await answer(person, '乙')).toMatchObject({ streak: 1, judged: { question: { correct: true } } })
  } finally {
    Object.assign(store, { challenges })
  }
})

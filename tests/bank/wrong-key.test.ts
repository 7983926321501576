import { proposeKey, settleKey } from '#contract/bank'
import { readInbox } from '#contract/inbox'
import { quizStatus, readResult, submitAttempt } from '#contract/quiz'
import { readStanding } from '#contract/standing'
import { rescorePapers } from '../../cloudfunctions/features/bank/rescore-papers'
import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleQuestion } from '../quiz/sample-bank'
import { correct, plantQuiz, play } from './corrected'

let product: Product
let questions: string[]
let made = 0
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
// Every test corrects questions of its own.
beforeEach(async () => {
  for (const { _id } of await product.store.questions.find({ where: { live: true } }))
    await product.store.questions.updateIf(_id, {}, { live: false })
  questions = [1, 2, 3, 4].map((n) => `units-${++made * 10 + n}`)
  await product.store.questions.insert(questions.map((id, n) => sampleQuestion(id, { difficulty: (n % 2) + 1 })))
})

const rescore = () => rescorePapers(product.world, product.clock.now)
const refusal = (answer: { ok: boolean; refusal?: string }) => (answer.ok ? 'ok' : answer.refusal)
const key = { right: [1], value: '', tolerance: '', everyAnswer: false }

describe('a correction', () => {
  it('is proposed by one and approved by another, and changes nothing before', async () => {
    const { author, second } = await plantQuiz(product)
    const questionId = questions[0] ?? ''
    const asked = { requestId: 'request-1', questionId, key, reason: '抄错了' }
    const { correctionId } = await product.get(proposeKey, asked, author)
    expect(await product.get(proposeKey, asked, author)).toEqual({ correctionId })
    expect(refusal(await product.ask(proposeKey, { ...asked, requestId: 'request-2' }, second))).toBe(
      'preview-outdated',
    )
    expect(refusal(await product.ask(settleKey, { correctionId, approve: true }, author))).toBe('own-work')
    expect((await product.store.questions.get(questionId))?.right).toEqual([0])
    expect(await product.get(settleKey, { correctionId, approve: true }, second)).toEqual({ status: 'approved' })
    const question = await product.store.questions.get(questionId)
    expect(question).toMatchObject({ right: [1], version: 2, live: true })
    expect(question?.corrections).toMatchObject([{ version: 2, reason: '抄错了', before: { right: [0] } }])
    const audit = await product.store.audit.find({ where: { subject: questionId } })
    expect([...new Set(audit.map(({ act }) => act))].sort()).toEqual(['key.approve', 'key.propose'])
  })

  it('that is turned down makes room for another one', async () => {
    const { author, second } = await plantQuiz(product)
    const asked = { questionId: questions[0] ?? '', key, reason: '抄错了' }
    const first = await product.get(proposeKey, { ...asked, requestId: 'request-1' }, author)
    await product.get(settleKey, { ...first, approve: false }, second)
    expect(refusal(await product.ask(settleKey, { ...first, approve: true }, second))).toBe('preview-outdated')
    expect(refusal(await product.ask(proposeKey, { ...asked, requestId: 'request-2' }, author))).toBe('ok')
  })

  it('has to be a key that the question can have, and another one', async () => {
    const { author } = await plantQuiz(product)
    const asked = { requestId: 'request-1', questionId: questions[0] ?? '', reason: '抄错了' }
    for (const right of [[], [0], [5], [1, 2]])
      expect(refusal(await product.ask(proposeKey, { ...asked, key: { ...key, right } }, author))).toBe('invalid')
  })
})

describe('papers that were handed in', () => {
  it('are scored anew, keep the old score, and their owners are told; nothing else changes', async () => {
    const quiz = await plantQuiz(product)
    const right = await play(product, '甲')
    const wrong = await play(product, '乙')
    const neither = await play(product, '丙')
    expect([right.score, wrong.score, neither.score]).toEqual([40, 0, 0])
    product.clock.now += 1_000
    await correct(product, quiz, questions[0] ?? '', { right: [1] })
    await rescore()
    const result = async ({ person, attemptId }: typeof right) => product.get(readResult, { attemptId }, person)
    expect(await result(right)).toMatchObject({ score: 30, rescored: [{ from: 40, to: 30 }] })
    expect(await result(wrong)).toMatchObject({ score: 10, rescored: [{ from: 0, to: 10 }] })
    expect(await result(neither)).toMatchObject({ score: 0, rescored: [] })
    const explained = (await result(wrong)).questions.filter(({ correction }) => correction)
    expect(explained).toMatchObject([{ correct: true, correction: { reason: '出题时抄错了', everyAnswer: false } }])
    expect((await product.get(readInbox, {}, right.person)).items).toMatchObject([
      {
        topic: 'score',
        says: '有一题的答案更正了，您的成绩从 40 分改为 30 分',
        way: { page: 'score', id: right.attemptId },
      },
    ])
    expect((await product.get(readInbox, {}, neither.person)).items).toEqual([])
    expect(await rescore()).toBe(0)
  })

  it('all have the points where every answer counts, and the question is asked no more', async () => {
    const quiz = await plantQuiz(product)
    const { person, attemptId } = await play(product, '丙')
    await correct(product, quiz, questions[1] ?? '', { right: [], everyAnswer: true })
    await rescore()
    expect((await product.get(readResult, { attemptId }, person)).score).toBe(10)
    expect((await product.store.questions.get(questions[1] ?? ''))?.live).toBe(false)
  })

  it('stand where their new scores put them, also when the best is another one by now', async () => {
    const quiz = await plantQuiz(product)
    const { person } = await play(product, '甲')
    await play(product, '乙', person, 20_000)
    const other = await play(product, '乙')
    for (const questionId of questions.slice(0, 3)) await correct(product, quiz, questionId, { right: [1] })
    await rescore()
    await countStandings(product.world)
    const seen = await product.get(readStanding, {}, other.person)
    expect(seen.people).toBe(2)
    expect(seen.rows.map(({ score, spentMs, own }) => [score, spentMs, own])).toEqual([
      [30, 20_000, false],
      [30, 30_000, true],
    ])
  })
})

it('a paper that is open goes by the new key, and one that is handed in at that moment too', async () => {
  const quiz = await plantQuiz(product)
  const questionId = questions[0] ?? ''
  const { store } = product
  const attempts = store.attempts
  const person = newPerson()
  // Whoever hands in has read the old key; before the score is written the correction has come through.
  let meanwhile = async () => {}
  const slow = new Proxy(attempts, {
    get: (target, name) =>
      name === 'updateIf'
        ? async (...args: Parameters<typeof attempts.updateIf>) => {
            if ('score' in args[2]) {
              const act = meanwhile
              meanwhile = async () => {}
              await act()
            }
            return target.updateIf(...args)
          }
        : Reflect.get(target, name).bind(target),
  })
  Object.assign(store, { attempts: slow })
  try {
    meanwhile = async () => {
      await correct(product, quiz, questionId, { right: [1] })
      await rescore()
    }
    const { attemptId, score } = await play(product, '乙', person)
    expect(score).toBe(10)
    expect(await product.get(submitAttempt, { attemptId }, person)).toMatchObject({ score: 10, rescored: [] })
    const [standing] = await store.standings.find({ where: { personId: person } })
    expect(standing?.score).toBe(10)
  } finally {
    Object.assign(store, { attempts })
  }
})

it('everybody is told that there was a correction; which and why only once the quiz is closed', async () => {
  const quiz = await plantQuiz(product)
  await play(product, '甲')
  await correct(product, quiz, questions[0] ?? '', { right: [1] })
  const passerBy = newPerson()
  expect((await product.get(quizStatus, {}, passerBy)).corrected).toEqual([])
  await rescore()
  expect((await product.get(quizStatus, {}, passerBy)).corrected).toMatchObject([{ papers: 1, text: '', reason: '' }])
  product.clock.now = quiz.campaign.quizClosesAt - 1
  await product.store.campaigns.updateIf(quiz.campaign._id, {}, { quizClosesAt: product.clock.now })
  expect((await product.get(quizStatus, {}, passerBy)).corrected).toMatchObject([
    { papers: 1, text: `问题 ${questions[0]}`, reason: '出题时抄错了' },
  ])
})

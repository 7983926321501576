import { randomInt } from 'node:crypto'
import { home } from '#contract/campaign'
import { quizStatus, readPaper, readResult, saveAnswer, startAttempt } from '#contract/quiz'
import type { Figure } from '#contract/quiz-figure'
import { paperLine } from '../../cloudfunctions/features/quiz/draw-paper'
import { questionView } from '../../cloudfunctions/features/quiz/question'
import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { pieces } from './pieces'
import { sampleBank, sampleQuestion } from './sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())

const BANK = sampleBank()
const SECRET = [
  ...BANK.map(({ _id }) => _id),
  ...BANK.map(({ explanation }) => explanation),
  ...BANK.map(({ source }) => source),
]
const KEYS = [
  'reads',
  'points',
  'right',
  'correct',
  'explanation',
  'source',
  'score',
  'order',
  'topic',
  'difficulty',
  'questionId',
]

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

describe('what goes out of a question of the bank', () => {
  const views = questionBank().map((question) => ({
    question,
    view: questionView(question, paperLine(question, randomInt), 1, []),
  }))

  it('has the same keys in every form, right answer or not', () => {
    const shapes = new Set(views.map(({ view }) => Object.keys(view).sort().join()))
    expect([...shapes]).toEqual(['choice,credit,figures,form,no,options,text,tolerance,unit'])
  })

  it('has no reading among the numbers from which an instrument is drawn', () => {
    const told = views.flatMap(({ question, view }) => {
      const drawn = view.figures.flatMap((figure) => numbersIn(figure))
      const secret = [question.value, ...question.figures.flatMap((figure) => ('reads' in figure ? figure.reads : []))]
      // A scale's ends and a hand at rest are no secret: 0 is 0 in any measure.
      return secret.filter((reads) => Number(reads) !== 0 && drawn.includes(Number(reads))).map(() => question._id)
    })
    expect(told).toEqual([])
  })

  it('puts what has to be put in order in any order, the right one neither first nor never', () => {
    const question = sampleQuestion('time-1', { form: 'order', options: ['一', '二', '三'], right: [0, 1, 2] })
    const orders = Array.from({ length: 1200 }, () =>
      questionView(question, paperLine(question, randomInt), 1, [])
        .options.map(({ text }) => text)
        .join(''),
    )
    const counts = [...new Set(orders)].map((order) => orders.filter((one) => one === order).length)
    // Six orders, 200 each; 130 is five standard deviations away.
    expect(counts).toHaveLength(6)
    expect(Math.min(...counts)).toBeGreaterThan(130)
  })
})

/** The measures of a drawing; how often a scale is divided is printed on its face and no measure. */
const numbersIn = (figure: Figure): number[] =>
  Object.entries(figure).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'small' || key === 'parts' || key === 'sweep') return []
    return [value].flat().filter((one): one is number => typeof one === 'number')
  })

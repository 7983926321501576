import { quizStatus, saveAnswer, startAttempt, submitAttempt } from '#contract/quiz'
import { addDays, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank, sampleQuestion } from './sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert([...sampleBank(), sampleQuestion('units-retired', { live: false })])
})
afterAll(() => product.close())

const start = (person: string) => product.get(startAttempt, {}, person)
const tryToStart = (person: string) => product.ask(startAttempt, {}, person)
const status = (person: string) => product.get(quizStatus, {}, person)

/** Starts and hands in at once. */
async function play(person: string) {
  const { attemptId } = await start(person)
  return product.get(submitAttempt, { attemptId }, person)
}

describe('starting an attempt', () => {
  it('gives a paper by the plan of the campaign, with nothing chosen yet', async () => {
    await plantLab(product)
    const paper = await start(newPerson())
    expect(paper).toMatchObject({ now: product.clock.now, deadline: product.clock.now + 10 * MINUTE })
    expect(paper.questions.map(({ no, choice }) => [no, choice])).toEqual([
      [1, []],
      [2, []],
      [3, []],
    ])
    expect(paper.questions.map(({ form }) => form).sort()).toEqual(['multiple', 'single', 'single'])
  })

  it('never asks a question that was taken out of the bank', async () => {
    await plantLab(product, {
      campaign: { quiz: { quotas: { units: 4 }, difficulties: { '1': 4 }, minutes: 1, triesPerDay: 9 } },
    })
    const { questions } = await start(newPerson())
    expect(questions.map(({ text }) => text)).not.toContain('问题 units-retired')
  })

  it('again gives the same attempt while it is open, with what was answered', async () => {
    await plantLab(product)
    const person = newPerson()
    const paper = await start(person)
    await product.get(saveAnswer, { attemptId: paper.attemptId, no: 2, choice: ['a'] }, person)
    product.clock.now += MINUTE
    const again = await start(person)
    expect(again).toMatchObject({ attemptId: paper.attemptId, deadline: paper.deadline, now: product.clock.now })
    expect(again.questions.map(({ choice }) => choice)).toEqual([[], ['a'], []])
    expect((await status(person)).openAttemptId).toBe(paper.attemptId)
  })

  it('on two devices together gives both the one attempt', async () => {
    await plantLab(product)
    const person = newPerson()
    const [one, two] = await Promise.all([start(person), start(person)])
    expect(two).toEqual(one)
    expect((await status(person)).triesLeft).toBe(2)
  })

  it('ends the time with the quiz, however late one starts', async () => {
    const { campaign } = await plantLab(product)
    product.clock.now = campaign.quizClosesAt - 2 * MINUTE
    expect((await start(newPerson())).deadline).toBe(campaign.quizClosesAt)
  })

  it('is refused before the quiz opens and from the moment it closes', async () => {
    const { campaign } = await plantLab(product)
    const person = newPerson()
    product.clock.now = campaign.quizOpensAt - 1
    expect(await tryToStart(person)).toEqual({ ok: false, refusal: 'quiz-closed' })
    expect((await status(person)).triesLeft).toBe(0)
    product.clock.now = campaign.quizOpensAt
    expect((await tryToStart(person)).ok).toBe(true)
    product.clock.now = campaign.quizClosesAt
    expect(await tryToStart(person)).toEqual({ ok: false, refusal: 'quiz-closed' })
  })
})

describe('tries', () => {
  it('are as many a day as the campaign gives, and each counts from its start', async () => {
    await plantLab(product)
    const person = newPerson()
    expect((await status(person)).triesLeft).toBe(3)
    expect((await play(person)).triesLeft).toBe(2)
    await play(person)
    await start(person)
    expect((await status(person)).triesLeft).toBe(0)
    product.clock.now += 10 * MINUTE
    expect(await tryToStart(person)).toEqual({ ok: false, refusal: 'no-tries-left' })
    expect((await status(person)).past).toHaveLength(3)
  })

  it('are one person’s own', async () => {
    await plantLab(product)
    const person = newPerson()
    for (let n = 0; n < 3; n++) await play(person)
    expect((await tryToStart(newPerson())).ok).toBe(true)
  })

  it('are never one too many, however many devices start at once', async () => {
    await plantLab(product)
    const person = newPerson()
    for (let n = 0; n < 2; n++) await play(person)
    const attempts = await Promise.all(Array.from({ length: 5 }, () => start(person)))
    expect(new Set(attempts.map(({ attemptId }) => attemptId)).size).toBe(1)
    expect(await product.store.attempts.find({ where: { personId: person } })).toHaveLength(3)
  })

  it('come anew at midnight in Shanghai', async () => {
    const { day } = await plantLab(product)
    const person = newPerson()
    const midnight = instantAt(addDays(day, -3), '24:00')
    product.clock.now = midnight - 1
    for (let n = 0; n < 3; n++) await play(person)
    expect(await tryToStart(person)).toEqual({ ok: false, refusal: 'no-tries-left' })
    product.clock.now = midnight
    expect((await status(person)).triesLeft).toBe(3)
    expect((await tryToStart(person)).ok).toBe(true)
  })

  it('belong to the day on which they were started, and midnight does not end them', async () => {
    const { day } = await plantLab(product)
    const person = newPerson()
    const midnight = instantAt(addDays(day, -3), '24:00')
    product.clock.now = midnight - MINUTE
    const paper = await start(person)
    product.clock.now = midnight + MINUTE
    expect((await status(person)).openAttemptId).toBe(paper.attemptId)
    expect((await start(person)).attemptId).toBe(paper.attemptId)
    expect((await status(person)).triesLeft).toBe(3)
  })
})

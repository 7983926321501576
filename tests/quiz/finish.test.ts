import { setImmediate } from 'node:timers/promises'
import {
  type OptionId,
  type Paper,
  quizStatus,
  readPaper,
  readResult,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '#contract/quiz'
import { currentCampaign } from '../../cloudfunctions/features/campaign/current-campaign'
import { MINUTE } from '../../cloudfunctions/kernel/time'
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

const RIGHT_TEXTS = sampleBank().flatMap(({ options, right }) => right.map((index) => options[index]))
const rightChoice = (paper: Paper, no: number): OptionId[] =>
  (paper.questions[no - 1]?.options ?? []).filter(({ text }) => RIGHT_TEXTS.includes(text)).map(({ id }) => id)

async function started() {
  await plantLab(product)
  const person = newPerson()
  const paper = await product.get(startAttempt, {}, person)
  const attempt = { attemptId: paper.attemptId }
  return {
    person,
    paper,
    attempt,
    answerRight: (no: number) => product.ask(saveAnswer, { ...attempt, no, choice: rightChoice(paper, no) }, person),
    submit: () => product.get(submitAttempt, attempt, person),
    result: () => product.ask(readResult, attempt, person),
  }
}

describe('handing in', () => {
  it('scores ten points for each question that is right, and explains them all', async () => {
    const { paper, answerRight, submit } = await started()
    await answerRight(1)
    await answerRight(3)
    product.clock.now += MINUTE
    const result = await submit()
    expect(result).toMatchObject({
      status: 'submitted',
      score: 20,
      total: 30,
      startedAt: paper.now,
      finishedAt: product.clock.now,
      triesLeft: 2,
    })
    expect(result.questions.map(({ correct }) => correct)).toEqual([true, false, true])
    for (const question of result.questions) {
      expect(question.right).toEqual(rightChoice(paper, question.no))
      expect(question).toMatchObject({
        explanation: expect.stringMatching(/^讲解/),
        source: expect.stringMatching(/^出处/),
      })
    }
    const asked = ({ no, form, text, options }: (typeof paper.questions)[number]) => ({ no, form, text, options })
    expect(result.questions.map(asked)).toEqual(paper.questions.map(asked))
  })

  it('twice, or on two devices at once, gives the one score', async () => {
    const { answerRight, submit } = await started()
    await answerRight(2)
    const [one, two] = await Promise.all([submit(), submit()])
    expect(two).toEqual(one)
    product.clock.now += MINUTE
    expect(await submit()).toEqual(one)
  })

  it('ends the attempt: nothing can be answered or changed any more', async () => {
    const { person, attempt, answerRight, submit, result } = await started()
    const score = await submit()
    expect(await answerRight(1)).toEqual({ ok: false, refusal: 'attempt-over' })
    expect(await product.ask(readPaper, attempt, person)).toEqual({ ok: false, refusal: 'attempt-over' })
    expect(await result()).toEqual({ ok: true, value: score })
  })

  it('scores an answer that was saved at the same moment, or says that it came too late', async () => {
    for (let ticks = 0; ticks < 10; ticks++) {
      const { answerRight, submit, result } = await started()
      const saving = [answerRight(1), answerRight(2)]
      for (let n = 0; n < ticks; n++) await setImmediate()
      const handedIn = await submit()
      const saved = await Promise.all(saving)
      expect(handedIn.score).toBe(10 * saved.filter(({ ok }) => ok).length)
      expect(await result()).toEqual({ ok: true, value: handedIn })
    }
  })

  it('too late scores what was saved in time', async () => {
    const { paper, answerRight, submit } = await started()
    await answerRight(1)
    product.clock.now = paper.deadline + MINUTE
    expect((await answerRight(2)).ok).toBe(false)
    expect(await submit()).toMatchObject({ status: 'expired', score: 10, finishedAt: paper.deadline })
  })
})

it('a result promises no further try once the quiz is closed', async () => {
  const { person, submit, result } = await started()
  expect((await submit()).triesLeft).toBe(2)
  const campaign = await currentCampaign(product.store, product.clock.now)
  product.clock.now = campaign?.quizClosesAt ?? 0
  await product.store.campaigns.updateIf(campaign?._id ?? '', {}, { endsAt: product.clock.now + MINUTE })
  expect((await product.get(quizStatus, {}, person)).triesLeft).toBe(0)
  expect(await result()).toMatchObject({ ok: true, value: { triesLeft: 0 } })
})

describe('an attempt that nobody hands in', () => {
  it('is not scored while it is open', async () => {
    const { paper, result } = await started()
    product.clock.now = paper.deadline - 1
    expect(await result()).toEqual({ ok: false, refusal: 'attempt-open' })
  })

  it('is scored by the first who looks at it after its time', async () => {
    const { paper, answerRight, result, person, attempt } = await started()
    await answerRight(2)
    product.clock.now = paper.deadline
    expect(await result()).toMatchObject({
      ok: true,
      value: { status: 'expired', score: 10, finishedAt: paper.deadline },
    })
    expect(await product.ask(readPaper, attempt, person)).toEqual({ ok: false, refusal: 'attempt-over' })
  })

  it('is scored on the list of past attempts too, newest first', async () => {
    const { paper, answerRight, person, attempt } = await started()
    await answerRight(1)
    product.clock.now = paper.deadline
    const second = await product.get(startAttempt, {}, person)
    product.clock.now = second.deadline
    const { past, openAttemptId } = await product.get(quizStatus, {}, person)
    expect(openAttemptId).toBeNull()
    expect(past).toEqual([
      { attemptId: second.attemptId, score: 0, total: 30, finishedAt: second.deadline },
      { attemptId: attempt.attemptId, score: 10, total: 30, finishedAt: paper.deadline },
    ])
  })
})

it("another's attempt is not found, open or over", async () => {
  const { attempt, submit } = await started()
  const refusals = async () => {
    const other = newPerson()
    const answers = [await product.ask(submitAttempt, attempt, other), await product.ask(readResult, attempt, other)]
    return answers.map((answer) => !answer.ok && answer.refusal)
  }
  expect(await refusals()).toEqual(['not-found', 'not-found'])
  await submit()
  expect(await refusals()).toEqual(['not-found', 'not-found'])
})

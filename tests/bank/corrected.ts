import { proposeKey, settleKey } from '#contract/bank'
import { saveAnswer, startAttempt, submitAttempt } from '#contract/quiz'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import type { Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'

/** A paper of one question, so that everybody is asked it: every campaign of its own has one. */
const QUIZ = { quotas: { units: 4 }, difficulties: { '1': 2, '2': 2 }, minutes: 10, triesPerDay: 3 }

/** A campaign whose papers all have the four questions on units, with two organisers. */
export async function plantQuiz(product: Pick<Product, 'store' | 'clock'>) {
  const { campaign } = await plantLab(product, { campaign: { quiz: QUIZ } })
  const [author, second] = [newPerson(), newPerson()]
  for (const person of [author, second]) await appoint(product, campaign._id, person)
  return { campaign, author, second }
}

type Asking = Pick<Product, 'get' | 'clock'>

/** Plays a paper: every question is answered with the option that ends with the word. */
export async function play(product: Asking, word: string, person = newPerson(), spentMs = 30_000) {
  const { attemptId, questions } = await product.get(startAttempt, {}, person)
  for (const { no, options } of questions) {
    const choice = options.filter(({ text }) => text.endsWith(word)).map(({ id }) => id)
    await product.get(saveAnswer, { attemptId, no, choice: choice.slice(0, 1) }, person)
  }
  product.clock.now += spentMs
  const { score } = await product.get(submitAttempt, { attemptId }, person)
  return { person, attemptId, score }
}

let asked = 0
/** Another option is right from now on, or every answer; approved by the second organiser. */
export async function correct(
  product: Pick<Product, 'get'>,
  { author, second }: { author: string; second: string },
  questionId: string,
  key: { right: number[]; everyAnswer?: boolean },
) {
  const { correctionId } = await product.get(
    proposeKey,
    {
      requestId: `correction-${++asked}`,
      questionId,
      key: { value: '', tolerance: '', everyAnswer: false, ...key },
      reason: '出题时抄错了',
    },
    author,
  )
  await product.get(settleKey, { correctionId, approve: true }, second)
  return correctionId
}

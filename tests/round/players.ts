import type { OptionId } from '#contract/quiz'
import { answerRound, followRound, joinRound, openRound } from '#contract/round'
import { newPerson } from '../booking/wish'
import type { Product } from '../kernel/open-product'
import { rightChoice } from '../learning/learners'

type Playing = Pick<Product, 'get' | 'ask' | 'store'>

let made = 0

/** A round of a lab, as who is in charge there opens it. */
export async function aRound(product: Playing, labId: string, leader: string, changes: object = {}) {
  const asked = {
    requestId: `open-round-${++made}`,
    at: 'lab' as const,
    placeId: labId,
    questions: 3,
    seconds: 20,
    ...changes,
  }
  const { roundId } = await product.get(openRound, asked, leader)
  const code = (await product.store.rounds.get(roundId))?.codeKey ?? ''
  return { roundId, code }
}

/** Somebody who has joined, and what they do. */
export async function aPlayer(product: Playing, code: string, person = newPerson()) {
  const { roundId } = await product.get(joinRound, { code }, person)
  const follow = (seen?: string) =>
    product.get(followRound, seen === undefined ? { roundId } : { roundId, seen }, person)
  const answer = (no: number, choice: OptionId[]) => product.ask(answerRound, { roundId, no, choice }, person)
  /** Answers what is on the screen. */
  async function play(how: 'right' | 'wrong') {
    const { view } = await follow()
    if (!view?.question) throw new Error('Nothing is asked')
    const right = rightChoice({ turn: 1, question: view.question })
    const others = view.question.options.map(({ id }) => id).filter((id) => !right.includes(id))
    return answer(view.no, (how === 'right' ? right : others.slice(0, 1)) as OptionId[])
  }
  return { person, follow, answer, play }
}

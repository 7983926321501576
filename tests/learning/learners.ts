import { answerCard, type Card, type Deck, readCard } from '#contract/learning'
import { newPerson } from '../booking/wish'
import type { Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'

const RIGHT_TEXTS = new Set(sampleBank().flatMap(({ options, right }) => right.map((index) => options[index])))

export const rightChoice = ({ question: { options } }: Card): string[] =>
  options.filter(({ text }) => RIGHT_TEXTS.has(text)).map(({ id }) => id)
export const wrongChoice = ({ question: { options } }: Card): string[] =>
  options
    .filter(({ text }) => !RIGHT_TEXTS.has(text))
    .map(({ id }) => id)
    .slice(0, 1)

/** Somebody new who learns, and what they do. */
export function learner(product: Product, person = newPerson()) {
  const top = async (deck: Deck) => (await product.get(readCard, { deck }, person)).card
  const answer = async (deck: Deck, how: 'right' | 'wrong') => {
    const card = await top(deck)
    if (!card) throw new Error(`Nothing to answer in ${deck}`)
    const choice = how === 'right' ? rightChoice(card) : wrongChoice(card)
    return product.get(answerCard, { deck, turn: card.turn, choice }, person)
  }
  return { person, top, answer }
}

import type { QuestionDoc } from '../../store/question-documents'

/** Above this two questions are the same to who answers them: one teaches nothing after the other. */
export const TOO_ALIKE = 0.65

/** What of a question is compared. */
export type Comparable = Pick<QuestionDoc, '_id' | 'text' | 'options' | 'value' | 'figures'>

type Grams = ReadonlyMap<string, number>
export interface Compared<Q extends Comparable = Comparable> {
  readonly question: Q
  readonly grams: Grams
}

export const compared = <Q extends Comparable>(question: Q): Compared<Q> => ({ question, grams: gramsOf(question) })

/** Those that are too alike to a question, the most alike first, from 0 nothing in common to 1 the same. */
export const alikeTo = <Q extends Comparable>(one: Compared, others: readonly Compared<Q>[]) =>
  others
    .filter(({ question }) => question._id !== one.question._id)
    .map(({ question, grams }) => ({ question, alike: dice(one.grams, grams) }))
    .filter(({ alike }) => alike > TOO_ALIKE)
    .sort((a, b) => b.alike - a.alike)

// What is asked, what can be answered, and what is drawn: two dials under one text are two questions.
const wordsOf = ({ text, options, value, figures }: Comparable) =>
  [text, ...[...options].sort(), value, ...figures.map((figure) => JSON.stringify(Object.values(figure)))]
    .join('')
    .replace(/[\s，。？、“”《》（）,"[\]]/g, '')

/** Pairs of neighbouring characters, with how often. */
function gramsOf(question: Comparable): Grams {
  const words = Array.from(wordsOf(question))
  const grams = new Map<string, number>()
  for (let at = 0; at + 1 < words.length; at++) {
    const gram = `${words[at]}${words[at + 1]}`
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

/** Sørensen–Dice over pairs of characters. */
function dice(one: Grams, other: Grams): number {
  let shared = 0
  for (const [gram, count] of one) shared += Math.min(count, other.get(gram) ?? 0)
  const total = sizeOf(one) + sizeOf(other)
  return total === 0 ? 0 : (2 * shared) / total
}

const sizeOf = (grams: Grams) => [...grams.values()].reduce((sum, count) => sum + count, 0)

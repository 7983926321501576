import type { QuestionRow } from '../../cloudfunctions/features/quiz/question-row'

/** Two questions above this are the same to who answers them: one teaches nothing after the other. */
const TOO_ALIKE = 0.65

/** Pairs that are alike and yet ask for different things, each with the reason. */
export const ALIKE_ON_PURPOSE: Readonly<Record<string, string>> = {
  'home-006 ~ home-007': 'two blood-pressure meters with different intervals: that they differ is the lesson',
}

/** Pairs of questions that are nearly the same, as `one ~ other (0.81)`. */
export function nearDuplicates(rows: readonly QuestionRow[], allowed = ALIKE_ON_PURPOSE): string[] {
  const grams = rows.map(gramsOf)
  return rows.flatMap((row, n) =>
    rows.slice(n + 1).flatMap((other, m) => {
      const alike = dice(grams[n], grams[n + 1 + m])
      const pair = `${row.id} ~ ${other.id}`
      return alike > TOO_ALIKE && !(pair in allowed) ? [`${pair} (${alike.toFixed(2)})`] : []
    }),
  )
}

/** Reasons for pairs that are not alike (any more). */
export function needlessReasons(rows: readonly QuestionRow[], allowed = ALIKE_ON_PURPOSE): string[] {
  const found = nearDuplicates(rows, {}).map((fault) => fault.replace(/ \(.*/, ''))
  return Object.keys(allowed).filter((pair) => !found.includes(pair))
}

// What is asked, what can be answered, and what is drawn: two dials under one text are two questions.
const wordsOf = ({ text, options, value, figures }: QuestionRow) =>
  [text, ...[...options].sort(), value, ...figures.map((figure) => JSON.stringify(Object.values(figure)))]
    .join('')
    .replace(/[\s，。？、“”《》（）,"[\]]/g, '')

function gramsOf(row: QuestionRow): ReadonlyMap<string, number> {
  const words = Array.from(wordsOf(row))
  const grams = new Map<string, number>()
  for (let at = 0; at + 1 < words.length; at++) {
    const gram = `${words[at]}${words[at + 1]}`
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

/** Sørensen–Dice over pairs of characters: 0 nothing in common, 1 the same. */
function dice(one: ReadonlyMap<string, number> = new Map(), other: ReadonlyMap<string, number> = new Map()) {
  let shared = 0
  for (const [gram, count] of one) shared += Math.min(count, other.get(gram) ?? 0)
  const total = [...one.values(), ...other.values()].reduce((sum, count) => sum + count, 0)
  return total === 0 ? 0 : (2 * shared) / total
}

import { alikeTo, compared } from '../../cloudfunctions/features/bank/near-duplicates'
import { type QuestionRow, questionDoc } from '../../cloudfunctions/features/quiz/question-row'

/** Pairs that are alike and yet ask for different things, each with the reason. */
export const ALIKE_ON_PURPOSE: Readonly<Record<string, string>> = {
  'home-006 ~ home-007': 'two blood-pressure meters with different intervals: that they differ is the lesson',
}

/** Pairs of questions that are nearly the same, as `one ~ other (0.81)`. */
export function nearDuplicates(rows: readonly QuestionRow[], allowed = ALIKE_ON_PURPOSE): string[] {
  const all = rows.map((row) => compared(questionDoc(row)))
  return all.flatMap((one, n) =>
    alikeTo(one, all.slice(n + 1)).flatMap(({ question, alike }) => {
      const pair = `${one.question._id} ~ ${question._id}`
      return pair in allowed ? [] : [`${pair} (${alike.toFixed(2)})`]
    }),
  )
}

/** Reasons for pairs that are not alike (any more). */
export function needlessReasons(rows: readonly QuestionRow[], allowed = ALIKE_ON_PURPOSE): string[] {
  const found = nearDuplicates(rows, {}).map((fault) => fault.replace(/ \(.*/, ''))
  return Object.keys(allowed).filter((pair) => !found.includes(pair))
}

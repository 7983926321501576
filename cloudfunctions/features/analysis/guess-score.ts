import type { QuestionDoc } from '../../store/question-documents'

/**
 * What blind chance earns of a question, 0..1 (随机猜测得分): one of the options; any of the non-empty sets of them, with
 * part of the points where that is stated; any order. A number cannot be guessed.
 */
export function guessScore({ form, options, right, credit, everyAnswer }: QuestionDoc): number {
  if (everyAnswer) return 1
  const n = options.length
  switch (form) {
    case 'number':
      return 0
    case 'order':
      return 1 / factorial(n)
    case 'multiple':
      return (1 + (credit === 'part' ? partOfSome(right.length) : 0)) / (2 ** n - 1)
    default:
      return 1 / n
  }
}

const POINTS = 10
/** What all sets of some, not all, of the right options earn together; points are rounded down as in scoring. */
function partOfSome(right: number): number {
  let sum = 0
  for (let k = 1; k < right; k++)
    sum += ((factorial(right) / (factorial(k) * factorial(right - k))) * Math.floor((POINTS * k) / right)) / POINTS
  return sum
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

import fc from 'fast-check'
import type { OptionId } from '#contract/quiz'
import { isCorrect, isPossibleChoice, optionsOnPaper, rightLetters } from '../../cloudfunctions/features/quiz/question'
import { sampleQuestion } from './sample-bank'

const LETTERS: readonly OptionId[] = ['a', 'b', 'c', 'd', 'e', 'f']

/** A question with its options in some order on paper, and some of its letters. */
const situation = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.record({
    order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
    right: fc.subarray([...Array(size).keys()], { minLength: 1 }),
    choice: fc.shuffledSubarray(LETTERS.slice(0, size)),
    form: fc.constantFrom('single', 'multiple', 'judge'),
  }),
)
const onPaper = ({
  order,
  right,
  form,
}: {
  order: number[]
  right: number[]
  form: 'single' | 'multiple' | 'judge'
}) => ({
  question: sampleQuestion('units-1', { options: order.map((n) => `选项 ${n}`), right, form }),
  line: { questionId: 'units-1', order },
})

describe('an answer', () => {
  it('is right when it names exactly the right options, and only then', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { question, line } = onPaper(given)
        const chosen = optionsOnPaper(question, line).filter(({ id }) => given.choice.includes(id))
        const wanted = given.right.map((index) => question.options[index])
        const same = chosen.length === wanted.length && chosen.every(({ text }) => wanted.includes(text))
        expect(isCorrect(question, line, given.choice)).toBe(same)
      }),
      { numRuns: 500 },
    )
  })

  it('is right in any order of its letters, and wrong with one too many or too few', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { question, line } = onPaper(given)
        const right = rightLetters(question, line)
        const rest = LETTERS.slice(0, line.order.length).filter((letter) => !right.includes(letter))
        expect(isCorrect(question, line, [...right].reverse())).toBe(true)
        expect(isCorrect(question, line, right.slice(1))).toBe(false)
        for (const letter of rest) expect(isCorrect(question, line, [...right, letter])).toBe(false)
      }),
    )
  })

  it('is possible with letters that are on the paper: one at most, unless several may be right', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...LETTERS), (given, letter) => {
        const { question, line } = onPaper(given)
        expect(isPossibleChoice(question, line, [letter])).toBe(LETTERS.indexOf(letter) < line.order.length)
        expect(isPossibleChoice(question, line, given.choice)).toBe(
          given.form === 'multiple' || given.choice.length < 2,
        )
        expect(isPossibleChoice(question, line, [])).toBe(true)
      }),
    )
  })
})

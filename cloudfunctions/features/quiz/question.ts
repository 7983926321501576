import type { OptionId } from '#contract/quiz'
import type { PaperLine, QuestionDoc } from '../../store/collections'

const LETTERS: readonly OptionId[] = ['a', 'b', 'c', 'd', 'e', 'f']

/** The options in the order of this attempt, under its letters. */
export const optionsOnPaper = (question: QuestionDoc, line: PaperLine) =>
  line.order.flatMap((index, place) => {
    const id = LETTERS[place]
    const text = question.options[index]
    return id !== undefined && text !== undefined ? [{ id, text }] : []
  })

/** The right letters in the order of this attempt. */
export const rightLetters = (question: QuestionDoc, line: PaperLine): OptionId[] =>
  LETTERS.filter((_, place) => {
    const index = line.order[place]
    return index !== undefined && question.right.includes(index)
  })

/** Right only when exactly the right options are chosen: no part marks. */
export function isCorrect(question: QuestionDoc, line: PaperLine, choice: readonly OptionId[]): boolean {
  const right = rightLetters(question, line)
  return choice.length === right.length && right.every((letter) => choice.includes(letter))
}

/** True when each letter stands on the paper, and a question with one answer gets one at most. */
export const isPossibleChoice = (question: QuestionDoc, line: PaperLine, choice: readonly OptionId[]) =>
  choice.every((letter) => LETTERS.indexOf(letter) < line.order.length) &&
  (question.form === 'multiple' || choice.length <= 1)

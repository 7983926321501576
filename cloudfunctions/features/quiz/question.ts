import type { ExplainedQuestion, OptionId, PaperQuestion } from '#contract/quiz'
import type { PaperLine } from '../../store/attempt-documents'
import type { QuestionDoc } from '../../store/question-documents'
import { isWithin } from './decimal'
import { figureOnPaper } from './figure-on-paper'

const LETTERS: readonly OptionId[] = ['a', 'b', 'c', 'd', 'e', 'f']

/**
 * All that goes out of a question before its end. Nothing of it tells what is right: options stand in the order of this
 * attempt under its own letters, instruments are drawn from angles and lengths.
 * @param no its number on the paper, from 1
 * @param choice what was answered so far
 */
export const questionView = (
  question: QuestionDoc,
  line: PaperLine,
  no: number,
  choice: readonly string[],
): PaperQuestion => ({
  no,
  form: question.form,
  text: question.text,
  figures: question.figures.map(figureOnPaper),
  options: optionsOnPaper(question, line),
  credit: question.credit,
  unit: question.unit,
  tolerance: question.tolerance,
  choice: [...choice],
})

/** What goes out of a question once it is over; `each` is what it is worth. */
export const explainedView = (
  question: QuestionDoc,
  line: PaperLine,
  no: number,
  choice: readonly string[],
  each: number,
): ExplainedQuestion => ({
  ...questionView(question, line, no, choice),
  right: rightChoice(question, line),
  correct: isCorrect(question, line, choice),
  points: pointsFor(question, line, choice, each),
  explanation: question.explanation,
  source: question.source,
  correction: lastCorrection(question),
})

/** Why something else is right now than was at first; null where nothing was corrected. */
function lastCorrection({ corrections, everyAnswer }: QuestionDoc): ExplainedQuestion['correction'] {
  const last = corrections[corrections.length - 1]
  return last ? { at: last.at, reason: last.reason, everyAnswer } : null
}

/** The options in the order of this attempt, under its letters. */
export const optionsOnPaper = (question: QuestionDoc, line: PaperLine) =>
  line.order.flatMap((index, place) => {
    const id = LETTERS[place]
    const text = question.options[index]
    return id !== undefined && text !== undefined ? [{ id, text }] : []
  })

/** What a right answer looks like in this attempt: its letters, all letters in order, or the number. */
export function rightChoice(question: QuestionDoc, line: PaperLine): string[] {
  if (question.form === 'number') return [question.value]
  const letters = question.right.flatMap((index) => LETTERS[line.order.indexOf(index)] ?? [])
  return question.form === 'order' ? letters : letters.sort()
}

/**
 * Right only when it is the whole answer: exactly the right options, the one order, a number within its tolerance. Where
 * every answer counts, whatever was answered, or nothing.
 */
export function isCorrect(question: QuestionDoc, line: PaperLine, choice: readonly string[]): boolean {
  if (question.everyAnswer) return true
  if (question.form === 'number')
    return choice[0] !== undefined && isWithin(choice[0], question.value, question.tolerance)
  const right = rightChoice(question, line)
  if (choice.length !== right.length) return false
  return question.form === 'order'
    ? right.every((letter, place) => choice[place] === letter)
    : right.every((letter) => choice.includes(letter))
}

/**
 * Points for an answer, whole, from 0 to `each`. All of them when it is right; where part credit is stated, some of the
 * right options and no wrong one earn their share, rounded down; anything else nothing.
 */
export function pointsFor(question: QuestionDoc, line: PaperLine, choice: readonly string[], each: number): number {
  if (isCorrect(question, line, choice)) return each
  if (question.credit !== 'part') return 0
  const right = rightChoice(question, line)
  if (choice.some((letter) => !right.includes(letter))) return 0
  return Math.floor((each * choice.length) / right.length)
}

/** True when something like it can be an answer here: letters of this paper, as many as the form takes, or a number. */
export function isPossibleChoice(question: QuestionDoc, line: PaperLine, choice: readonly string[]): boolean {
  if (choice.length === 0) return true
  const letters = LETTERS.slice(0, line.order.length)
  const onPaper = choice.filter((given) => letters.some((letter) => letter === given)).length
  switch (question.form) {
    case 'number':
      return choice.length === 1 && LETTERS.every((letter) => letter !== choice[0])
    case 'multiple':
      return onPaper === choice.length
    case 'order':
      return onPaper === choice.length && choice.length === letters.length
    default:
      return onPaper === 1 && choice.length === 1
  }
}

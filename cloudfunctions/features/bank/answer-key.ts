import type { AnswerKey } from '../../store/bank-documents'
import type { QuestionDoc } from '../../store/question-documents'

/** What is taken for right of a question now. */
export const keyOf = ({ right, value, tolerance, everyAnswer }: QuestionDoc): AnswerKey => ({
  right,
  value,
  tolerance,
  everyAnswer,
})

/** What a key asks for that cannot be: undefined when the question could have it. */
export function keyFault({ form, options }: QuestionDoc, { right, value, tolerance }: AnswerKey): string | undefined {
  const isNumber = form === 'number'
  if (isNumber) return value === '' || tolerance === '' ? '请填正确的数和允许的偏差' : undefined
  if (right.some((index) => index >= options.length) || new Set(right).size !== right.length) return '没有这个选项'
  if (form === 'order') return right.length === options.length ? undefined : '请把所有选项按顺序写全'
  if (form === 'multiple') return right.length >= 2 ? undefined : '多选题至少有两个正确选项'
  return right.length === 1 ? undefined : '请选一个正确选项'
}

/** The same answers are right: for a choice whatever order they are named in. */
export function isSameKey(form: QuestionDoc['form'], one: AnswerKey, other: AnswerKey): boolean {
  const named = ({ right, value, tolerance, everyAnswer }: AnswerKey) =>
    JSON.stringify([form === 'order' ? right : [...right].sort((a, b) => a - b), value, tolerance, everyAnswer])
  return named(one) === named(other)
}

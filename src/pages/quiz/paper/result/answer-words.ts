import type { ExplainedQuestion } from '#contract/quiz'

/** An answer in words: the options' texts, in their order where that counts, or the number with its unit. */
export function wordsOf({ form, options, unit }: ExplainedQuestion, answer: readonly string[]) {
  if (form === 'number') return answer.map((number) => `${number} ${unit}`).join('')
  const texts = answer.map((id) => options.find((option) => option.id === id)?.text ?? '')
  return texts.join(form === 'order' ? ' → ' : '、')
}

/** Before the own answer. */
export const MINE_WORDS: Readonly<Record<ExplainedQuestion['form'], string>> = {
  single: '您选的',
  multiple: '您选的',
  judge: '您选的',
  number: '您填的',
  order: '您排的',
}

/** The right answer in words, with how far a number may be away. */
export function rightWords(question: ExplainedQuestion) {
  const right = wordsOf(question, question.right)
  const tolerated = question.form === 'number' && Number(question.tolerance) > 0
  return tolerated ? `${right}（差 ${question.tolerance} 以内都算对）` : right
}

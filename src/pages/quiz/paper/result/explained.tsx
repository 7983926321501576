import { Text, View } from '@tarojs/components'
import type { ExplainedQuestion } from '#contract/quiz'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import { Figures } from '../../figure/figure'
import css from './explained.module.scss'

/** An answer in words: the options' texts, in their order where that counts, or the number with its unit. */
function wordsOf({ form, options, unit }: ExplainedQuestion, answer: readonly string[]) {
  if (form === 'number') return answer.map((number) => `${number} ${unit}`).join('')
  const texts = answer.map((id) => options.find((option) => option.id === id)?.text ?? '')
  return texts.join(form === 'order' ? ' → ' : '、')
}

const MINE_WORDS: Readonly<Record<ExplainedQuestion['form'], string>> = {
  single: '您选的',
  multiple: '您选的',
  judge: '您选的',
  number: '您填的',
  order: '您排的',
}

function rightWords(question: ExplainedQuestion) {
  const right = wordsOf(question, question.right)
  const tolerated = question.form === 'number' && Number(question.tolerance) > 0
  return tolerated ? `${right}（差 ${question.tolerance} 以内都算对）` : right
}

/** Questions with what was chosen, what is right, and why. */
export function Explained({ title, questions }: { title: string; questions: readonly ExplainedQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <Section title={`${title}（${questions.length}）`}>
      {questions.map((question) => (
        <View key={question.no} className={cx(css.question, question.correct ? css.right : css.wrong)}>
          <View className={cx(css.text)}>{`${question.no}. ${question.text}`}</View>
          <Figures figures={question.figures} />
          {!question.correct && (
            <View className={cx(css.mine)}>
              {`✕ ${MINE_WORDS[question.form]}：${wordsOf(question, question.choice) || '没有答'}`}
              {question.points > 0 && `（答对一部分，得 ${question.points} 分）`}
            </View>
          )}
          <View className={cx(css.answer)}>{`✓ 正确答案：${rightWords(question)}`}</View>
          <View>{question.explanation}</View>
          <Text className={cx(css.source)}>{`出处：${question.source}`}</Text>
        </View>
      ))}
    </Section>
  )
}

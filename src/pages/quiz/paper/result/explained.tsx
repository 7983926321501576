import { Text, View } from '@tarojs/components'
import type { ExplainedQuestion } from '#contract/quiz'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import css from './explained.module.scss'

const textsOf = ({ options }: ExplainedQuestion, ids: readonly string[]) =>
  options
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text)
    .join('、')

/** Questions with what was chosen, what is right, and why. */
export function Explained({ title, questions }: { title: string; questions: readonly ExplainedQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <Section title={`${title}（${questions.length}）`}>
      {questions.map((question) => (
        <View key={question.no} className={cx(css.question, question.correct ? css.right : css.wrong)}>
          <View className={cx(css.text)}>{`${question.no}. ${question.text}`}</View>
          {!question.correct && (
            <View className={cx(css.mine)}>{`✕ 您选的：${textsOf(question, question.choice) || '没有选'}`}</View>
          )}
          <View className={cx(css.answer)}>{`✓ 正确答案：${textsOf(question, question.right)}`}</View>
          <View>{question.explanation}</View>
          <Text className={cx(css.source)}>{`出处：${question.source}`}</Text>
        </View>
      ))}
    </Section>
  )
}

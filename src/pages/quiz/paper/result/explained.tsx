import { Text, View } from '@tarojs/components'
import type { ExplainedQuestion } from '#contract/quiz'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import { Figures } from '../../figure/figure'
import { MINE_WORDS, rightWords, wordsOf } from './answer-words'
import css from './explained.module.scss'

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
          {question.correction && (
            <View className={cx(css.corrected)}>
              {`更正：${question.correction.reason}。${question.correction.everyAnswer ? '这道题人人得分。' : '上面是更正后的答案。'}`}
            </View>
          )}
          <View>{question.explanation}</View>
          <Text className={cx(css.source)}>{`出处：${question.source}`}</Text>
        </View>
      ))}
    </Section>
  )
}

import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Judged } from '#contract/learning'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { CheckIt } from '../../check-it'
import { Figures } from '../../figure/figure'
import { MINE_WORDS, rightWords, wordsOf } from '../result/answer-words'
import css from './verdict.module.scss'

/** How an answer was: every option marked, and why. */
export const Verdict = ({
  judged: { question, instrument, checkDay },
  children,
}: {
  judged: Judged
  children?: ReactNode
}) => (
  <View>
    <View className={cx(css.head, question.correct ? css.good : css.bad)} {...named('status')}>
      {question.correct ? '✓ 答对了' : '✕ 这题错了'}
    </View>
    <View className={cx(css.text)}>{question.text}</View>
    <Figures figures={question.figures} />
    <Answers question={question} />
    <View className={cx(css.why)}>{question.explanation}</View>
    <Text className={cx(css.source)}>{`出处：${question.source}`}</Text>
    {children}
    {instrument && <CheckIt group={instrument} day={checkDay} />}
  </View>
)

/** Options marked one by one; a number or an order in words. */
function Answers({ question }: { question: Judged['question'] }) {
  if (question.form !== 'number' && question.form !== 'order')
    return (
      <>
        {question.options.map(({ id, text }) => (
          <Option key={id} text={text} right={question.right.includes(id)} mine={question.choice.includes(id)} />
        ))}
      </>
    )
  return (
    <>
      {!question.correct && (
        <View className={cx(css.option, css.wrong)}>
          {`✕ ${MINE_WORDS[question.form]}：${wordsOf(question, question.choice)}`}
        </View>
      )}
      <View className={cx(css.option, css.right)}>{`✓ 正确答案：${rightWords(question)}`}</View>
    </>
  )
}

function Option({ text, right, mine }: { text: string; right: boolean; mine: boolean }) {
  const words = right ? (mine ? '✓ 您选对了' : '✓ 正确答案') : mine ? '✕ 您选的' : ''
  return (
    <View className={cx(css.option, right && css.right, mine && !right && css.wrong)}>
      <Text>{text}</Text>
      {words !== '' && <Text className={cx(css.mark)}>{words}</Text>}
    </View>
  )
}

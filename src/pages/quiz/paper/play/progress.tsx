import { View } from '@tarojs/components'
import type { PaperQuestion } from '#contract/quiz'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import css from './progress.module.scss'

interface ProgressProps {
  readonly questions: readonly PaperQuestion[]
  readonly here: number
  readonly isAnswered: (no: number) => boolean
}

/** A tick for each question: long when it is answered, the warm one is where one stands. */
export const Progress = ({ questions, here, isAnswered }: ProgressProps) => (
  <View className={cx(css.progress)} {...named('img', `第 ${here} 题，共 ${questions.length} 题`)}>
    {questions.map(({ no }) => (
      <View key={no} className={cx(css.tick, no === here ? css.here : isAnswered(no) && css.done)} />
    ))}
  </View>
)

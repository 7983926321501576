import { Text, View } from '@tarojs/components'
import type { RoundView } from '#contract/round'
import { cx } from '../../../components/cx'
import css from './round.module.scss'

interface AnswerBarsProps {
  readonly view: Pick<RoundView, 'question' | 'right' | 'bars'>
  /** What the player has answered. */
  readonly choice?: readonly string[]
}

/** How many chose what, with the right ones marked by a word, too. */
export function AnswerBars({ view: { question, right, bars }, choice = [] }: AnswerBarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <View className={cx(css.bars)}>
      {question?.options.map(({ id, text }) => {
        const count = bars.find((bar) => bar.id === id)?.count ?? 0
        const isRight = right.some((letter) => letter === id)
        return (
          <View key={id} className={cx(css.bar, isRight && css.right)}>
            <View className={cx(css.fill)} style={{ width: `${Math.round((count / most) * 100)}%` }} />
            <Text className={cx(css.words)}>
              {`${isRight ? '✓ ' : ''}${text}${choice.includes(id) ? '（您选的）' : ''}`}
            </Text>
            <Text className={cx(css.count)}>{`${count} 人`}</Text>
          </View>
        )
      })}
    </View>
  )
}

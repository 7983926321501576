import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PaperQuestion } from '#contract/quiz'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { pressable } from '../../../../components/pressable'
import css from './order-answer.module.scss'

interface OrderAnswerProps {
  readonly question: PaperQuestion
  readonly answer: readonly string[]
  readonly onAnswer: (order: readonly string[]) => void
}

/** Two neighbours change places. */
const swapped = (order: readonly string[], upper: number) =>
  order.map((id, at) => (at === upper ? order[upper + 1] : at === upper + 1 ? order[upper] : id) ?? id)

/**
 * Things to put in order with buttons, which also a keyboard and a screen reader can do. A row is its place and not the
 * thing in it, so that a tap changes two texts and nothing else.
 */
export function OrderAnswer({ question: { text, options }, answer, onAnswer }: OrderAnswerProps) {
  const [said, setSaid] = useState('')
  const order = answer.length > 0 ? answer : options.map(({ id }) => id)
  const words = (id: string | undefined) => options.find((option) => option.id === id)?.text ?? ''
  const move = (upper: number, to: number) => {
    const next = swapped(order, upper)
    onAnswer(next)
    if (process.env.TARO_ENV !== 'weapp') setSaid(`${words(next[to])}，现在排第 ${to + 1}`)
  }
  return (
    <View {...named('group', text)}>
      {order.map((id, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is a place
        <View key={at} className={cx(css.row)}>
          <Text className={cx(css.place)}>{at + 1}</Text>
          <View className={cx(css.words)}>{words(id)}</View>
          <Step sign='↑' label={`第 ${at + 1} 项上移`} off={at === 0} onPress={() => move(at - 1, at - 1)} />
          <Step sign='↓' label={`第 ${at + 1} 项下移`} off={at === order.length - 1} onPress={() => move(at, at + 1)} />
        </View>
      ))}
      <View className={cx(css.asItIs)}>
        {/* It stays and changes its words: a button that goes would send all the rows again. */}
        <Button onPress={() => onAnswer(order)}>
          {answer.length === 0 ? '就按现在的顺序' : '✓ 已按现在的顺序记下'}
        </Button>
      </View>
      {process.env.TARO_ENV !== 'weapp' && (
        <Text className={cx(css.said)} {...named('status')}>
          {said}
        </Text>
      )}
    </View>
  )
}

interface StepProps {
  readonly sign: string
  readonly label: string
  readonly off: boolean
  readonly onPress: () => void
}

const Step = ({ sign, label, off, onPress }: StepProps) => (
  <View className={cx(css.step, off && css.off)} {...pressable(onPress, { label, disabled: off })}>
    {sign}
  </View>
)

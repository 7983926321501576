import { Text, View } from '@tarojs/components'
import type { RoundView } from '#contract/round'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { Figures } from '../../figure/figure'
import { useSecondsLeft } from '../use-seconds-left'
import css from './host.module.scss'

/** The question, large, and how long it can be answered. */
export function Asking({ view, players, answered }: { view: RoundView; players: number; answered: number }) {
  const seconds = useSecondsLeft(view.closesAt)
  const { question } = view
  return (
    <>
      <View className={cx(css.question)}>{question?.text}</View>
      {question && <Figures figures={question.figures} />}
      <View className={cx(css.options)}>
        {question?.options.map(({ id, text }) => (
          <View key={id} className={cx(css.option)}>
            {text}
          </View>
        ))}
      </View>
      <View className={cx(css.counts)}>
        <Text className={cx(css.seconds)} {...named('timer')}>
          {seconds > 0 ? `${seconds} 秒` : '时间到'}
        </Text>
        <Text>{`${question?.form === 'multiple' ? '可多选 · ' : ''}${answered} / ${players} 人答了`}</Text>
      </View>
    </>
  )
}

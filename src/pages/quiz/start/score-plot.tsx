import { Text, View } from '@tarojs/components'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import type { PastScore } from './quiz-status'
import css from './score-plot.module.scss'

const TENTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Every attempt is a dot over its score, so that one sees where most of them lie. The newest is the warm one. */
export function ScorePlot({ past }: { past: readonly PastScore[] }) {
  const total = past[0]?.total ?? 10
  const columns = TENTHS.map((tenth) => ({
    tenth,
    attempts: past.filter(({ score, total: of }) => Math.round((score / of) * 10) === tenth),
  }))
  return (
    <View {...named('img', `${past.length} 次成绩，从新到旧：${past.map(({ score }) => score).join('、')} 分`)}>
      <View className={cx(css.plot)}>
        {columns.map(({ tenth, attempts }) => (
          <View key={tenth} className={cx(css.column)}>
            {attempts.map((attempt) => (
              <View key={attempt.attemptId} className={cx(css.dot, attempt === past[0] && css.newest)} />
            ))}
          </View>
        ))}
      </View>
      <View className={cx(css.scale)}>
        <Text>0</Text>
        <Text>{`${total} 分`}</Text>
      </View>
      <View className={cx(css.key)}>一个点是一次，方点是最近一次</View>
    </View>
  )
}

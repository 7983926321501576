import { Text, View } from '@tarojs/components'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import css from './streak.module.scss'

const TICKS = 20

/** How many were right in a row: a long tick for each, twenty to a scale, and then the next scale. */
export const Streak = ({ now, best }: { now: number; best: number }) => {
  const on = now === 0 ? 0 : ((now - 1) % TICKS) + 1
  return (
    <View {...named('img', `已连对 ${now} 题，最好 ${Math.max(now, best)} 题`)}>
      <View className={cx(css.words)}>
        <Text>{`已连对 ${now} 题`}</Text>
        <Text>{`最好 ${Math.max(now, best)} 题`}</Text>
      </View>
      <View className={cx(css.scale)}>
        <View className={cx(css.on)} style={{ width: `${(on / TICKS) * 100}%` }} />
      </View>
    </View>
  )
}

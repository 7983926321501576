import { Text, View } from '@tarojs/components'
import { dayOf, dayWords, spanWords, weekdayWords } from '../../../api/shanghai'
import { cx } from '../../../components/cx'
import css from './visit-time.module.scss'

/** The date, and large the half hour. */
export function VisitTime({ startsAt, endsAt }: { startsAt: number; endsAt: number }) {
  const day = dayOf(startsAt)
  return (
    <View className={cx(css.time)}>
      <Text className={cx(css.day)}>{`${dayWords(day)} ${weekdayWords(day)}`}</Text>
      <Text className={cx(css.clock)}>{spanWords(startsAt, endsAt)}</Text>
    </View>
  )
}

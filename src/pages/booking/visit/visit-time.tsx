import { Text, View } from '@tarojs/components'
import { dayOf, dayWords, spanWords, weekdayWords } from '../../../api/shanghai'
import { cx } from '../../../components/cx'
import { fetchWords } from '../fetch-words'
import css from './visit-time.module.scss'

interface VisitTimeProps {
  readonly startsAt: number
  readonly endsAt: number
  /** From when what is left there can be fetched; 0 where it is measured on the spot. */
  readonly fetchFrom: number
}

/** The date, and large the half hour; of what is left there (寄检), when to fetch it. */
export function VisitTime({ startsAt, endsAt, fetchFrom }: VisitTimeProps) {
  const day = dayOf(startsAt)
  return (
    <View className={cx(css.time)}>
      <Text className={cx(css.day)}>{`${dayWords(day)} ${weekdayWords(day)}`}</Text>
      <Text className={cx(css.clock)}>{spanWords(startsAt, endsAt)}</Text>
      {fetchFrom > 0 && <Text className={cx(css.day)}>{`寄检：放下就可以走，${fetchWords(fetchFrom)}`}</Text>}
    </View>
  )
}

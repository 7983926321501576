import { Text, View } from '@tarojs/components'
import { dayWords, nearDayWords, weekdayWords } from '../../../api/shanghai'
import { cx } from '../../../components/cx'
import { Segments } from '../../../components/segments'
import css from './day-head.module.scss'
import type { DayValue } from './day-question'

interface DayHeadProps {
  readonly value: DayValue
  readonly day: string
  readonly onDay: (day: string) => void
}

/** Whose desk it is, and the days that it works. */
export const DayHead = ({ value: { labName, days, now }, day, onDay }: DayHeadProps) => (
  <View className={cx(css.head)}>
    <Text className={cx(css.lab)}>{labName}</Text>
    <View className={cx(css.days)}>
      <Segments
        label='哪一天'
        segments={days.map((one) => ({ value: one, label: dayWords(one), note: noteOf(one, now) }))}
        chosen={day}
        onPick={onDay}
      />
    </View>
  </View>
)

const noteOf = (day: string, now: number) => {
  const near = nearDayWords(day, now)
  return near.includes('月') ? weekdayWords(day) : near
}

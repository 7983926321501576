import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import css from './fullness.module.scss'
import { named } from './named'

interface FullnessProps {
  readonly label: string
  readonly places: number
  readonly pending: number
  readonly confirmed: number
}

/** Confirmed and pending out of all places. */
export function Fullness({ label, places, pending, confirmed }: FullnessProps) {
  const width = (n: number) => ({ width: `${Math.min(100, Math.round((n / Math.max(places, 1)) * 1000) / 10)}%` })
  return (
    <View className={cx(css.fullness)}>
      <View className={cx(css.words)}>
        <Text className={cx(css.name)}>{label}</Text>
        {pending > 0 && <Text className={cx(css.waiting)}>{`待确认 ${pending}`}</Text>}
        <Text className={cx(css.figure)}>{`${confirmed + pending} / ${places}`}</Text>
      </View>
      <View
        className={cx(css.bar)}
        {...named('img', `${label}，${places} 个位置，已确认 ${confirmed}，待确认 ${pending}`)}
      >
        <View className={cx(css.confirmed)} style={width(confirmed)} />
        <View className={cx(css.pending)} style={width(pending)} />
      </View>
    </View>
  )
}

/** What the two parts of the bar mean. */
export const FullnessKey = () => (
  <>
    <Text className={cx(css.swatch, css.confirmed)} />
    <Text>已确认</Text>
    <Text className={cx(css.swatch, css.pending)} />
    <Text>待确认</Text>
  </>
)

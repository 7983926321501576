import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import css from './fullness.module.scss'
import { named } from './named'

interface FullnessProps {
  readonly label: string
  readonly places: number
  readonly pending: number
  readonly confirmed: number
  /** Who is here already, where that is told apart from who is still to come. */
  readonly arrived?: number
  /** With those who did not come, who are not drawn. */
  readonly booked?: number
  /** The rest of the figures in words. */
  readonly note?: string
}

/** Arrived, confirmed and pending out of all places. */
export function Fullness({ label, places, pending, confirmed, arrived = 0, booked, note = '' }: FullnessProps) {
  const width = (n: number) => ({ width: `${Math.min(100, Math.round((n / Math.max(places, 1)) * 1000) / 10)}%` })
  return (
    <View className={cx(css.fullness)}>
      <View className={cx(css.words)}>
        <Text className={cx(css.name)}>{label}</Text>
        {pending > 0 && <Text className={cx(css.waiting)}>{`待确认 ${pending}`}</Text>}
        <Text
          className={cx(css.figure)}
        >{`${note && '约 '}${booked ?? arrived + confirmed + pending} / ${places}`}</Text>
      </View>
      <View
        className={cx(css.bar)}
        {...named(
          'img',
          `${label}，${places} 个位置，${note && `已到 ${arrived}，`}已确认 ${confirmed}，待确认 ${pending}`,
        )}
      >
        {arrived > 0 && <View className={cx(css.arrived)} style={width(arrived)} />}
        <View className={cx(css.confirmed)} style={width(confirmed)} />
        <View className={cx(css.pending)} style={width(pending)} />
      </View>
      {note && <Text className={cx(css.note)}>{note}</Text>}
    </View>
  )
}

/** What the parts of the bar mean. */
export const FullnessKey = ({ arrived }: { arrived?: boolean }) => (
  <>
    {arrived && <Text className={cx(css.swatch, css.arrived)} />}
    {arrived && <Text>已到</Text>}
    <Text className={cx(css.swatch, css.confirmed)} />
    <Text>已确认</Text>
    <Text className={cx(css.swatch, css.pending)} />
    <Text>待确认</Text>
  </>
)

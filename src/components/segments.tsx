import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import { named } from './named'
import { pressable } from './pressable'
import css from './segments.module.scss'

export interface Segment<V extends string> {
  readonly value: V
  readonly label: string
  /** A short second line. */
  readonly note?: string | undefined
  readonly icon?: IconName
}

interface SegmentsProps<V extends string> {
  readonly label: string
  readonly segments: readonly Segment<V>[]
  readonly chosen: V
  readonly onPick: (value: V) => void
}

/** A few things side by side of which one is shown; a pointer rests on it, as on a scale. */
export const Segments = <V extends string>({ label, segments, chosen, onPick }: SegmentsProps<V>) => (
  <View className={cx(css.segments)} {...named('radiogroup', label)}>
    {segments.map(({ value, label: words, note, icon }) => (
      <View
        key={value}
        className={cx(css.segment, value === chosen && css.on)}
        {...pressable(() => onPick(value), { role: 'radio', checked: value === chosen })}
      >
        {icon && <Icon name={icon} />}
        <Text>{words}</Text>
        {note && <Text className={cx(css.note)}>{note}</Text>}
      </View>
    ))}
  </View>
)

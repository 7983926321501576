import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import { named } from './named'
import { pressable } from './pressable'
import css from './stepper.module.scss'

interface StepperProps {
  /** What is counted. */
  readonly label: string
  /** How one of it is counted. */
  readonly unit?: string
  readonly value: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A small count with one step down (to none) and one up. */
export const Stepper = ({ label, unit = '件', value, max, onChange }: StepperProps) => (
  <View className={cx(css.stepper)} {...named('group', label)}>
    <View
      className={cx(css.step, value === 0 && css.off)}
      {...pressable(() => onChange(value - 1), { label: `少一${unit}${label}`, disabled: value === 0 })}
    >
      −
    </View>
    <Text className={cx(css.value)}>{value}</Text>
    <View
      className={cx(css.step, value >= max && css.off)}
      {...pressable(() => onChange(value + 1), { label: `多一${unit}${label}`, disabled: value >= max })}
    >
      ＋
    </View>
  </View>
)

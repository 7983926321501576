import { View } from '@tarojs/components'
import css from './choice.module.scss'
import { cx } from './cx'
import { named } from './named'
import { pressable } from './pressable'

export interface ChoiceOption<V extends string> {
  readonly value: V
  readonly label: string
}

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly options: readonly ChoiceOption<V>[]
  readonly chosen: readonly string[]
  readonly multiple?: boolean
  /** rows: one under the other, for reading. chips: side by side, for filters. */
  readonly look?: 'rows' | 'chips'
  readonly onPick: (value: V) => void
}

/** Options to choose from. A tap changes one class and nothing else: in WeChat that is one small setData. */
export const Choice = <V extends string>({
  label,
  options,
  chosen,
  multiple,
  look = 'rows',
  onPick,
}: ChoiceProps<V>) => (
  <View className={cx(css[look])} {...named(multiple ? 'group' : 'radiogroup', label)}>
    {options.map((option) => {
      const on = chosen.includes(option.value)
      const looks = cx(css.option, multiple && css.many, on && css.on)
      const says = { role: multiple ? 'checkbox' : 'radio', checked: on } as const
      return (
        <View key={option.value} className={looks} {...pressable(() => onPick(option.value), says)}>
          {option.label}
        </View>
      )
    })}
  </View>
)

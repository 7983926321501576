import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import type { pressable } from './pressable'
import css from './row.module.scss'

interface RowProps {
  readonly title: string
  readonly note?: string | undefined
  /** At the end of the line. */
  readonly children?: ReactNode
  readonly press: ReturnType<typeof pressable>
}

/** A line with a title that does something when it is pressed. */
export const Row = ({ title, note, children, press }: RowProps) => (
  <View className={cx(css.row)} {...press}>
    <View className={cx(css.words)}>
      <Text>{title}</Text>
      {note && <Text className={cx(css.note)}>{note}</Text>}
    </View>
    {children}
  </View>
)

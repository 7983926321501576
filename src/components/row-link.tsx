import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import { pressable } from './pressable'
import css from './row-link.module.scss'

interface RowLinkProps {
  readonly title: string
  readonly note?: string | undefined
  readonly aside?: ReactNode
  readonly onPress: () => void
}

/** A line that leads on to another page. */
export const RowLink = ({ title, note, aside, onPress }: RowLinkProps) => (
  <View className={cx(css.row)} {...pressable(onPress, { role: 'link' })}>
    <View className={cx(css.words)}>
      <Text>{title}</Text>
      {note && <Text className={cx(css.note)}>{note}</Text>}
    </View>
    {aside}
    <Icon name='next' size={18} />
  </View>
)

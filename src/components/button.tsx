import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import css from './button.module.scss'
import { cx } from './cx'
import { pressable } from './pressable'

interface ButtonProps {
  /** needle: the one act that matters on a page. strong: the next step on the way to it. quiet: any other act. plain: text only. */
  readonly look?: 'needle' | 'strong' | 'quiet' | 'plain'
  /** Takes only the width of its text. */
  readonly small?: boolean
  /** A small plain one that begins a line. */
  readonly flush?: boolean
  readonly loading?: boolean
  readonly disabled?: boolean
  readonly label?: string
  readonly onPress: () => void
  readonly children: ReactNode
}

export function Button({ look = 'quiet', small, flush, loading, disabled, label, onPress, children }: ButtonProps) {
  const off = disabled || loading
  const looks = cx(css.button, css[look], small && css.small, flush && css.flush, disabled && css.off)
  return (
    <View className={looks} hoverClass={css.pressed ?? ''} {...pressable(onPress, { label, disabled: off ?? false })}>
      {loading && <Text className={cx(css.turning)} />}
      {children}
    </View>
  )
}

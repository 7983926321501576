import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import css from './empty-state.module.scss'

interface EmptyStateProps {
  readonly says: string
  /** What to do now. */
  readonly next?: string
  /** The button that does it. */
  readonly children?: ReactNode
}

/** Nothing to show here, and what to do instead. The needle rests at zero. */
export const EmptyState = ({ says, next, children }: EmptyStateProps) => (
  <View className={cx(css.empty)}>
    <Text className={cx(css.says)}>{says}</Text>
    {next && <Text className={cx(css.next)}>{next}</Text>}
    {children && <View className={cx(css.acts)}>{children}</View>}
  </View>
)

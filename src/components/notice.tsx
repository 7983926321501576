import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { named } from './named'
import css from './notice.module.scss'

interface NoticeProps {
  readonly tone?: 'plain' | 'bad'
  readonly says: string
  readonly next?: string | undefined
  /** A button or two. */
  readonly children?: ReactNode
}

/** A short word to the reader in the run of the page: what is the matter, and what to do next. */
export const Notice = ({ tone = 'plain', says, next, children }: NoticeProps) => (
  <View className={cx(css.notice, css[tone])} {...named(tone === 'bad' ? 'alert' : 'status')}>
    <Text className={cx(css.says)}>{says}</Text>
    {next && <Text className={cx(css.next)}>{next}</Text>}
    {children && <View className={cx(css.acts)}>{children}</View>}
  </View>
)

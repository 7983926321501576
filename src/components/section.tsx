import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { named } from './named'
import css from './section.module.scss'

/** A heading, something small at its right, and what it is about. */
export const Section = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <View className={cx(css.section)}>
    <View className={cx(css.head)}>
      <Text className={cx(css.title)} {...named('heading', undefined, { 'aria-level': 2 })}>
        {title}
      </Text>
      {aside}
    </View>
    {children}
  </View>
)

import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import css from './tag.module.scss'

export type Tone = 'teal' | 'warm' | 'good' | 'bad' | 'grey'

export const Tag = ({ tone = 'teal', children }: { tone?: Tone; children: ReactNode }) => (
  <Text className={cx(css.tag, css[tone])}>{children}</Text>
)

import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import css from './dial.module.scss'
import { named } from './named'

interface DialProps {
  readonly from: number
  readonly to: number
  readonly value: number
  /** Read out instead of the picture. */
  readonly label: string
  /** In the middle: a number is large, a word smaller. */
  readonly figure: number | string
  /** Words under the two ends of the scale. */
  readonly ends?: readonly [string, string]
  /** One or two short lines under the figure. */
  readonly children?: ReactNode
}

/** A half-circle scale with a needle. A value beyond the scale rests at its end. */
export function Dial({ from, to, value, label, figure, ends, children }: DialProps) {
  const part = Math.min(Math.max((value - from) / (to - from), 0), 1)
  return (
    <View className={cx(css.dial)} {...named('img', label)}>
      <View className={cx(css.needle)} style={{ transform: `rotate(${Math.round(part * 180 - 90)}deg)` }} />
      <View className={cx(css.middle)}>
        <Text className={cx(css.figure, typeof figure === 'string' && css.word)}>{figure}</Text>
        {children}
      </View>
      {ends && (
        <View className={cx(css.ends)}>
          <Text>{ends[0]}</Text>
          <Text>{ends[1]}</Text>
        </View>
      )}
    </View>
  )
}

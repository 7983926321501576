import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { cx } from './cx'
import { named } from './named'
import css from './places-strip.module.scss'

const MOST_CELLS = 12

/** Free places out of all: a free one is a full cell, a taken one only a low mark. Say the number beside it. */
export function PlacesStrip({ left, total }: { left: number; total: number }) {
  const cells = Math.max(1, Math.min(total, MOST_CELLS))
  // One place left of many must not look like none.
  const full = left === 0 ? 0 : Math.max(1, Math.round((left / total) * cells))
  return (
    <View
      className={cx(css.strip)}
      style={{ '--cells': cells } as CSSProperties}
      {...named('img', `${total} 个位置，还剩 ${left} 个`)}
    >
      <View className={cx(css.free)} style={{ width: `${(full / cells) * 100}%` }} />
    </View>
  )
}

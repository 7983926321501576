import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import type { DayValue } from './day-question'
import css from './kind-counts.module.scss'

type Counts = DayValue['counts']

/** How full the day is. A phone first shows all kinds together, so that the visits are not pushed off the screen. */
export function KindCounts({ counts }: { counts: Counts }) {
  const [open, setOpen] = useState(false)
  const sum = (field: 'places' | 'pending' | 'confirmed') => counts.reduce((all, count) => all + count[field], 0)
  return (
    <View className={cx(css.counts)}>
      <Fullness label='这一天' places={sum('places')} pending={sum('pending')} confirmed={sum('confirmed')} />
      <View className={cx(css.key)}>
        <Text className={cx(css.swatch, css.confirmed)} />
        <Text>已确认</Text>
        <Text className={cx(css.swatch, css.pending)} />
        <Text>待确认</Text>
        <View className={cx(css.opener)}>
          <Button look='plain' small onPress={() => setOpen(!open)}>
            {open ? '收起' : '每种多少'}
          </Button>
        </View>
      </View>
      <View className={cx(css.kinds, open && css.open)}>
        {counts.map(({ kind, ...count }) => (
          <Fullness key={kind} label={KINDS[kind].label} {...count} />
        ))}
      </View>
    </View>
  )
}

interface FullnessProps {
  readonly label: string
  readonly places: number
  readonly pending: number
  readonly confirmed: number
}

/** Confirmed and pending out of all places. */
function Fullness({ label, places, pending, confirmed }: FullnessProps) {
  const width = (n: number) => ({ width: `${Math.min(100, Math.round((n / Math.max(places, 1)) * 1000) / 10)}%` })
  return (
    <View className={cx(css.kind)}>
      <View className={cx(css.words)}>
        <Text className={cx(css.name)}>{label}</Text>
        {pending > 0 && <Text className={cx(css.waiting)}>{`待确认 ${pending}`}</Text>}
        <Text className={cx(css.figure)}>{`${confirmed + pending} / ${places}`}</Text>
      </View>
      <View
        className={cx(css.bar)}
        {...named('img', `${label}，${places} 个位置，已确认 ${confirmed}，待确认 ${pending}`)}
      >
        <View className={cx(css.confirmed)} style={width(confirmed)} />
        <View className={cx(css.pending)} style={width(pending)} />
      </View>
    </View>
  )
}

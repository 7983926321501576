import { View } from '@tarojs/components'
import { useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Fullness, FullnessKey } from '../../../components/fullness'
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
        <FullnessKey />
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

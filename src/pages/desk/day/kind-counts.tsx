import { View } from '@tarojs/components'
import { useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Fullness, FullnessKey } from '../../../components/fullness'
import type { DayValue } from './day-question'
import css from './kind-counts.module.scss'

type Count = Omit<DayValue['counts'][number], 'kind'>

/** How full the day is. A phone first shows all kinds together, so that the visits are not pushed off the screen. */
export function KindCounts({ counts }: { counts: DayValue['counts'] }) {
  const [open, setOpen] = useState(false)
  return (
    <View className={cx(css.counts)}>
      <OneCount label='这一天' count={counts.reduce(plus, NONE)} />
      <View className={cx(css.key)}>
        <FullnessKey arrived />
        <View className={cx(css.opener)}>
          <Button look='plain' small onPress={() => setOpen(!open)}>
            {open ? '收起' : '每种多少'}
          </Button>
        </View>
      </View>
      <View className={cx(css.kinds, open && css.open)}>
        {counts.map(({ kind, ...count }) => (
          <OneCount key={kind} label={KINDS[kind].label} count={count} />
        ))}
      </View>
    </View>
  )
}

type Shown = Pick<Count, 'places' | 'booked' | 'arrived' | 'absent' | 'free' | 'pending' | 'reserve'>

const NONE: Shown = { places: 0, booked: 0, arrived: 0, absent: 0, free: 0, pending: 0, reserve: { total: 0, left: 0 } }

const plus = (a: Shown, b: Shown): Shown => ({
  places: a.places + b.places,
  booked: a.booked + b.booked,
  arrived: a.arrived + b.arrived,
  absent: a.absent + b.absent,
  free: a.free + b.free,
  pending: a.pending + b.pending,
  reserve: { total: a.reserve.total + b.reserve.total, left: a.reserve.left + b.reserve.left },
})

const OneCount = ({ label, count }: { label: string; count: Shown }) => {
  const { places, booked, arrived, absent, pending } = count
  // Who did not come is not expected any more: the bar ends before them.
  const confirmed = booked - arrived - absent - pending
  return <Fullness label={label} note={wordsOf(count)} {...{ places, booked, pending, confirmed, arrived }} />
}

const wordsOf = ({ arrived, absent, free, reserve }: Shown) =>
  [
    `到了 ${arrived}`,
    absent > 0 && `没来 ${absent}`,
    `还空 ${free}`,
    reserve.total > 0 && `现场和电话还留 ${reserve.left}`,
  ]
    .filter(Boolean)
    .join(' · ')

import { Text, View } from '@tarojs/components'
import { type ComponentProps, useState } from 'react'
import type { DeskVisit } from '#contract/desk'
import { dayWords, spanWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { LoadMore } from '../../../components/load-more'
import { named } from '../../../components/named'
import { ConfirmAll } from './confirm-all'
import { VisitItem } from './visit-item'
import css from './visit-list.module.scss'
import { byTime, pendingOf } from './visits'

interface VisitListProps {
  readonly labId: string
  readonly day: string
  readonly visits: readonly DeskVisit[]
  readonly now: number
  readonly mayReceive: boolean
  /** How many of the whole day wait for an answer, on this page of the list or not. */
  readonly pending: number
  readonly filtered: boolean
  readonly more: ComponentProps<typeof LoadMore>['more']
  /** Something was changed, here or by others: read again. */
  readonly onChanged: () => void
  readonly onAll: () => void
}

/** The visits of a day under the times at which they come. */
export function VisitList({
  labId,
  day,
  visits,
  now,
  mayReceive,
  pending,
  filtered,
  more,
  onChanged,
  onAll,
}: VisitListProps) {
  const [done, setDone] = useState('')
  const tell = (says: string) => {
    setDone(`✓ ${says}`)
    onChanged()
  }
  const waiting = (some: readonly DeskVisit[]) => some.filter(({ bookings }) => pendingOf(bookings).length > 0).length
  return (
    <View>
      <View className={cx(css.done)} {...named('status')}>
        {done}
      </View>
      {mayReceive && pending > 1 && (
        <ConfirmAll labId={labId} day={day} when={dayWords(day)} count={pending} onDone={tell} />
      )}
      {byTime(visits).map(([first, ...others]) => (
        <View key={first.startsAt} className={cx(css.time)}>
          <View className={cx(css.head)}>
            <Text className={cx(css.clock)} {...named('heading', undefined, { 'aria-level': 2 })}>
              {spanWords(first.startsAt, first.endsAt)}
            </Text>
            {mayReceive && waiting([first, ...others]) > 1 && (
              <ConfirmAll
                labId={labId}
                day={day}
                startsAt={first.startsAt}
                when={spanWords(first.startsAt, first.endsAt)}
                onDone={tell}
              />
            )}
          </View>
          {[first, ...others].map((visit) => (
            <VisitItem
              key={visit.visitId}
              visit={visit}
              mayReceive={mayReceive}
              now={now}
              onDone={tell}
              onStale={onChanged}
            />
          ))}
        </View>
      ))}
      {visits.length === 0 && <NoVisits filtered={filtered} onAll={onAll} />}
      <LoadMore more={more} words='再看后面的' />
    </View>
  )
}

const NoVisits = ({ filtered, onAll }: { filtered: boolean; onAll: () => void }) =>
  filtered ? (
    <EmptyState says='没有找到' next='换个词，或者看这一天全部的预约。'>
      <Button onPress={onAll}>看全部</Button>
    </EmptyState>
  ) : (
    <EmptyState says='这一天还没有人预约' next='有人预约就会出现在这里。也可以看看别的日子。' />
  )

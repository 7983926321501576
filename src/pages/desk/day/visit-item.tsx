import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingSummary } from '#contract/booking'
import { confirmBookings, type DeskVisit } from '#contract/desk'
import { REFUSAL_TEXT } from '../../../api/refusal-text'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Tag } from '../../../components/tag'
import { DeclineSheet } from './decline-sheet'
import { VisitActs } from './visit-acts'
import { VisitInstrument } from './visit-instrument'
import css from './visit-item.module.scss'
import { VisitPhone } from './visit-phone'
import { codeWords, idsOf, pendingOf, withMoved } from './visits'

interface VisitItemProps {
  readonly visit: DeskVisit
  /** Whether this member of staff answers bookings. */
  readonly mayReceive: boolean
  /** The server's time at which it was read. */
  readonly now: number
  /** An act was done; `says` names it. */
  readonly onDone: (says: string) => void
  /** The visit turned out to be old. */
  readonly onStale: () => void
}

/** One visit and what the desk answers to it: all of it at once, or one instrument after the other. */
export function VisitItem({ visit, mayReceive, now, onDone, onStale }: VisitItemProps) {
  // What an act left holds as long as this very reading of the visit is shown.
  const [moved, setMoved] = useState<{ of: DeskVisit; bookings: readonly BookingSummary[] }>()
  const [declining, setDeclining] = useState<readonly BookingSummary[]>([])
  const [apart, setApart] = useState(false)
  const [stale, setStale] = useState(false)
  const confirming = useAction(confirmBookings)
  const bookings = moved?.of === visit ? withMoved(visit.bookings, moved.bookings) : visit.bookings
  const pending = pendingOf(bookings)

  function done(answered: readonly BookingSummary[], says: string) {
    setMoved({ of: visit, bookings: withMoved(bookings, answered) })
    setDeclining([])
    setStale(false)
    onDone(`${codeWords(visit.code)} ${says} ${answered.length} 件`)
  }
  async function confirm(chosen: readonly BookingSummary[]) {
    const answer = await confirming.run({ bookingIds: idsOf(chosen) })
    if (answer?.ok) done(answer.value.bookings, '已确认')
    else if (answer?.refusal === 'state-changed') tellStale()
  }
  function tellStale() {
    setDeclining([])
    setStale(true)
    onStale()
  }
  const acts = { busy: confirming.pending, onConfirm: confirm, onDecline: setDeclining }
  return (
    <View className={cx(css.visit)}>
      <View className={cx(css.who)}>
        <Text className={cx(css.code)}>{codeWords(visit.code)}</Text>
        <Text className={cx(css.booked)}>{`${momentWords(visit.bookedAt)} 约的`}</Text>
        {visit.forWhom && <Text>{`是替${visit.forWhom.name}约的`}</Text>}
        {pending.length > 0 && visit.answerBy <= now && <Tag tone='bad'>! 过了答复时间</Tag>}
        {mayReceive && <VisitPhone visit={visit} />}
      </View>
      <View className={cx(css.what)}>
        {bookings.map((booking) => (
          <VisitInstrument key={booking.bookingId} booking={booking} {...(apart && { acts })} />
        ))}
        {stale ? (
          <Notice tone='bad' says={REFUSAL_TEXT['state-changed'].says} next='已经换成最新的状态，请看清了再答复。' />
        ) : (
          <RefusalNotice {...confirming} onRetry={() => void confirm(pending)} />
        )}
      </View>
      {mayReceive && !(apart && pending.length > 0) && (
        <VisitActs pending={pending} {...acts} onApart={() => setApart(true)} />
      )}
      {declining.length > 0 && (
        <DeclineSheet
          bookings={declining}
          onClose={() => setDeclining([])}
          onDeclined={(answered) => done(answered, '已答复不能接待')}
          onStale={tellStale}
        />
      )}
    </View>
  )
}

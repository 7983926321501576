import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { bookSeats, type listSessions, type Session } from '#contract/events'
import { joinWaiting } from '#contract/waiting'
import { newRequestId } from '../../../../api/request-id'
import { momentWords } from '../../../../api/shanghai'
import { useAction } from '../../../../api/use-action'
import { useOpening } from '../../../../api/use-opening'
import { useQueuedAction } from '../../../../api/use-queued-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Notice } from '../../../../components/notice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Stepper } from '../../../../components/stepper'
import { openPage, replacePage } from '../../../../routes'
import css from './events.module.scss'

interface SeatActProps {
  readonly value: OutputOf<typeof listSessions>
  readonly session: Session | undefined
  /** The seats that are shown turned out to be old. */
  readonly onStale: () => void
}

/** How many come, and the booking; where too few seats are left, the line. */
export function SeatAct({
  value: { now, bookingOpensAt, bookingClosesAt, seatLimit },
  session,
  onStale,
}: SeatActProps) {
  const [seats, setSeats] = useState(1)
  const untilOpen = useOpening(bookingOpensAt)
  if (now >= bookingClosesAt)
    return <Notice says={`网上预约 ${momentWords(bookingClosesAt)} 截止了`} next='可以按时间直接来，有空座就能进。' />
  if (!session) return <Disabled words='请选一场' />
  const enough = session.left >= seats
  return (
    <>
      {untilOpen && <Notice says={untilOpen} next='请留在这一页。时间一到，按钮就能点。' />}
      <View className={cx(css.count)}>
        <Text>{`一共来几位（最多 ${seatLimit} 位）`}</Text>
        <Stepper
          label='来的人'
          unit='位'
          value={seats}
          max={seatLimit}
          onChange={(count) => setSeats(Math.max(1, count))}
        />
      </View>
      {untilOpen ? (
        <Disabled words={`约 ${seats} 个座位`} />
      ) : enough ? (
        <Book key={seats} session={session} seats={seats} onStale={onStale} />
      ) : (
        <Wait key={seats} session={session} seats={seats} onStale={onStale} />
      )}
    </>
  )
}

const Disabled = ({ words }: { words: string }) => (
  <Button look='needle' disabled onPress={() => {}}>
    {words}
  </Button>
)

interface ActProps {
  readonly session: Session
  readonly seats: number
  readonly onStale: () => void
}

function Book({ session: { slotId }, seats, onStale }: ActProps) {
  const requestId = useMemo(newRequestId, [])
  const booking = useQueuedAction(bookSeats)
  const next = NEXT[booking.refusal ?? '']
  async function book() {
    const answer = await booking.run({ requestId, slotId, seats })
    if (answer?.ok) replacePage('ticket', { visitId: answer.value.visitId, fresh: '1' })
    else if (answer?.refusal === 'slot-full') onStale()
  }
  return (
    <>
      <RefusalNotice {...booking} onRetry={() => void book()} {...(next && { next })} />
      <Button look='needle' loading={booking.pending || booking.waitingSince !== undefined} onPress={() => void book()}>
        {`约 ${seats} 个座位（免费）`}
      </Button>
    </>
  )
}

const NEXT: Readonly<Record<string, string>> = {
  'limit-reached': '可以少约几位，或者在“我的预约”里取消别的场次。',
  'slot-full': '请换一场，或者少约几位。也可以排候补。',
}

function Wait({ session: { slotId, kind, left }, seats, onStale }: ActProps) {
  const requestId = useMemo(newRequestId, [])
  const joining = useAction(joinWaiting)
  async function join() {
    const instruments = Array.from({ length: seats }, () => ({ kind, model: '', note: '' }))
    const answer = await joining.run({ requestId, slotId, instruments })
    if (answer?.ok) openPage('mine', {})
    else if (answer?.refusal === 'places-free') onStale()
  }
  return (
    <>
      <Notice
        says={left === 0 ? '这一场约满了' : `只剩 ${left} 个座位`}
        next={left === 0 ? '有人取消，座位按先后留给排队的人。' : '可以少约几位，或者排候补等齐。'}
      />
      <RefusalNotice {...joining} onRetry={() => void join()} />
      <Button look='strong' loading={joining.pending} onPress={() => void join()}>
        {`排候补，等 ${seats} 个座位`}
      </Button>
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { type BookingSummary, cancelBookings, type Visit } from '#contract/booking'
import { isEvent, KINDS } from '#contract/instrument-kind'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { Choice } from '../../../../components/choice'
import { Notice } from '../../../../components/notice'
import { ReasonChoice } from '../../../../components/reason-choice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { Sheet } from '../../../../components/sheet'
import { isLate, LateWarning } from '../late-warning'
import { dropDraft } from '../visit-draft'

interface CancelSheetProps {
  /** What may be cancelled; it may become less while the sheet is open. */
  readonly bookings: readonly BookingSummary[]
  readonly visit: Visit
  /** The server's time at which it was read. */
  readonly now: number
  readonly onClose: () => void
  readonly onCancelled: () => void
  /** The ticket turned out to be old. */
  readonly onStale: () => void
}

const REASONS = ['时间不方便', '换一个检测点', '约错了', '不想来了']
const MAX_REASON = 60

/** Asks what to give back and why, before it is done. */
export function CancelSheet({ bookings, visit, now, onClose, onCancelled, onStale }: CancelSheetProps) {
  const [kept, setKept] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const [known, setKnown] = useState(false)
  const cancelling = useAction(cancelBookings)
  const late = isLate(visit, now)
  const going = bookings.map(({ bookingId }) => bookingId).filter((id) => !kept.includes(id))
  const unit = bookings.some(({ kind }) => isEvent(kind)) ? '位' : '件'
  const toggle = (id: string) =>
    setKept((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))

  async function cancel() {
    const answer = await cancelling.run({ bookingIds: going, reason, ...(late && { late }) })
    if (answer?.ok) {
      dropDraft()
      onCancelled()
    } else if (answer?.refusal === 'state-changed' || answer?.refusal === 'cut-off-passed') onStale()
  }
  return (
    <Sheet
      open
      title='取消预约'
      onClose={onClose}
      acts={
        <>
          {bookings.length === 0 ? (
            <Notice tone='bad' says='现在取消不了了' next='检测点已经答复，或者时间到了。请看预约单上的最新状态。' />
          ) : (
            <RefusalNotice {...cancelling} onRetry={() => void cancel()} />
          )}
          <Button
            look='needle'
            loading={cancelling.pending}
            disabled={going.length === 0 || reason === '' || (late && !known)}
            onPress={() => void cancel()}
          >
            {late && !known ? '请先看清上面的提醒' : wordsOf(going.length, bookings.length, unit, reason)}
          </Button>
        </>
      }
    >
      {late ? (
        <LateWarning {...visit} act='取消' known={known} onKnown={setKnown} />
      ) : (
        <View>取消以后位置马上让给别人。</View>
      )}
      {bookings.length > 1 && (
        <Section title={`取消哪几${unit}`}>
          <Choice
            label={`取消哪几${unit}`}
            multiple
            options={bookings.map(({ bookingId, kind, model }) => ({
              value: bookingId,
              label: model ? `${KINDS[kind].label} ${model}` : KINDS[kind].label,
            }))}
            chosen={going}
            onPick={toggle}
          />
        </Section>
      )}
      <Section title='为什么取消'>
        <ReasonChoice label='为什么取消' look='chips' reasons={REASONS} max={MAX_REASON} onReason={setReason} />
      </Section>
    </Sheet>
  )
}

function wordsOf(going: number, all: number, unit: string, reason: string) {
  if (going === 0) return `请选要取消的是哪${unit}`
  if (reason === '') return '请选一个原因'
  return all === 1 ? '确定取消' : going === all ? '全部取消' : `确定取消 ${going} ${unit}`
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingSummary } from '#contract/booking'
import { declineBookings } from '#contract/desk'
import { KINDS } from '#contract/instrument-kind'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { ReasonChoice } from '../../../components/reason-choice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import { idsOf } from './visits'

interface DeclineSheetProps {
  /** What is to be declined. */
  readonly bookings: readonly BookingSummary[]
  readonly onClose: () => void
  readonly onDeclined: (bookings: readonly BookingSummary[]) => void
  readonly onStale: () => void
}

const REASONS = [
  '这个时段人手不够，请另约时间',
  '检测设备临时停用，请另约时间',
  '这个型号我们检不了',
  '器具不在这次活动的范围',
]
const MAX_REASON = 60

/** Asks for the reason that the resident will read. */
export function DeclineSheet({ bookings, onClose, onDeclined, onStale }: DeclineSheetProps) {
  const [reason, setReason] = useState('')
  const declining = useAction(declineBookings)

  async function decline() {
    const answer = await declining.run({ bookingIds: idsOf(bookings), reason })
    if (answer?.ok) onDeclined(answer.value.bookings)
    else if (answer?.refusal === 'state-changed') onStale()
  }
  return (
    <Sheet
      open
      title={`不能接待 ${bookings.length} 件`}
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...declining} onRetry={() => void decline()} />
          <Button look='needle' loading={declining.pending} disabled={reason === ''} onPress={() => void decline()}>
            {reason === '' ? '请选一个原因' : '答复不能接待'}
          </Button>
        </>
      }
    >
      <View>{`${bookings.map(({ kind }) => KINDS[kind].label).join('、')}。原因会原样给预约人看，预约单上会列出附近还有位置的检测点。这个位置马上空出来。`}</View>
      <ReasonChoice label='为什么不能接待' reasons={REASONS} max={MAX_REASON} onReason={setReason} />
    </Sheet>
  )
}

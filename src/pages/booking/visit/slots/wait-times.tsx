import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SlotOfLab } from '#contract/booking'
import { joinWaiting } from '#contract/waiting'
import { newRequestId } from '../../../../api/request-id'
import { clockWords } from '../../../../api/shanghai'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { openPage } from '../../../../routes'
import type { KindCount } from '../../kind-words'
import { fitOf } from './slot-fit'
import css from './wait-times.module.scss'
import { asKinds } from './wanted'

interface WaitTimesProps {
  readonly slots: readonly SlotOfLab[]
  readonly wanted: readonly KindCount[]
  /** The places that are shown turned out to be old. */
  readonly onStale: () => void
}

/** The times of a day that cannot take what one brings: one may wait for them. */
export function WaitTimes({ slots, wanted, onStale }: WaitTimesProps) {
  // A request of its own for every time, the same one for every try.
  const [request, setRequest] = useState({ requestId: newRequestId(), slotId: '' })
  const joining = useAction(joinWaiting)
  const full = slots.filter(
    (slot) => slot.fetchFrom === 0 && ['full', 'short'].includes(fitOf(slot, wanted)?.fit ?? ''),
  )
  if (full.length === 0) return null

  async function join(wish: typeof request) {
    setRequest(wish)
    const instruments = asKinds(wanted).map((kind) => ({ kind, model: '', note: '' }))
    const answer = await joining.run({ ...wish, instruments })
    if (answer?.ok) openPage('mine', {})
    else if (answer?.refusal === 'places-free') onStale()
  }
  const pick = (slotId: string) =>
    void join(slotId === request.slotId ? request : { requestId: newRequestId(), slotId })

  return (
    <Section title='约满的时间可以排候补'>
      <View>有人取消，位置就按先后留给您，两小时内在这里答复。</View>
      <View className={cx(css.times)}>
        {full.map((slot) => {
          const time = clockWords(slot.startsAt)
          return (
            <Button
              key={slot.slotId}
              small
              label={`排 ${time} 的候补`}
              loading={joining.pending && slot.slotId === request.slotId}
              onPress={() => pick(slot.slotId)}
            >
              {`排 ${time}`}
            </Button>
          )
        })}
      </View>
      <RefusalNotice {...joining} onRetry={() => void join(request)} />
    </Section>
  )
}

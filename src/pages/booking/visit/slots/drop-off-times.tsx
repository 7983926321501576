import { Text } from '@tarojs/components'
import type { SlotOfLab } from '#contract/booking'
import { spanWords } from '../../../../api/shanghai'
import { Choice } from '../../../../components/choice'
import { Section } from '../../../../components/section'
import { fetchWords } from '../../fetch-words'
import type { KindCount } from '../../kind-words'
import { fitOf, fits } from './slot-fit'

interface DropOffTimesProps {
  /** Of one day, those in which instruments are left. */
  readonly slots: readonly SlotOfLab[]
  readonly wanted: readonly KindCount[]
  readonly slotId: string | undefined
  readonly onPick: (slotId: string) => void
}

/** 寄检: leave it and come back, where the lab offers that for all that one brings. */
export function DropOffTimes({ slots, wanted, slotId, onPick }: DropOffTimesProps) {
  const free = slots.filter((slot) => fits(slot, wanted))
  if (free.length === 0) return null
  return (
    <Section title='也可以放下就走（寄检）'>
      <Text>有的器具要先静置两小时才能检。放在检测点，检好了再来取，不用等。</Text>
      <Choice
        label='寄检的时间'
        options={free.map((slot) => ({
          value: slot.slotId,
          label: `${spanWords(slot.startsAt, slot.endsAt)} 放下，${fetchWords(slot.fetchFrom)}（剩 ${fitOf(slot, wanted)?.left ?? 0}）`,
        }))}
        chosen={[slotId ?? '']}
        onPick={onPick}
      />
    </Section>
  )
}

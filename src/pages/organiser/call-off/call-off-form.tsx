import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SlotOfLab } from '#contract/booking'
import { clockWords, dayWords, weekdayWords } from '../../../api/shanghai'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { ReasonChoice } from '../../../components/reason-choice'
import { Section } from '../../../components/section'
import css from './call-off.module.scss'
import { CallOffAct } from './call-off-act'
import { LabChoice } from './lab-choice'
import { useLabTimes } from './use-lab-times'
import type { Whose } from './whose'

interface CallOffFormProps {
  readonly title: string
  readonly whose: Whose
  readonly days: readonly string[]
}

const ALL = ''
const MAX_REASON = 60
const REASONS = ['停电停水', '台风暴雨', '设备故障', '检测人员临时有事', '场地临时不能用']

const timeWords = ({ startsAt, fetchFrom }: SlotOfLab) => clockWords(startsAt) + (fetchFrom > 0 ? ' 寄检' : '')

/** What is called off, narrowed down step by step, and why. */
export function CallOffForm({ title, whose, days }: CallOffFormProps) {
  const [day, setDay] = useState(days[0] ?? '')
  const [pickedLab, setLab] = useState(ALL)
  const [slotId, setSlot] = useState(ALL)
  const [reason, setReason] = useState('')
  const labId = whose.as === 'staff' ? whose.labId : pickedLab
  const times = useLabTimes(labId).value?.slots.filter((slot) => slot.day === day) ?? []
  const pick = (change: () => void) => {
    setSlot(ALL)
    change()
  }
  return (
    <View>
      <Text className={cx(css.title)}>{title}</Text>
      <Section title='哪一天'>
        <Choice
          label='哪一天'
          look='chips'
          options={days.map((one) => ({ value: one, label: `${dayWords(one)} ${weekdayWords(one)}` }))}
          chosen={[day]}
          onPick={(one) => pick(() => setDay(one))}
        />
      </Section>
      {whose.as === 'organiser' && (
        <LabChoice labs={whose.labs} chosen={pickedLab} onPick={(one) => pick(() => setLab(one))} />
      )}
      {times.length > 0 && (
        <Section title='哪个时间'>
          <Choice
            label='哪个时间'
            look='chips'
            options={[
              { value: ALL, label: '一整天' },
              ...times.map((slot) => ({ value: slot.slotId, label: timeWords(slot) })),
            ]}
            chosen={[slotId]}
            onPick={setSlot}
          />
        </Section>
      )}
      <Section title='为什么'>
        <ReasonChoice label='为什么取消' look='chips' reasons={REASONS} max={MAX_REASON} onReason={setReason} />
      </Section>
      {day !== '' && (
        <CallOffAct key={`${day} ${labId} ${slotId}`} whose={whose} what={{ day, labId, slotId }} reason={reason} />
      )}
    </View>
  )
}

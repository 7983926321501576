import { Text, View } from '@tarojs/components'
import type { SlotOfLab } from '#contract/booking'
import { clockWords, dayWords, nearDayWords, weekdayWords } from '../../../../api/shanghai'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { Notice } from '../../../../components/notice'
import { Segments } from '../../../../components/segments'
import { openTab } from '../../../../routes'
import { DropOffTimes } from './drop-off-times'
import { SlotRow } from './slot-row'
import css from './slot-times.module.scss'
import type { SlotChoice } from './use-slot-choice'

interface SlotTimesProps {
  readonly slots: readonly SlotOfLab[]
  readonly now: number
  readonly choice: SlotChoice
}

/** The day, and its half hours one under the other. */
export function SlotTimes({ slots, now, choice }: SlotTimesProps) {
  const { days, day, wanted, slot, lost, setDay, setSlotId } = choice
  const all = slots.filter((one) => one.day === day)
  const ofDay = all.filter(({ fetchFrom }) => fetchFrom === 0)
  const left = all.filter(({ fetchFrom }) => fetchFrom > 0)
  return (
    <View>
      {days.length > 1 && (
        <Segments
          label='哪一天'
          segments={days.map((one) => ({ value: one, label: dayWords(one), note: weekdayWords(one) }))}
          chosen={day}
          onPick={setDay}
        />
      )}
      <Text className={cx(css.hint)}>
        {days.length > 1 ? '' : `${nearDayWords(day, now)}　`}
        {`实心的格子还空着${wanted.length > 1 ? '，按位置最紧的一种算' : ''}`}
      </Text>
      {lost && <Notice tone='bad' says={`${clockWords(lost.startsAt)} 放不下您要带的了`} next='请另选一个时间。' />}
      {!all.some(choice.takes) && (
        <Notice
          says='这一天没有能放下的时间'
          next={days.length > 1 ? '请看另一天，或者换一个检测点。' : '请少带一些，或者换一个检测点。'}
        >
          <Button small onPress={() => openTab('pages/booking/labs/index')}>
            换一个检测点
          </Button>
        </Notice>
      )}
      <View {...named('radiogroup', '几点来')}>
        {ofDay.map((one) => (
          <SlotRow
            key={one.slotId}
            slot={one}
            wanted={wanted}
            chosen={one.slotId === slot?.slotId}
            takes={choice.takes(one)}
            onPick={() => setSlotId(one.slotId)}
          />
        ))}
      </View>
      <DropOffTimes slots={left} wanted={wanted} slotId={slot?.slotId} onPick={setSlotId} />
    </View>
  )
}

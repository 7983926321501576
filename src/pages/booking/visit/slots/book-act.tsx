import { Text, View } from '@tarojs/components'
import { clockWords, dayWords, momentWords, weekdayWords } from '../../../../api/shanghai'
import { useOpening } from '../../../../api/use-opening'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Notice } from '../../../../components/notice'
import { openPage } from '../../../../routes'
import { kindsWords } from '../../kind-words'
import { startDraft } from '../visit-draft'
import css from './book-act.module.scss'
import type { LabDays, SlotChoice } from './use-slot-choice'
import { asKinds } from './wanted'

/** The act of the page, or why it is not to be had now. */
export function BookAct({ lab: value, choice: { wanted, slot } }: { lab: LabDays; choice: SlotChoice }) {
  const { now, bookingOpensAt, bookingClosesAt, lab } = value
  const untilOpen = useOpening(bookingOpensAt)
  if (now >= bookingClosesAt)
    return (
      <Notice says={`网上预约 ${momentWords(bookingClosesAt)} 截止了`} next='可以打检测点的电话，问问现场还收不收。' />
    )
  const opening = untilOpen && <Notice says={untilOpen} next='可以先选好，到下一页等着，时间一到就能确认。' />
  if (!slot)
    return (
      <>
        {opening}
        <Button look='needle' disabled onPress={() => {}}>
          {wanted.length === 0 ? '先选带什么来' : '请选一个时间'}
        </Button>
      </>
    )
  const book = () => {
    startDraft({ labId: lab.labId, slotId: slot.slotId, kinds: asKinds(wanted) })
    openPage('confirm', { labId: lab.labId, slotId: slot.slotId })
  }
  return (
    <View>
      {opening}
      <Text className={cx(css.sum)}>{`${dayWords(slot.day)} ${weekdayWords(slot.day)}，带${kindsWords(wanted)}`}</Text>
      <Button
        look='needle'
        onPress={book}
      >{`${untilOpen ? '先选' : '就订'} ${clockWords(slot.startsAt)}${slot.fetchFrom > 0 ? ' 起寄检' : ''}`}</Button>
    </View>
  )
}

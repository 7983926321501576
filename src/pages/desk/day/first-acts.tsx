import { View } from '@tarojs/components'
import { dayOf } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { openPage } from '../../../routes'
import { CounterBox } from '../board/counter-box'
import { handOver } from '../board/handed-over'
import css from './day.module.scss'
import type { DayValue } from './day-question'
import { PhoneBooking } from './phone-booking'

interface FirstActsProps {
  readonly labId: string
  readonly value: DayValue
  /** The day that is shown. */
  readonly day: string
  readonly onTaken: () => void
}

/** What is done every minute: on the check day somebody is scanned in from here, and the board goes on with the next. */
export function FirstActs({ labId, value: { now, mayReceive }, day, onTaken }: FirstActsProps) {
  const isToday = day === dayOf(now)
  function enter(text: string) {
    handOver(text)
    openPage('board', { labId })
  }
  return (
    <View className={cx(css.first)}>
      {mayReceive && isToday && <CounterBox id='desk-box' pending={false} onEnter={enter} />}
      <View className={cx(css.ways)}>
        <Button small onPress={() => openPage('board', { labId })}>
          现场叫号
        </Button>
        <Button small onPress={() => openPage('hand-out', { labId })}>
          取件
        </Button>
        {mayReceive && <PhoneBooking labId={labId} day={day} now={now} onTaken={onTaken} />}
      </View>
    </View>
  )
}

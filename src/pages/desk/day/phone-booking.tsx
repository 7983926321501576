import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Arrival } from '#contract/check-in'
import { dayOf, dayWords, spanWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { WalkInSheet } from '../board/walk-in-sheet'
import css from './day.module.scss'
import { broughtWords, codeWords } from './visits'

interface PhoneBookingProps {
  readonly labId: string
  /** The day that is shown; a day that is over has nothing to book. */
  readonly day: string
  readonly now: number
  readonly onTaken: () => void
}

/** Books for somebody who calls, from what is kept for the phone, and says what to tell them. */
export function PhoneBooking({ labId, day, now, onTaken }: PhoneBookingProps) {
  const [open, setOpen] = useState(false)
  const [taken, setTaken] = useState<Arrival>()
  if (day < dayOf(now)) return null
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        电话预约
      </Button>
      {taken && (
        <View className={cx(css.told)}>
          <Notice says={`✓ 约好了，预约号 ${codeWords(taken.code)}`} next={`请告诉对方：${toldWords(taken)}`}>
            <Button small onPress={() => setTaken(undefined)}>
              知道了
            </Button>
          </Notice>
        </View>
      )}
      {open && (
        <WalkInSheet
          labId={labId}
          day={day}
          onClose={() => setOpen(false)}
          onTaken={(arrival) => {
            setOpen(false)
            setTaken(arrival)
            onTaken()
          }}
        />
      )}
    </>
  )
}

const toldWords = ({ startsAt, endsAt, items }: Arrival) =>
  `${dayWords(dayOf(startsAt))} ${spanWords(startsAt, endsAt)}，${broughtWords(items)}，报这个号码就行。`

import { dayWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import type { DayValue } from './day-question'

interface OverdueNoticeProps {
  readonly value: DayValue
  /** The day that is shown. */
  readonly day: string
  readonly onDay: (day: string) => void
}

/** Who waits longer for an answer than was said, also on other days, and the way there. */
export function OverdueNotice({ value: { overdue }, day, onDay }: OverdueNoticeProps) {
  const count = overdue.reduce((sum, { instruments }) => sum + instruments, 0)
  if (count === 0) return null
  return (
    <Notice tone='bad' says={`有 ${count} 件过了答复时间`} next='预约人还在等，位置也占着，请先答复这些。'>
      {overdue
        .filter((one) => one.day !== day)
        .map((one) => (
          <Button key={one.day} small onPress={() => onDay(one.day)}>
            {`${dayWords(one.day)} ${one.instruments} 件`}
          </Button>
        ))}
    </Notice>
  )
}

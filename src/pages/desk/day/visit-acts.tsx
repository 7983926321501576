import { View } from '@tarojs/components'
import type { BookingSummary } from '#contract/booking'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import css from './visit-acts.module.scss'

export interface VisitActsProps {
  /** What is to be answered; nothing is shown when there is none. */
  readonly pending: readonly BookingSummary[]
  readonly busy: boolean
  readonly onConfirm: (chosen: readonly BookingSummary[]) => void
  readonly onDecline: (chosen: readonly BookingSummary[]) => void
  /** To answer each instrument by itself. */
  readonly onApart?: () => void
}

export function VisitActs({ pending, busy, onConfirm, onDecline, onApart }: VisitActsProps) {
  if (pending.length === 0) return null
  const several = pending.length > 1
  return (
    <View className={cx(css.acts)}>
      <Button small loading={busy} onPress={() => onConfirm(pending)}>
        {several ? `确认 ${pending.length} 件` : '确认'}
      </Button>
      <Button look='plain' small disabled={busy} onPress={() => onDecline(pending)}>
        不能接待
      </Button>
      {several && onApart && (
        <Button look='plain' small disabled={busy} onPress={onApart}>
          分开答复
        </Button>
      )}
    </View>
  )
}

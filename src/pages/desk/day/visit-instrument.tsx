import { Text, View } from '@tarojs/components'
import type { BookingSummary } from '#contract/booking'
import { KINDS } from '#contract/instrument-kind'
import { cx } from '../../../components/cx'
import { StatusTag } from '../../../components/status-tag'
import { VisitActs, type VisitActsProps } from './visit-acts'
import css from './visit-instrument.module.scss'
import { pendingOf } from './visits'

interface VisitInstrumentProps {
  readonly booking: BookingSummary
  /** Set when each instrument is answered by itself. */
  readonly acts?: Pick<VisitActsProps, 'busy' | 'onConfirm' | 'onDecline'>
}

/** One instrument: what it is, what its owner wrote, how it stands. */
export function VisitInstrument({ booking, acts }: VisitInstrumentProps) {
  const { kind, model, note, status, reason } = booking
  return (
    <View className={cx(css.instrument)}>
      <View className={cx(css.head)}>
        <Text className={cx(css.kind)}>{KINDS[kind].label}</Text>
        {model && <Text>{model}</Text>}
        <StatusTag status={status} />
      </View>
      {note && <Text className={cx(css.note)}>{`备注：${note}`}</Text>}
      {reason && <Text className={cx(css.note)}>{`原因：${reason}`}</Text>}
      {acts && <VisitActs pending={pendingOf([booking])} {...acts} />}
    </View>
  )
}

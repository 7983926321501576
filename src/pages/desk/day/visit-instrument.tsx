import { Text, View } from '@tarojs/components'
import type { BookingSummary } from '#contract/booking'
import { KINDS } from '#contract/instrument-kind'
import { cx } from '../../../components/cx'
import { StatusTag } from '../../../components/status-tag'
import { Tag } from '../../../components/tag'
import { DESK_LABELS } from './day-question'
import { TradeWords } from './trade-words'
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
  const { kind, model, note, trade, status, reason, late } = booking
  return (
    <View className={cx(css.instrument)}>
      <View className={cx(css.name)}>
        <Text className={cx(css.kind)}>{KINDS[kind].label}</Text>
        {model && <Text>{model}</Text>}
      </View>
      <View className={cx(css.status)}>
        <StatusTag status={status} label={DESK_LABELS[status]} />
        {late && <Tag tone='bad'>! 临近取消</Tag>}
      </View>
      {(note || reason) && (
        <View className={cx(css.notes)}>
          {note && <Text>{`备注：${note}`}</Text>}
          {reason && <Text>{`原因：${reason}`}</Text>}
        </View>
      )}
      {trade && <TradeWords trade={trade} />}
      {acts && (
        <View className={cx(css.acts)}>
          <VisitActs pending={pendingOf([booking])} {...acts} />
        </View>
      )}
    </View>
  )
}

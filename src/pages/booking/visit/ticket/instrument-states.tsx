import { Text, View } from '@tarojs/components'
import type { BookingSummary } from '#contract/booking'
import { KINDS } from '#contract/instrument-kind'
import { cx } from '../../../../components/cx'
import { RowLink } from '../../../../components/row-link'
import { Section } from '../../../../components/section'
import { StatusTag } from '../../../../components/status-tag'
import { openPage } from '../../../../routes'
import css from './instrument-states.module.scss'

/** Each instrument with its state, and the reason where there is one. */
export const InstrumentStates = ({ bookings }: { bookings: readonly BookingSummary[] }) => (
  <Section title='器具'>
    {bookings.map(({ bookingId, kind, model, note, status, reason }) => (
      <View key={bookingId} className={cx(css.instrument)}>
        <View className={cx(css.head)}>
          <Text className={cx(css.kind)}>{KINDS[kind].label}</Text>
          <StatusTag status={status} />
        </View>
        {(model || note) && <Text className={cx(css.words)}>{[model, note].filter(Boolean).join(' · ')}</Text>}
        {reason && <Text className={cx(css.reason)}>{`原因：${reason}`}</Text>}
        {(status === 'measured' || status === 'returned') && (
          <RowLink title='看检测结果' onPress={() => openPage('measured', { bookingId })} />
        )}
      </View>
    ))}
  </Section>
)

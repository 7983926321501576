import { Text, View } from '@tarojs/components'
import type { BookingSummary } from '#contract/booking'
import { isEvent, KINDS } from '#contract/instrument-kind'
import { cx } from '../../../../components/cx'
import { RowLink } from '../../../../components/row-link'
import { Section } from '../../../../components/section'
import { StatusTag } from '../../../../components/status-tag'
import { openPage } from '../../../../routes'
import css from './instrument-states.module.scss'

/** Each instrument with its state, and the reason where there is one. */
export const InstrumentStates = ({ bookings }: { bookings: readonly BookingSummary[] }) => (
  <Section title={bookings.every(({ kind }) => isEvent(kind)) ? '座位' : '器具'}>
    {bookings.map(({ bookingId, kind, model, note, trade, status, reason, late }) => (
      <View key={bookingId} className={cx(css.instrument)}>
        <View className={cx(css.head)}>
          <Text className={cx(css.kind)}>{KINDS[kind].label}</Text>
          <StatusTag status={status} />
        </View>
        {(model || note) && <Text className={cx(css.words)}>{[model, note].filter(Boolean).join(' · ')}</Text>}
        {trade && (
          <Text className={cx(css.words)}>
            {`${trade.market} ${trade.shop}，编号 ${trade.serial}，Max ${trade.maxGrams / 1000} kg，e ${trade.intervalGrams} g`}
          </Text>
        )}
        {reason && <Text className={cx(css.reason)}>{`${late ? '临近取消。' : ''}原因：${reason}`}</Text>}
        {(status === 'measured' || status === 'returned') && (
          <RowLink title='看检测结果' onPress={() => openPage('measured', { bookingId })} />
        )}
      </View>
    ))}
  </Section>
)

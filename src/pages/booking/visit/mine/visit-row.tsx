import { Text, View } from '@tarojs/components'
import type { Visit } from '#contract/booking'
import { clockWords, dayOf, nearDayWords } from '../../../../api/shanghai'
import { cx } from '../../../../components/cx'
import { Icon } from '../../../../components/icon'
import { pressable } from '../../../../components/pressable'
import { StatusTag } from '../../../../components/status-tag'
import { openPage } from '../../../../routes'
import { fetchWords } from '../../fetch-words'
import { countKinds, kindsWords } from '../../kind-words'
import css from './visit-row.module.scss'

/** One visit on the list: when, where, what, and every state that its instruments are in. */
export function VisitRow({ visit, now }: { visit: Visit; now: number }) {
  const { visitId, startsAt, labName, title, fetchFrom, bookings } = visit
  const statuses = [...new Set(bookings.map(({ status }) => status))]
  return (
    <View className={cx(css.row)} {...pressable(() => openPage('ticket', { visitId }), { role: 'link' })}>
      <View className={cx(css.words)}>
        <Text className={cx(css.when)}>{`${nearDayWords(dayOf(startsAt), now)} ${clockWords(startsAt)}`}</Text>
        <Text>{labName}</Text>
        {title && <Text>{title}</Text>}
        {fetchFrom > 0 && <Text>{`寄检，${fetchWords(fetchFrom)}`}</Text>}
        <Text>{kindsWords(countKinds(bookings.map(({ kind }) => kind)))}</Text>
        <View className={cx(css.tags)}>
          {statuses.map((status) => (
            <StatusTag key={status} status={status} />
          ))}
        </View>
      </View>
      <Icon name='next' size={18} />
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import { clockWords, dayOf, nearDayWords } from '../../api/shanghai'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon'
import { pressable } from '../../components/pressable'
import { Tag } from '../../components/tag'
import { openPage } from '../../routes'
import css from './next-visit.module.scss'
import type { Home } from './phase'

/** The visit that is coming up; leads to its ticket. */
export function NextVisit({ visit, now }: { visit: NonNullable<Home['nextVisit']>; now: number }) {
  return (
    <View
      className={cx(css.visit)}
      {...pressable(() => openPage('ticket', { visitId: visit.visitId }), { role: 'link' })}
    >
      <View className={cx(css.words)}>
        <View className={cx(css.head)}>
          <Text
            className={cx(css.when)}
          >{`${nearDayWords(dayOf(visit.startsAt), now)} ${clockWords(visit.startsAt)}`}</Text>
          <Tag tone={visit.confirmed ? 'good' : 'warm'}>{visit.confirmed ? '✓ 已确认' : '… 等确认'}</Tag>
        </View>
        <Text className={cx(css.where)}>{`${visit.labName} · 带 ${visit.instruments} 件`}</Text>
      </View>
      <Icon name='next' size={18} />
    </View>
  )
}

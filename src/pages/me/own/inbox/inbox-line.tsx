import { Text, View } from '@tarojs/components'
import type { InboxItem } from '#contract/inbox'
import { clockWords, dayOf, daysUntil, nearDayWords } from '../../../../api/shanghai'
import { cx } from '../../../../components/cx'
import { Icon } from '../../../../components/icon'
import { pressable } from '../../../../components/pressable'
import { Tag } from '../../../../components/tag'
import { openPage } from '../../../../routes'
import css from './inbox-line.module.scss'

interface InboxLineProps {
  readonly item: InboxItem
  readonly now: number
  readonly isNew: boolean
}

/** One line of the inbox; leads to where one acts on it. */
export const InboxLine = ({ item, now, isNew }: InboxLineProps) => (
  <View className={cx(css.line)} {...pressable(() => open(item.way), { role: 'link' })}>
    <View className={cx(css.words)}>
      <View className={cx(css.head)}>
        <Text className={cx(css.says)}>{item.says}</Text>
        {isNew && <Tag tone='warm'>新</Tag>}
      </View>
      <Text>{item.next}</Text>
      <Text className={cx(css.when)}>{whenWords(item.at, now)}</Text>
    </View>
    <Icon name='next' size={18} />
  </View>
)

/** `今天 9:30`, `昨天 18:00`, `5 月 12 日 周三 9:30` */
function whenWords(at: number, now: number): string {
  const day = dayOf(at)
  return `${daysUntil(day, now) === -1 ? '昨天' : nearDayWords(day, now)} ${clockWords(at)}`
}

function open({ page, id, kind }: InboxItem['way']): void {
  if (page === 'ticket') openPage('ticket', { visitId: id })
  else if (page === 'slots') openPage('slots', { labId: id, ...(kind && { group: kind }) })
  else if (page === 'desk') openPage('desk', { labId: id })
  else if (page === 'overview') openPage('overview', { campaignId: id })
  else if (page === 'score') openPage('result', { attemptId: id })
  else if (page === 'challenge') openPage('challenge', {})
  else if (page === 'prizes') openPage('prizes', { campaignId: id })
  else openPage('mine', {})
}

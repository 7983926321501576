import { Text, View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import type { readBook } from '#contract/learning'
import { TOPICS } from '#contract/topic'
import { cx } from '../../../../components/cx'
import { Tag } from '../../../../components/tag'
import css from './entry.module.scss'

type BookEntry = OutputOf<typeof readBook>['entries'][number]

const whenWords = (days: number) => (days === 0 ? '今天再答' : days === 1 ? '明天再答' : `${days} 天后再答`)

/** One question of the book, explained. */
export const Entry = ({ entry }: { entry: BookEntry }) => (
  <View className={cx(css.entry)}>
    <View className={cx(css.text)}>{entry.text}</View>
    <View className={cx(css.answer)}>{`✓ ${entry.answer}`}</View>
    <View>{entry.explanation}</View>
    <View className={cx(css.source)}>{`出处：${entry.source}`}</View>
    <View className={cx(css.foot)}>
      <Tag tone={entry.dueInDays === 0 ? 'warm' : 'grey'}>{whenWords(entry.dueInDays)}</Tag>
      <Text>{`${TOPICS[entry.topic].label} · 错过 ${entry.misses} 次`}</Text>
    </View>
  </View>
)

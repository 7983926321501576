import { Text, View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import type { readStanding } from '#contract/standing'
import { cx } from '../../../../components/cx'
import { spentWords } from './spent-words'
import css from './standing.module.scss'

type Row = OutputOf<typeof readStanding>['rows'][number]

/** One place: its number, who, and with what. The own one is marked by a word, too. */
export const PlaceRow = ({ row: { rank, name, score, spentMs, own } }: { row: Row }) => (
  <View className={cx(css.row, own && css.own)}>
    <Text className={cx(css.rank)}>{rank}</Text>
    <Text className={cx(css.name)}>{own ? `${name}（您）` : name}</Text>
    <View className={cx(css.result)}>
      <Text className={cx(css.score)}>{`${score} 分`}</Text>
      <Text className={cx(css.spent)}>{spentWords(spentMs)}</Text>
    </View>
  </View>
)

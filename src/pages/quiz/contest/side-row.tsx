import { Text, View } from '@tarojs/components'
import type { readContest } from '#contract/contest'
import type { OutputOf } from '#contract/endpoint'
import { TEAM_SORT_LABELS } from '#contract/team-sort'
import { cx } from '../../../components/cx'
import css from './contest.module.scss'
import { meanWords } from './mean-words'

type Row = OutputOf<typeof readContest>['rows'][number]

/** One team or district: its place, its name, its score. The own one is marked by a word, too. */
export const SideRow = ({ side: { rank, name, sort, points, papers, own }, bestOf }: { side: Row; bestOf: number }) => (
  <View className={cx(css.row, own && css.own)}>
    <Text className={cx(css.rank)}>{rank}</Text>
    <View className={cx(css.who)}>
      <Text>{own ? `${name}（您的）` : name}</Text>
      <Text className={cx(css.note)}>
        {[sort === '' ? '' : TEAM_SORT_LABELS[sort], `${papers} / ${bestOf} 份`].filter(Boolean).join(' · ')}
      </Text>
    </View>
    <Text className={cx(css.score)}>{`${meanWords(points, bestOf)} 分`}</Text>
  </View>
)

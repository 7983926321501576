import { Text, View } from '@tarojs/components'
import type { OwnSide as Own } from '#contract/contest'
import { cx } from '../../../components/cx'
import { Face } from '../../../components/face'
import { spentWords } from '../paper/standing/spent-words'
import css from './contest.module.scss'
import { meanWords } from './mean-words'

/** The own team or district: its place, how far to the next, and whose papers count. */
export function OwnSide({ side, bestOf }: { side: Own; bestOf: number }) {
  const { name, rank, points, papers, ahead, best } = side
  return (
    <Face>
      <View className={cx(css.title)}>{name}</View>
      {rank === null ? (
        <View className={cx(css.note)}>还没有人有成绩。答完一份卷子，过几分钟就算进来。</View>
      ) : (
        <>
          <View className={cx(css.place)}>
            <Text className={cx(css.figure)}>{rank}</Text>
            <Text>{`第几名 · ${meanWords(points, bestOf)} 分`}</Text>
          </View>
          <View className={cx(css.note)}>{aheadWords(ahead, bestOf)}</View>
          {papers < bestOf && (
            <View className={cx(css.note)}>{`现在有 ${papers} 份成绩，缺的 ${bestOf - papers} 份按 0 分算。`}</View>
          )}
          <View className={cx(css.scorers)}>
            {best.map((scorer) => (
              <View key={scorer.name} className={cx(css.scorer)}>
                <Text>{scorer.own ? `${scorer.name}（您）` : scorer.name}</Text>
                <Text className={cx(css.note)}>{`${scorer.score} 分，${spentWords(scorer.spentMs)}`}</Text>
              </View>
            ))}
          </View>
        </>
      )}
    </Face>
  )
}

function aheadWords(ahead: Own['ahead'], bestOf: number): string {
  if (!ahead) return '现在排在最前面。'
  if (ahead.points === 0) return `和前一名“${ahead.name}”分数一样，用时多一点。`
  return `离前一名“${ahead.name}”还差 ${meanWords(ahead.points, bestOf)} 分。`
}

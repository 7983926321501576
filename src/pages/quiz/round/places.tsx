import { Text, View } from '@tarojs/components'
import type { RoundView } from '#contract/round'
import { cx } from '../../../components/cx'
import { spentWords } from '../paper/standing/spent-words'
import css from './round.module.scss'

/** The best so far: more right answers, then less time. */
export const Places = ({ places }: { places: RoundView['standing'] }) => (
  <View>
    {places.map(({ rank, name, right, spentMs }) => (
      <View key={rank} className={cx(css.place)}>
        <Text className={cx(css.count)}>{rank}</Text>
        <Text className={cx(css.name)}>{name}</Text>
        <Text>{`对 ${right} 题，${spentWords(spentMs)}`}</Text>
      </View>
    ))}
  </View>
)

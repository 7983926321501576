import { Text, View } from '@tarojs/components'
import type { BenchSheet } from '#contract/measurement'
import { cx } from '../../../components/cx'
import { OutcomeTag } from '../../../components/outcome-tag'
import { repairWords } from '../../../components/repair-words'
import css from './rounds.module.scss'

/** How it went before this round. */
export const Rounds = ({ bench: { rounds, repair } }: { bench: BenchSheet }) =>
  rounds.length === 0 ? null : (
    <View className={cx(css.rounds)}>
      {rounds.map(({ at, outcome }, place) => (
        <View key={at} className={cx(css.round)}>
          <Text>{`第 ${place + 1} 遍`}</Text>
          <OutcomeTag outcome={outcome} />
        </View>
      ))}
      {repair.did.length > 0 && <Text>{`小修：${repairWords(repair)}`}</Text>}
    </View>
  )

import { Text, View } from '@tarojs/components'
import { isObserved, QUANTITIES } from '#contract/regulation-row'
import type { Round } from '#contract/result-slip'
import { cx } from '../../../components/cx'
import { ErrorBar } from '../../../components/error-bar'
import { observedWords } from '../../../components/observed-words'
import css from './paper-slip.module.scss'

const WAYS = { '': '', up: '升', down: '降' } as const

/** The readings of a round, line by line. */
export const PaperFindings = ({ findings, unit }: { findings: Round['findings']; unit: string }) => (
  <View className={cx(css.table)}>
    <View className={cx(css.row, css.head)}>
      <Text className={cx(css.what)}>项目</Text>
      <Text className={cx(css.number)}>参考值</Text>
      <Text className={cx(css.number)}>示值</Text>
      <Text className={cx(css.drawn)}>{`误差和允许误差（${unit}）`}</Text>
    </View>
    {findings.map((finding, place) => {
      const { quantity, direction, reference, indication } = finding
      const isSeen = isObserved(quantity)
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place; two corners of a scale may read alike
        <View key={place} className={cx(css.row)}>
          <Text className={cx(css.what)}>{`${QUANTITIES[quantity]}${WAYS[direction]}`}</Text>
          <Text className={cx(css.number)}>{isSeen ? finding.nominal.replace(/^0$/, '') : reference}</Text>
          <Text className={cx(css.number)}>{isSeen ? '' : indication}</Text>
          <View className={cx(css.drawn)}>
            {isSeen ? <Text>{observedWords(finding)}</Text> : <ErrorBar {...finding} unit={unit} />}
          </View>
        </View>
      )
    })}
  </View>
)

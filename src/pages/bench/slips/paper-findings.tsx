import { Text, View } from '@tarojs/components'
import { QUANTITIES } from '#contract/regulation-row'
import type { Round } from '#contract/result-slip'
import { cx } from '../../../components/cx'
import { ErrorBar } from '../../../components/error-bar'
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
    {findings.map((finding) => (
      <View
        key={[finding.quantity, finding.nominal, finding.direction, finding.indication].join('|')}
        className={cx(css.row)}
      >
        <Text className={cx(css.what)}>{`${QUANTITIES[finding.quantity]}${WAYS[finding.direction]}`}</Text>
        <Text className={cx(css.number)}>{finding.reference}</Text>
        <Text className={cx(css.number)}>{finding.indication}</Text>
        <View className={cx(css.drawn)}>
          <ErrorBar {...finding} unit={unit} />
        </View>
      </View>
    ))}
  </View>
)

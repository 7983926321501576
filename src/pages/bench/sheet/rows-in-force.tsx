import { Text, View } from '@tarojs/components'
import { rowFor } from '#contract/judging'
import type { BenchSheet } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { STAGES } from '#contract/regulation-row'
import { cx } from '../../../components/cx'
import { bandWords } from '../row-words'
import css from './instrument-facts.module.scss'

/** By which regulation the error is judged, and why not where it is not. */
export function RowsInForce({ bench, sheet }: { bench: BenchSheet; sheet: Sheet }) {
  const row = rowFor(bench.rows, 'error', sheet)
  return (
    <View className={cx(css.rows)}>
      <Text className={cx(css.row)}>
        {row
          ? `依据 ${row.regulation}，${STAGES[sheet.stage]}${row.version > 1 ? '，本检测点已更正' : ''}`
          : '没有适用的规程'}
      </Text>
      {row && sheet.service === 'verification' && !row.regulation.startsWith('JJG') && (
        <Text className={cx(css.row)}>不是检定规程，检定只记数值，不作结论。</Text>
      )}
      {row?.locked && <Text className={cx(css.row)}>限值没有人核对过原文：只记数值，不作结论。</Text>}
      {row?.informative && <Text className={cx(css.row)}>家用秤没有规程，结果仅供参考。</Text>}
      {row && !row.locked && <Text className={cx(css.row)}>{`允许误差 ${bandWords(row)}`}</Text>}
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import { QUANTITIES, type RegulationRow, STAGES } from '#contract/regulation-row'
import type { RowAtLab } from '#contract/row-correction'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Tag } from '../../../components/tag'
import css from '../bench-papers.module.scss'
import { bandWords, timeWords } from '../row-words'

/** What a row is of: `示值误差，后续检定、使用中检查，III 级`. */
export const rowName = ({ quantity, stages, accuracyClass, unit }: RegulationRow) =>
  [
    QUANTITIES[quantity],
    stages.map((stage) => STAGES[stage]).join('、'),
    accuracyClass && `${accuracyClass} 级`,
    unit !== 'e' && unit,
  ]
    .filter(Boolean)
    .join('，')

/** One row at a lab with where it is from, and under it what it was before. */
export const RowItem = ({ row, before, onCorrect }: RowAtLab & { readonly onCorrect: (() => void) | undefined }) => (
  <View className={cx(css.item)}>
    <View className={cx(css.line)}>
      <Text className={cx(css.main, css.number)}>{row.locked ? '没有核对过' : bandWords(row)}</Text>
      {row.locked && <Tag tone='warm'>只记数值，不判</Tag>}
      {row.informative && <Tag tone='grey'>仅供参考</Tag>}
      {before.length > 0 && <Tag>本检测点更正过</Tag>}
    </View>
    <Text>{rowName(row)}</Text>
    <Text className={cx(css.more)}>
      {[`${row.regulation}，第 ${row.version} 版`, timeWords(row), row.source].filter(Boolean).join('，')}
    </Text>
    {before.map((old) => (
      <Text key={old.version} className={cx(css.more)}>
        {`以前（第 ${old.version} 版）：${old.locked ? '没有核对过' : bandWords(old)}，${old.source}`}
      </Text>
    ))}
    {onCorrect && (
      <View className={cx(css.acts)}>
        <Button small label={`更正 ${rowName(row)}`} onPress={onCorrect}>
          更正
        </Button>
      </View>
    )}
  </View>
)

import { Text, View } from '@tarojs/components'
import type { WorkbookFault } from '#contract/imported-file'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import css from './workbook.module.scss'

interface FaultTableProps {
  readonly faults: readonly WorkbookFault[]
  readonly moreFaults: number
}

/** Every mistake: in which sheet, which cell, and what to write instead. */
export const FaultTable = ({ faults, moreFaults }: FaultTableProps) => (
  <View className={cx(css.faults)}>
    <Notice
      tone='bad'
      says={`有 ${faults.length + moreFaults} 处要改`}
      next='还没有导入。请在表格里改好、保存，再选一次这个文件。'
    />
    <View className={cx(css.fault, css.titles)} aria-hidden>
      <Text>表</Text>
      <Text>格</Text>
      <Text>项</Text>
      <Text>怎么改</Text>
    </View>
    {faults.map(({ sheet, cell, title, message }) => (
      <View key={`${sheet} ${cell} ${title} ${message}`} className={cx(css.fault)}>
        <Text className={cx(css.where)}>{sheet || '文件'}</Text>
        <Text className={cx(css.where)}>{cell || '—'}</Text>
        <Text className={cx(css.where)}>{title || '—'}</Text>
        <Text>{message}</Text>
      </View>
    ))}
    {moreFaults > 0 && (
      <Text className={cx(css.says)}>{`还有 ${moreFaults} 处没有列出来，改好上面的再检查一次。`}</Text>
    )}
  </View>
)

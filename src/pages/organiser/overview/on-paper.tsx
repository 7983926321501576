import { Text } from '@tarojs/components'
import { exportNumbers } from '#contract/workbook'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { RowLink } from '../../../components/row-link'
import { saveFile } from '../../../device/save-file'
import { openPage } from '../../../routes'
import css from './overview.module.scss'

/** The campaign as a workbook and its numbers as another; a phone has no place for files. */
export function OnPaper({ campaignId }: { campaignId: string }) {
  const exporting = useAction(exportNumbers)

  async function download() {
    const answer = await exporting.run({ campaignId })
    if (answer?.ok) saveFile?.(answer.value)
  }
  if (!saveFile) return <Text className={cx(css.says)}>导入活动表格、管题库、下载预约统计，请在“我的”里登录电脑。</Text>
  return (
    <>
      <RowLink title='活动表格' note='下载、改好、导入' onPress={() => openPage('workbook', { campaignId })} />
      <RowLink title='题库' note='复核、上线、更正答案' onPress={() => openPage('bank', {})} />
      <RowLink title='组卷' note='看一份样卷' onPress={() => openPage('blueprint', { campaignId })} />
      <RowLink title='题目分析' note='哪些题太难，哪些答案可疑' onPress={() => openPage('items', { campaignId })} />
      <RefusalNotice {...exporting} onRetry={() => void download()} />
      <Button loading={exporting.pending} onPress={() => void download()}>
        下载预约统计（XLSX）
      </Button>
    </>
  )
}

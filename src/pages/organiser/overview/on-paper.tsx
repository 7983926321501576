import { Text } from '@tarojs/components'
import { exportNumbers } from '#contract/workbook'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
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
      <Button onPress={() => openPage('workbook', { campaignId })}>活动表格：下载、导入</Button>
      <Button onPress={() => openPage('bank', {})}>题库：复核、上线、更正答案</Button>
      <Button onPress={() => openPage('blueprint', { campaignId })}>组卷：看一份样卷</Button>
      <Button onPress={() => openPage('items', { campaignId })}>题目分析</Button>
      <RefusalNotice {...exporting} onRetry={() => void download()} />
      <Button loading={exporting.pending} onPress={() => void download()}>
        下载预约统计（XLSX）
      </Button>
    </>
  )
}

import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { exportBank, importBank, previewBank } from '#contract/bank-workbook'
import type { OutputOf } from '#contract/endpoint'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { type ChosenFile, chooseFile } from '../../../device/choose-file'
import { saveFile } from '../../../device/save-file'
import css from '../office.module.scss'
import { FaultTable } from '../workbook/fault-table'
import { PreviewedQuestions } from './previewed-questions'

/** The questions as a workbook: download, look at what a changed one would do, then import it as drafts. */
export function BankFiles({ topic, onImported }: { topic: string; onImported: () => void }) {
  const [file, setFile] = useState<ChosenFile>()
  const [previewed, setPreviewed] = useState<OutputOf<typeof previewBank>>()
  const [written, setWritten] = useState<number>()
  const exporting = useAction(exportBank)
  const previewing = useAction(previewBank)
  const importing = useAction(importBank)

  async function download() {
    const answer = await exporting.run(topic === '' ? {} : { topic })
    if (answer?.ok) saveFile?.(answer.value)
  }
  async function look(chosen: ChosenFile) {
    setFile(chosen)
    setPreviewed(undefined)
    setWritten(undefined)
    const answer = await previewing.run({ file: chosen.base64 })
    if (answer?.ok) setPreviewed(answer.value)
  }
  async function confirm() {
    if (!file || !previewed) return
    const answer = await importing.run({ file: file.base64, digest: previewed.digest })
    if (!answer?.ok) return
    setWritten(answer.value.written)
    setPreviewed(undefined)
    onImported()
  }
  return (
    <Section title='用表格改题库'>
      <Text className={cx(css.says)}>
        下载表格，在电脑上改题、加题，再选回来：先看检查结果和变化，确认后成为草稿，由另一个人复核才上线。
      </Text>
      <View className={cx(css.acts)}>
        <Button loading={exporting.pending} onPress={() => void download()}>
          {topic === '' ? '下载全部题目' : '下载这个主题的题目'}
        </Button>
        <Button
          look='strong'
          loading={previewing.pending}
          onPress={() => chooseFile?.('.xlsx', (chosen) => void look(chosen))}
        >
          选择改好的文件（.xlsx）
        </Button>
      </View>
      <RefusalNotice {...exporting} onRetry={() => void download()} />
      <RefusalNotice {...previewing} onRetry={() => file && void look(file)} />
      <RefusalNotice {...importing} onRetry={() => void confirm()} />
      {previewed && previewed.faults.length > 0 && <FaultTable {...previewed} />}
      {previewed && previewed.faults.length === 0 && (
        <PreviewedQuestions previewed={previewed} pending={importing.pending} onConfirm={() => void confirm()} />
      )}
      {written !== undefined && (
        <Notice says={`导入了 ${written} 道题的草稿`} next='请另一位组织者在下面的“草稿”里复核。' />
      )}
    </Section>
  )
}

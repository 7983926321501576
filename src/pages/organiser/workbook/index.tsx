import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { importWorkbook, previewWorkbook } from '#contract/workbook'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { type ChosenFile, chooseFile } from '../../../device/choose-file'
import type { ParamsOf } from '../../../routes'
import { CodeList } from './code-list'
import { FaultTable } from './fault-table'
import { MakeWorkbook } from './make-workbook'
import { PreviewedChanges } from './previewed-changes'
import css from './workbook.module.scss'

type Previewed = OutputOf<typeof previewWorkbook>
type Imported = OutputOf<typeof importWorkbook>

/** On a PC: a workbook to fill, and a filled one to look at and then to import. */
export default function WorkbookPage() {
  const { campaignId = 'none' } = useRouter<ParamsOf<'workbook'>>().params
  const [file, setFile] = useState<ChosenFile>()
  const [previewed, setPreviewed] = useState<Previewed>()
  const [imported, setImported] = useState<Imported>()
  const previewing = useAction(previewWorkbook)
  const importing = useAction(importWorkbook)

  async function look(chosen: ChosenFile) {
    setFile(chosen)
    setPreviewed(undefined)
    setImported(undefined)
    importing.forget()
    const answer = await previewing.run({ file: chosen.base64 })
    if (answer?.ok) setPreviewed(answer.value)
  }

  async function confirm() {
    if (!file || !previewed) return
    const answer = await importing.run({ file: file.base64, digest: previewed.digest })
    if (answer?.ok) setImported(answer.value)
    else if (answer?.refusal === 'preview-outdated') setPreviewed(undefined)
  }

  return (
    <Page title='活动表格' wide>
      <MakeWorkbook campaignId={campaignId} />
      <Section title='2　检查填好的表格'>
        <Text className={cx(css.says)}>先看检查结果和变化，确认以前什么都不会写入。文件最大 72 KB，不要放图片。</Text>
        <View className={cx(css.act)}>
          <Button
            look={previewed && previewed.faults.length === 0 ? 'quiet' : 'strong'}
            loading={previewing.pending}
            onPress={() => chooseFile?.('.xlsx', (chosen) => void look(chosen))}
          >
            {file ? '换一个文件' : '选择文件（.xlsx）'}
          </Button>
        </View>
        {file && <Text className={cx(css.file)}>{file.name}</Text>}
        <RefusalNotice {...previewing} onRetry={() => file && void look(file)} />
        <RefusalNotice {...importing} onRetry={() => void confirm()} />
        {importing.refusal === 'preview-outdated' && file && (
          <Button onPress={() => void look(file)}>再检查一遍</Button>
        )}
        {previewed && previewed.faults.length > 0 && <FaultTable {...previewed} />}
      </Section>
      {previewed && previewed.faults.length === 0 && !imported && (
        <PreviewedChanges previewed={previewed} pending={importing.pending} onConfirm={() => void confirm()} />
      )}
      {imported && <CodeList imported={imported} />}
    </Page>
  )
}

import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { exportBook, exportMeasured } from '#contract/records'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { saveFile } from '../../../device/save-file'
import css from './figures.module.scss'

/** 台账 of one's own lab, of the day that is shown or of all. */
export function SaveBook(asked: { readonly labId: string; readonly day?: string }) {
  const exporting = useAction(exportBook)

  async function save() {
    const answer = await exporting.run(asked)
    if (answer?.ok) saveFile?.(answer.value)
  }
  return (
    <Section title='台账'>
      <Text className={cx(css.says)}>
        来过的每一件器具、每一次误差，有预约号，没有姓名和电话。只有负责人能下载，下载会记录在案。一个文件最多 2000 件。
      </Text>
      <RefusalNotice
        {...exporting}
        {...(exporting.refusal === 'limit-reached' && { next: '在上面选一天，再点下载。' })}
      />
      <Save
        words={asked.day ? '下载这一天的台账（XLSX）' : '下载全部台账（XLSX）'}
        saving={exporting.pending}
        onSave={save}
      />
    </Section>
  )
}

/** What was measured at all labs, without whose it was; as many files as it takes. */
export function SaveMeasured({ campaignId }: { readonly campaignId: string }) {
  const exporting = useAction(exportMeasured)
  const [says, setSays] = useState('')

  async function save() {
    let cursor: string | null = null
    let [files, listed, leftOut] = [0, 0, 0]
    do {
      const answer = await exporting.run({ campaignId, ...(cursor !== null && { cursor }) })
      if (!answer?.ok) return setSays('')
      const { file, next } = answer.value
      files++
      listed += answer.value.listed
      leftOut += answer.value.leftOut
      cursor = next
      saveFile?.(files > 1 || next !== null ? { ...file, name: file.name.replace('.xlsx', ` ${files}.xlsx`) } : file)
      setSays(
        `${next === null ? '✓ 共' : '正在下载，已有'} ${files} 个文件 ${listed} 件${leftOut > 0 ? `，另有 ${leftOut} 件同类太少，没有列出` : ''}`,
      )
    } while (cursor !== null)
  }
  return (
    <Section title='检测数据（去标识）'>
      <Text className={cx(css.says)}>
        全部检测点的器具种类、品牌、年数、误差和结论。没有人、检测点、日期和编号；同类不到 5 件的不列出。一个文件最多
        2000 件，多的分几个文件。下载会记录在案。
      </Text>
      <RefusalNotice {...exporting} onRetry={() => void save()} />
      <Save words='下载检测数据（XLSX）' saving={exporting.pending} onSave={save} />
      <View className={cx(css.says)} {...named('status')}>
        {says}
      </View>
    </Section>
  )
}

interface SaveProps {
  readonly words: string
  readonly saving: boolean
  readonly onSave: () => Promise<void>
}

/** A phone has no place for files. */
const Save = ({ words, saving, onSave }: SaveProps) =>
  saveFile ? (
    <View className={cx(css.save)}>
      <Button loading={saving} onPress={() => void onSave()}>
        {words}
      </Button>
    </View>
  ) : (
    <Text className={cx(css.says)}>下载请在“我的”里登录电脑。</Text>
  )

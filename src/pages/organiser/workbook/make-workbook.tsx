import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '#contract/endpoint'
import { makeWorkbook } from '#contract/workbook'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { saveFile } from '../../../device/save-file'
import css from './workbook.module.scss'

type Kind = InputOf<typeof makeWorkbook>['kind']

const KINDS: readonly (readonly [kind: Kind, title: string, note: string])[] = [
  ['current', '现在的活动', '现在的内容都在里面，改好再导入。'],
  ['next-year', '明年再办一次', '内容一样，日期改到下一年，是一个新活动。'],
  ['metrology-day', '世界计量日（5·20）', '新活动：日期和名称先填好了，检测点和现在的一样。'],
  ['consumer-day', '3·15', '新活动：日期和名称先填好了，检测点和现在的一样。'],
  ['quality-month', '质量月', '新活动：日期和名称先填好了，检测点和现在的一样。'],
  ['service-day', '每月服务日', '新活动：日期和名称先填好了，检测点和现在的一样。'],
]

/** A workbook to begin with, filled as far as it can be. */
export function MakeWorkbook({ campaignId }: { campaignId: string }) {
  const [kind, setKind] = useState<Kind>('current')
  const making = useAction(makeWorkbook)

  async function make() {
    const answer = await making.run({ campaignId, kind })
    if (answer?.ok) saveFile?.(answer.value)
  }
  return (
    <Section title='1　下载表格，在电脑上填'>
      <Text className={cx(css.says)}>
        里面有例子、每一项的写法和可以选的内容。日期时间怎么写都行，例如 5月20日、上午9点。
      </Text>
      <Choice
        label='哪一次活动'
        look='chips'
        options={KINDS.map(([value, label]) => ({ value, label }))}
        chosen={[kind]}
        onPick={setKind}
      />
      <Text className={cx(css.says)}>{KINDS.find(([one]) => one === kind)?.[2]}</Text>
      <RefusalNotice {...making} onRetry={() => void make()} />
      <View className={cx(css.act)}>
        <Button loading={making.pending} onPress={() => void make()}>
          下载表格
        </Button>
      </View>
    </Section>
  )
}

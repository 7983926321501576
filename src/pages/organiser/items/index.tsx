import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { OutputOf } from '#contract/endpoint'
import { countItems, exportItems, readItems } from '#contract/item-analysis'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { saveFile } from '../../../device/save-file'
import type { ParamsOf } from '../../../routes'
import css from '../office.module.scss'
import { ItemLine } from './item-line'

/** How the questions of a campaign were answered, those first whose key should be looked at. */
export default function ItemsPage() {
  const { campaignId = 'none' } = useRouter<ParamsOf<'items'>>().params
  const reading = useReading(readItems, { campaignId })
  return (
    <Page title='题目分析' wide>
      <Loaded from={reading}>
        {(value) => <Items campaignId={campaignId} value={value} onAsked={() => void reading.reload()} />}
      </Loaded>
    </Page>
  )
}

interface ItemsProps {
  readonly campaignId: string
  readonly value: OutputOf<typeof readItems>
  readonly onAsked: () => void
}

function Items({ campaignId, value, onAsked }: ItemsProps) {
  const { title, countedAt, papers, counting, items } = value
  const asking = useAction(countItems)
  const exporting = useAction(exportItems)

  async function ask() {
    if ((await asking.run({ campaignId }))?.ok) onAsked()
  }
  async function download() {
    const answer = await exporting.run({ campaignId })
    if (answer?.ok) saveFile?.(answer.value)
  }
  const suspect = items.filter(({ flags }) => flags.includes('negative') || flags.includes('distractor'))
  return (
    <>
      <Text className={cx(css.text)}>{title}</Text>
      <Text className={cx(css.says)}>
        {countedAt === null ? '还没有统计过。' : `${momentWords(countedAt)}统计，${papers} 份卷子（每人只算第一次）。`}
        {counting !== null && `正在重新统计，已经数了 ${counting} 份，过一会儿刷新。`}
      </Text>
      <View className={cx(css.acts)}>
        <Button loading={asking.pending} disabled={counting !== null} onPress={() => void ask()}>
          重新统计
        </Button>
        <Button loading={exporting.pending} disabled={countedAt === null} onPress={() => void download()}>
          下载（XLSX）
        </Button>
      </View>
      <RefusalNotice {...asking} onRetry={() => void ask()} />
      <RefusalNotice {...exporting} onRetry={() => void download()} />
      {suspect.length > 0 && (
        <Notice
          tone='bad'
          says={`${suspect.length} 题的答案可能有错`}
          next='请先看排在最前面的题。答案真的错了，到“题库”里更正，答过的卷子会重新计分。'
        />
      )}
      {items.length === 0 && countedAt !== null && <EmptyState says='还没有人交卷' next='有人答完以后再来看。' />}
      {items.length > 0 && (
        <Section title={`${items.length} 题`}>
          {items.map((item) => (
            <ItemLine key={item.questionId} item={item} />
          ))}
        </Section>
      )}
    </>
  )
}

import { FLAG_WORDS } from '#contract/bank-words'
import type { Item } from '#contract/item-analysis'
import type { MadeFile } from '#contract/made-file'
import { shanghaiMoment } from '../../kernel/time'
import { madeWorkbook } from '../../kernel/xlsx/made-workbook'
import type { Cell, Column, Sheet } from '../../kernel/xlsx/sheet'
import type { CampaignDoc, Store } from '../../store/collections'
import { readItems } from './read-items'

const NUMBERS: readonly (readonly [title: string, of: (item: Item) => number | null])[] = [
  ['份数', ({ papers }) => papers],
  ['难度指数（%）', ({ facility }) => facility],
  ['标准差（%）', ({ deviation }) => deviation],
  ['随机猜测得分（%）', ({ guess }) => guess],
  ['预定权重（%）', ({ intendedShare }) => intendedShare],
  ['有效权重（%）', ({ effectiveShare }) => effectiveShare],
  ['区分度（%）', ({ discrimination }) => discrimination],
  ['区分效率（%）', ({ efficiency }) => efficiency],
  ['用时中位数（秒）', ({ medianSeconds }) => medianSeconds],
]

/** The figures as a workbook: one sheet by question, one by what was chosen. */
export async function exportItems(store: Store, campaign: CampaignDoc, now: number): Promise<MadeFile> {
  const { items } = await readItems(store, campaign._id)
  const name = `${campaign.title} 题目分析 ${shanghaiMoment(now).replace(':', '')}`
  return madeWorkbook(name, [figureSheet(items), shareSheet(items)])
}

const text = (title: string, width: number): Column => ({ title, width })
const number = (title: string): Column => ({ title, width: 12, look: 'number' })

const figureSheet = (items: readonly Item[]): Sheet => ({
  name: '题目分析',
  columns: [text('编号', 14), text('题干', 50), ...NUMBERS.map(([title]) => number(title)), text('要看一看', 40)],
  rows: items.map((item): Cell[] => [
    item.questionId,
    item.text,
    ...NUMBERS.map(([, of]) => of(item) ?? ''),
    item.flags.map((flag) => FLAG_WORDS[flag]).join('；'),
  ]),
})

const shareSheet = (items: readonly Item[]): Sheet => ({
  name: '选项',
  columns: [text('编号', 14), text('回答', 40), text('正确', 8), number('占比（%）'), number('其余题得分（%）')],
  rows: items.flatMap(({ questionId, shares }) =>
    shares.map(({ what, right, percent, rest }): Cell[] => [questionId, what, right ? '是' : '', percent, rest]),
  ),
})

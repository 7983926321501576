import type { OutputOf } from '#contract/endpoint'
import { INSTRUMENT_KINDS, KINDS } from '#contract/instrument-kind'
import { SERVICES } from '#contract/measurement-sheet'
import type { exportMeasured } from '#contract/records'
import { madeWorkbook } from '../../kernel/xlsx/made-workbook'
import type { Cell, Column, Sheet } from '../../kernel/xlsx/sheet'
import type { CampaignDoc, Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'
import { ANY_AGE, type Coarse, coarsened, coarseOf, FEWEST_ALIKE, OTHER_MAKE } from './coarse'
import { FINDING_COLUMNS, findingRows, outcomeWords, repairsDone } from './finding-sheet'
import { readMeasured } from './read-measured'

/** Instruments in one file: with their errors they have 500 KB, and an answer of the cloud 1 MB. */
export const MOST_IN_FILE = 2_000

interface Listed extends Coarse {
  readonly of: MeasurementDoc
}

/**
 * Kind, make, age, errors and outcome of what was measured at all labs, and nothing by which one would find whose it is: no
 * lab, day, time, code, serial number or remark; make and age coarse. In an order that says nothing of when.
 */
export async function measuredData(
  store: Store,
  { _id: campaignId, title }: CampaignDoc,
  after: string | undefined,
): Promise<OutputOf<typeof exportMeasured>> {
  const read = await readMeasured(store, { campaignId, status: 'finished' }, MOST_IN_FILE, after)
  const { listed, leftOut } = coarsened<Listed>(read.map((of) => ({ ...coarseOf(of), of })))
  const inOrder = listed.sort(
    (a, b) =>
      INSTRUMENT_KINDS.indexOf(a.kind) - INSTRUMENT_KINDS.indexOf(b.kind) ||
      compare(a.make, b.make) ||
      compare(a.age, b.age) ||
      // Ids are made by chance.
      compare(a.of._id, b.of._id),
  )
  const file = madeWorkbook(`${title} 检测数据（去标识）`, [
    { name: '器具', columns: COLUMNS, rows: inOrder.map(instrumentRow) },
    { name: '误差', columns: FINDING_COLUMNS, rows: inOrder.flatMap(({ of }, n) => findingRows(n + 1, of)) },
    aboutSheet(leftOut),
  ])
  const last = read.length === MOST_IN_FILE ? read[read.length - 1] : undefined
  return { file, listed: listed.length, leftOut, next: last?._id ?? null }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const COLUMNS: readonly Column[] = [
  { title: '序号', width: 8, look: 'number' },
  { title: '器具', width: 16 },
  { title: '品牌', width: 14 },
  { title: '使用年数', width: 12 },
  { title: '服务', width: 10 },
  { title: '首次结论', width: 18 },
  { title: '小修', width: 18 },
  { title: '最后结论', width: 18 },
]

const instrumentRow = ({ kind, make, age, of }: Listed, n: number): Cell[] => [
  n + 1,
  KINDS[kind].label,
  make,
  age,
  SERVICES[of.service],
  outcomeWords(of.firstOutcome),
  repairsDone(of),
  outcomeWords(of.outcome),
]

const aboutSheet = (leftOut: number): Sheet => ({
  name: '说明',
  columns: [{ title: '说明', width: 90 }],
  rows: [
    ['没有预约人、预约号、检测点、日期、出厂编号和备注。品牌只写到牌子，年数只写到几年一档。'],
    [
      `器具、品牌、年数都一样的，一个文件里至少有 ${FEWEST_ALIKE} 件；不够的，品牌写“${OTHER_MAKE}”，再不够的，年数写“${ANY_AGE}”。`,
    ],
    [`这样还不够 ${FEWEST_ALIKE} 件的没有列出来：${leftOut} 件。`],
    [`一个文件最多 ${MOST_IN_FILE} 件，多的分成几个文件。`],
  ],
})

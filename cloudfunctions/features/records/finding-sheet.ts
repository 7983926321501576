import { REPAIRS } from '#contract/measurement-sheet'
import { OUTCOMES, type Outcome } from '#contract/outcome-name'
import { QUANTITIES, STAGES, stampOf } from '#contract/regulation-row'
import type { Cell, Column } from '../../kernel/xlsx/sheet'
import type { JudgedRound, MeasurementDoc } from '../../store/measurement-documents'

const DIRECTIONS = { '': '', up: '升', down: '降' } as const
const VERDICTS = { within: '在允许误差内', beyond: '超出', unjudged: '不判' } as const

export const outcomeWords = (outcome: Outcome | '') => (outcome === '' ? '' : OUTCOMES[outcome])

/** What was done to an instrument, in all rounds and before the one under way; never who did it or with which words. */
export const repairsDone = ({ rounds, repair }: Pick<MeasurementDoc, 'rounds' | 'repair'>) =>
  [...new Set([...rounds, { repair }].flatMap((round) => round.repair.did))].map((act) => REPAIRS[act]).join('、')

/** One line for each error of an instrument; the first column says of which. */
export const FINDING_COLUMNS: readonly Column[] = [
  { title: '序号', width: 8, look: 'number' },
  { title: '第几次', width: 8 },
  { title: '项目', width: 12 },
  { title: '方向', width: 6 },
  { title: '检测点', width: 10 },
  { title: '参考值', width: 10 },
  { title: '示值', width: 10 },
  { title: '误差', width: 10 },
  { title: '下限', width: 10 },
  { title: '上限', width: 10 },
  { title: '单位', width: 8 },
  { title: '判定', width: 14 },
  { title: '阶段', width: 12 },
  { title: '依据', width: 18 },
]

export const findingRows = (no: number, { rounds }: Pick<MeasurementDoc, 'rounds'>): Cell[][] =>
  rounds.flatMap((round, n) => roundRows(no, n, round))

const roundRows = (no: number, nth: number, { findings, sheet, rows }: JudgedRound): Cell[][] =>
  findings.map(({ quantity, nominal, direction, reference, indication, error, lower, upper, verdict, row }) => [
    no,
    nth === 0 ? '首次' : '小修后',
    QUANTITIES[quantity],
    DIRECTIONS[direction],
    ...[nominal, reference, indication, error, lower, upper].map(numberCell),
    sheet.unit,
    VERDICTS[verdict],
    STAGES[sheet.stage],
    rows.find((judged) => stampOf(judged) === row)?.regulation ?? '',
  ])

// As a number, so that it can be counted with, and so that a minus is no formula.
const numberCell = (text: string): Cell => {
  const number = Number(text)
  return text === '' || !Number.isFinite(number) ? text : number
}

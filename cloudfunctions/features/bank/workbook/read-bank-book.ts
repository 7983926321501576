import type { WorkbookFault } from '#contract/imported-file'
import type { ReadSheet } from '../../../kernel/xlsx/read-sheet'
import { readWorkbook } from '../../../kernel/xlsx/read-workbook'
import { UnreadableWorkbook } from '../../../kernel/xlsx/unpack-workbook'
import { autoKey } from '../../organiser/workbook/auto-key'
import { bareTitle } from '../../organiser/workbook/read-record'
import { readTable, type Table, type TableRow } from '../../organiser/workbook/read-table'
import { checkQuestionRow, type QuestionRow } from '../../quiz/question-row'
import { BANK_SHEETS, FIGURE_FIELDS, OPTION_KEYS, QUESTION_FIELDS } from './columns'
import { figureInRow } from './figure-rows'
import { senseFaults } from './sense-faults'

/** A question of a workbook, and what names its cells for what is wrong with it. */
export interface BookedQuestion {
  readonly row: QuestionRow
  fault(key: string, message: string): WorkbookFault
}

export interface BankBook {
  readonly questions: readonly BookedQuestion[]
  readonly faults: readonly WorkbookFault[]
  readonly ignored: readonly string[]
}

const NOTHING: Table = { rows: [], faults: [], ignored: [] }
// Dates are not asked for.
const YEAR = '2000'

/** Reads an XLSX file of questions by its form; what cannot be a question is named by sheet, cell and what to write. */
export function readBankBook(bytes: Uint8Array): BankBook {
  try {
    return understand(readWorkbook(bytes))
  } catch (fault) {
    if (!(fault instanceof UnreadableWorkbook)) throw fault
    const message = fault.message
    return { questions: [], faults: [{ sheet: '', cell: '', title: '', message }], ignored: [] }
  }
}

function understand(sheets: readonly ReadSheet[]): BankBook {
  const sheetOf = (name: string) => sheets.find((sheet) => bareTitle(sheet.name) === name)
  const [questionSheet, figureSheet] = [sheetOf(BANK_SHEETS.questions), sheetOf(BANK_SHEETS.figures)]
  if (!questionSheet) {
    const message = `缺了“${BANK_SHEETS.questions}”这张表，请先下载题库表格，在里面填`
    return { questions: [], faults: [{ sheet: BANK_SHEETS.questions, cell: '', title: '', message }], ignored: [] }
  }
  const asked = readTable(questionSheet, QUESTION_FIELDS, YEAR)
  const drawn = figureSheet ? readTable(figureSheet, FIGURE_FIELDS, YEAR) : NOTHING
  const unread = new Set(asked.faults.map(({ cell }) => /\d+$/.exec(cell)?.[0]))
  const questions: BookedQuestion[] = []
  const faults = [...asked.faults, ...drawn.faults]
  for (const row of asked.rows) {
    // A row of which a cell could not be read is spoken of already.
    if (unread.has(`${row.row}`)) continue
    const read = questionIn(row, drawn.rows)
    faults.push(...read.faults)
    if (read.question) questions.push(read.question)
  }
  const ids = questions.map(({ row }) => row.id)
  for (const [n, { row, fault }] of questions.entries())
    if (ids.indexOf(row.id) < n) faults.push(fault('id', `“${row.id}”前面已经有一行了，请改成别的编号`))
  const known = new Set(asked.rows.map(({ values }) => values.id))
  for (const { values, cells } of drawn.rows)
    if (!known.has(values.id) && cells.id)
      faults.push({ ...cells.id.place, message: `“${BANK_SHEETS.questions}”表里没有编号“${values.id}”的题` })
  return { questions, faults, ignored: [...asked.ignored, ...drawn.ignored] }
}

function questionIn(row: TableRow, drawn: readonly TableRow[]) {
  const { values } = row
  const fault = (key: string, message: string): WorkbookFault => {
    const field = QUESTION_FIELDS.find((one) => one.key === key)
    const place = row.cells[key]?.place ?? {
      sheet: BANK_SHEETS.questions,
      cell: `A${row.row}`,
      title: field?.title ?? '',
    }
    return { ...place, message }
  }
  const figures = drawn.filter((one) => values.id !== '' && one.values.id === values.id)
  const options = values.kind === 'judge' ? ['对', '错'] : OPTION_KEYS.map((key) => `${values[`option.${key}`] ?? ''}`)
  const filled = options.filter((option, n) => option !== '' || options.slice(n).some((later) => later !== ''))
  const id = values.id === '' ? autoKey('q', `${values.text} ${filled.join()}`) : values.id
  const { topic, kind, text, right, value, tolerance, unit, explanation, source, confidence } = values
  const checked = checkQuestionRow({
    ...{ id, topic, kind, text, right, value, tolerance, unit, explanation, source, confidence },
    difficulty: Number(values.difficulty),
    options: filled,
    credit: values.part === true ? 'part' : 'all',
    figures: figures.map(figureInRow),
  })
  if (!checked.ok) return { faults: checked.paths.map((path) => faultAt(path, fault, figures)) }
  const faults = senseFaults(checked.value).map(({ key, message }) => fault(key, message))
  return { faults, ...(faults.length === 0 && { question: { row: checked.value, fault } }) }
}

/** Where a path of the question's row stands in the workbook, and what to write there. */
function faultAt(path: string, fault: BookedQuestion['fault'], figures: readonly TableRow[]): WorkbookFault {
  const [head = '', n = '', inner = ''] = path.split('.')
  if (head === 'figures') {
    const field = FIGURE_FIELDS.find(({ key }) => key === inner)
    const place = figures[Number(n)]?.cells[inner]?.place ?? figures[Number(n)]?.cells.kind?.place
    const message = field ? `填得不对。${field.help}` : '图形最多两幅，每一项都要填对'
    return place ? { ...place, message } : fault('id', '图形最多两幅')
  }
  const key = head === 'options' ? `option.${OPTION_KEYS[Number(n)] ?? 'a'}` : head
  const help = QUESTION_FIELDS.find((one) => one.key === key)?.help ?? ''
  return fault(key, `填得不对。${help}`)
}

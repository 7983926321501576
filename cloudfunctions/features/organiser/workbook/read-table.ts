import type { ReadSheet } from '../../../kernel/xlsx/read-sheet'
import type { Cell } from '../../../kernel/xlsx/sheet'
import type { Field } from './field'
import { shownIn } from './forms'
import { type BookFault, cellAt } from './place'
import { bareTitle, type FoundCell, isCalled, readField } from './read-record'

/** One row of a table: its values by key, and where each was. */
export interface TableRow {
  readonly row: number
  readonly values: Readonly<Record<string, unknown>>
  readonly cells: Readonly<Record<string, FoundCell>>
}

export interface Table {
  readonly rows: readonly TableRow[]
  readonly faults: readonly BookFault[]
  /** Titles of columns that are not asked for. */
  readonly ignored: readonly string[]
}

// Above the titles there may be a heading or two.
const HEAD_WITHIN = 10

/** Reads a sheet of rows under titles, in any order of columns. Rows without anything are passed over. */
export function readTable(sheet: ReadSheet, fields: readonly Field[], year: string): Table {
  const head = findHead(sheet, fields)
  if (!head) {
    const message = `找不到标题那一行，应有：${fields.map(({ title }) => title).join('、')}`
    return { rows: [], faults: [{ sheet: sheet.name, cell: '', title: '', message }], ignored: [] }
  }
  const missing = fields.filter(({ key, empty, stays }) => !head.columns.has(key) && empty === undefined && !stays)
  const faults: BookFault[] = missing.map(({ title, help }) => ({
    sheet: sheet.name,
    cell: '',
    title,
    message: `缺了“${title}”这一列。${help}`,
  }))
  const present = fields.filter((field) => !missing.includes(field))
  const rows: TableRow[] = []
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    if (row <= head.row || !hasAny(cells, head.columns)) continue
    const read = readRow(sheet.name, row, cells, head.columns, present, year)
    rows.push(read.row)
    faults.push(...read.faults)
  }
  return { rows, faults: [...faults, ...head.faults], ignored: head.ignored }
}

const hasAny = (cells: ReadonlyMap<number, Cell>, columns: ReadonlyMap<string, number>) =>
  [...columns.values()].some((column) => cells.has(column))

function readRow(
  sheet: string,
  row: number,
  cells: ReadonlyMap<number, Cell>,
  columns: ReadonlyMap<string, number>,
  fields: readonly Field[],
  year: string,
) {
  const values: Record<string, unknown> = {}
  const found: Record<string, FoundCell> = {}
  const faults: BookFault[] = []
  for (const field of fields) {
    const column = columns.get(field.key)
    if (field.stays && (column === undefined || !cells.has(column))) continue
    const place = { sheet, cell: column === undefined ? '' : cellAt(row, column), title: field.title }
    const one = { place, cell: column === undefined ? undefined : cells.get(column) }
    const read = readField(field, one, year)
    found[field.key] = one
    if ('fault' in read) faults.push(read.fault)
    else values[field.key] = read.value
  }
  return { row: { row, values, cells: found }, faults }
}

interface Head {
  readonly row: number
  /** Column by the key of its field. */
  readonly columns: ReadonlyMap<string, number>
  readonly ignored: readonly string[]
  readonly faults: readonly BookFault[]
}

function findHead(sheet: ReadSheet, fields: readonly Field[]): Head | undefined {
  const candidates = [...sheet.rows]
    .filter(([row]) => row <= HEAD_WITHIN)
    .map(([row, cells]) => headOf(sheet, row, cells, fields))
  const best = candidates.sort((a, b) => b.columns.size - a.columns.size || a.row - b.row)[0]
  return best && best.columns.size >= Math.min(2, fields.length) ? best : undefined
}

function headOf(sheet: ReadSheet, row: number, cells: ReadonlyMap<number, Cell>, fields: readonly Field[]): Head {
  const columns = new Map<string, number>()
  const ignored: string[] = []
  const faults: BookFault[] = []
  for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const title = shownIn(cell)
    // Its own title comes before what another column may be called too.
    const field =
      fields.find((one) => bareTitle(one.title) === bareTitle(title)) ?? fields.find((one) => isCalled(one, title))
    const place = { sheet: sheet.name, cell: cellAt(row, column), title }
    if (!field) ignored.push(title)
    else if (columns.has(field.key)) faults.push({ ...place, message: `“${field.title}”有两列，请去掉一列` })
    else columns.set(field.key, column)
  }
  return { row, columns, ignored, faults }
}

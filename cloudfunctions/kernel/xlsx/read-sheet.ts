import type { Shows } from './date-formats'
import { readSafe } from './formula-safe'
import { type Merged, mergedOf, placeOf } from './merged-cells'
import { readXml } from './read-xml'
import { momentOfSerial } from './serial-time'
import type { Cell } from './sheet'
import { UnreadableWorkbook } from './unpack-workbook'

/** A sheet as it was read: what is in a cell, by row and then column, both from 1. Empty cells are not there. */
export interface ReadSheet {
  readonly name: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
}

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly strings: readonly string[]
  readonly shows: readonly Shows[]
  readonly since1904: boolean
}

const MOST_ROWS = 3_000
const MOST_COLUMNS = 100

type Rows = Map<number, Map<number, Cell>>

/** Reads one worksheet part; each cell of a merged block has the value of the whole. */
export function readSheet(name: string, xml: string, shared: Shared): ReadSheet {
  const rows: Rows = new Map()
  const merges: Merged[] = []
  let at = { row: 0, column: 0 }
  let cell = { type: 'n', style: 0 }
  let value: string | undefined
  let phonetic = false
  readXml(xml, {
    open: (element, { r = '', t = 'n', s = '0', ref = '' }) => {
      if (element === 'row') at = { row: Number(r) || at.row + 1, column: 0 }
      if (element === 'c') {
        at = placeOf(r) ?? { row: at.row, column: at.column + 1 }
        cell = { type: t, style: Number(s) }
        value = undefined
      }
      if (element === 'rPh') phonetic = true
      const merged = element === 'mergeCell' ? mergedOf(ref) : undefined
      if (merged) merges.push(merged)
    },
    close: (element, text) => {
      if (element === 'v') value = text
      if (element === 't' && !phonetic) value = (value ?? '') + text
      if (element === 'rPh') phonetic = false
      if (element === 'c' && value !== undefined) put(name, rows, at, cellOf(value, cell, shared))
    },
  })
  for (const merged of merges) fill(name, rows, merged)
  return { name, rows }
}

function cellOf(text: string, { type, style }: { type: string; style: number }, shared: Shared): Cell {
  if (type === 's') return shared.strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? '是' : '否'
  if (type !== 'n') return readSafe(cellString(text))
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return text
  const shows = shared.shows[style]
  if (shows === undefined || number < 0 || number > 2_958_465) return number
  const moment = momentOfSerial(number, shared.since1904)
  const hasClock = shows !== 'day' || !moment.endsWith(' 00:00')
  // Only a clock time: a day began with it. A whole day of hours is midnight at its end.
  if (number < 1) return { moment: shows === 'day' ? moment.slice(0, 10) : moment.slice(11) }
  if (number === 1 && shows === 'clock') return { moment: '24:00' }
  return { moment: hasClock ? moment : moment.slice(0, 10) }
}

/** The text that a part says, `_x000A_` being a character (ECMA-376, 22.9.2.19). */
export const cellString = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function put(name: string, rows: Rows, { row, column }: { row: number; column: number }, cell: Cell): void {
  if (typeof cell === 'string' && cell.trim() === '') return
  if (column > MOST_COLUMNS) throw new UnreadableWorkbook(`“${name}”的列太多，最多 ${MOST_COLUMNS} 列`)
  const cells = rows.get(row) ?? new Map<number, Cell>()
  if (!rows.has(row)) rows.set(row, cells)
  if (rows.size > MOST_ROWS) throw new UnreadableWorkbook(`“${name}”的行太多，最多 ${MOST_ROWS} 行`)
  cells.set(column, cell)
}

// A block without a value fills nothing, however large it is.
function fill(name: string, rows: Rows, { first, last }: Merged): void {
  const value = rows.get(first.row)?.get(first.column)
  if (value === undefined) return
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= Math.min(last.column, MOST_COLUMNS); column++)
      put(name, rows, { row, column }, value)
}

import { formulaSafe } from './formula-safe'
import { serialOf } from './serial-time'
import type { Cell, CellCheck, Column, Look, Sheet } from './sheet'
import { cellText, xmlText } from './xml-text'

const LAST_ROW = 1_048_576
/** Of a column that does not say, in digits; and of a line, in points. */
const WIDTH = 14
const LINE_POINTS = 15
/** A character as wide as two digits. */
const WIDE = /[\u2e80-\uffef“”‘’…—]/g
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The styles of styles.xml by what they are for. */
export const STYLE = { plain: 0, head: 1, day: 2, moment: 3, clock: 4, text: 5, number: 6 } as const

/** `A` of 0, `AA` of 26. */
export const columnName = (n: number): string =>
  (n >= 26 ? columnName(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))

/** One worksheet part. */
export function sheetXml({ columns, rows, merges = [], checks: ofCells = [] }: Sheet): string {
  const looks = columns.map(({ look = 'plain' }) => look)
  const head = row(
    1,
    columns.map(({ title }, n) => textCell(columnName(n) + 1, title, STYLE.head)),
  )
  const body = rows.map((cells, n) =>
    row(
      n + 2,
      cells.map((cell, m) => cellXml(columnName(m) + (n + 2), cell, looks[m])),
      Math.max(1, ...cells.map((cell, m) => linesOf(cell, columns[m]?.width))),
    ),
  )
  const checks = columns
    .flatMap(({ check }, n) => (check ? [checkXml(`${columnName(n)}2:${columnName(n)}${LAST_ROW}`, check)] : []))
    .concat(ofCells.map(({ at, check }) => checkXml(at, check)))
  return [
    `<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length > 0 ? `<cols>${columns.map(columnXml).join('')}</cols>` : '',
    `<sheetData>${head}${body.join('')}</sheetData>`,
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    checks.length > 0 ? `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>` : '',
    // A lab's book is printed and kept: A4 on its side, all columns on one page, as many pages as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '</worksheet>',
  ].join('')
}

// LibreOffice does not look by itself how high a row has to be for text that wraps.
const row = (number: number, cells: readonly string[], lines = 1) =>
  `<row r="${number}"${lines > 1 ? ` ht="${LINE_POINTS * lines}"` : ''}>${cells.join('')}</row>`

/** Into how many lines a cell's text wraps in a column of this width, or a few more. */
function linesOf(cell: Cell, width = WIDTH): number {
  if (typeof cell !== 'string') return 1
  // The last place of a line stays empty where a wide character does not fit.
  const lines = cell.split('\n').map((line) => Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / (width - 1)))
  return lines.reduce((sum, one) => sum + Math.max(1, one), 0)
}

function columnXml({ width = WIDTH, look = 'plain' }: Column, n: number): string {
  return `<col min="${n + 1}" max="${n + 1}" width="${width}" style="${STYLE[look]}" customWidth="1"/>`
}

function cellXml(place: string, cell: Cell, look: Look = 'plain'): string {
  if (typeof cell === 'string')
    return cell === '' ? '' : textCell(place, cell, look === 'text' ? STYLE.text : STYLE.plain)
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`A cell cannot hold ${cell}`)
    return `<c r="${place}" s="${look === 'number' ? STYLE.number : STYLE.plain}"><v>${cell}</v></c>`
  }
  return `<c r="${place}" s="${STYLE[lookOf(cell.moment)]}"><v>${serialOf(cell.moment)}</v></c>`
}

const lookOf = (moment: string) => (moment.length === 5 ? 'clock' : moment.length === 10 ? 'day' : 'moment')

const textCell = (place: string, text: string, style: number) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(formulaSafe(text))}</t></is></c>`

function checkXml(cells: string, { hint, oneOf, from, whole, lenient = false }: CellCheck): string {
  const list = oneOf ? `"${oneOf.join(',')}"` : from
  const type = list !== undefined ? 'list' : whole ? 'whole' : 'none'
  const formulas = list !== undefined ? [list] : (whole ?? [])
  return [
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="${lenient ? 0 : 1}"`,
    ` sqref="${cells}"`,
    hint === undefined ? '' : ` prompt="${xmlText(hint)}"`,
    '>',
    ...formulas.map((formula, n) => `<formula${n + 1}>${xmlText(`${formula}`)}</formula${n + 1}>`),
    '</dataValidation>',
  ].join('')
}

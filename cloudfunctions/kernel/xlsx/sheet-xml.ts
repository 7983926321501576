import { formulaSafe } from './formula-safe'
import { serialOf } from './serial-time'
import type { Cell, CellCheck, Column, Look, Sheet } from './sheet'
import { cellText, xmlText } from './xml-text'

const LAST_ROW = 1_048_576
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

const row = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`

function columnXml({ width = 14, look = 'plain' }: Column, n: number): string {
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

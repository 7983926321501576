import { parseCampaignFile } from '../../../cloudfunctions/features/organiser/campaign-file'
import { readCampaignBook } from '../../../cloudfunctions/features/organiser/workbook/read-campaign-book'
import type { StaffWish } from '../../../cloudfunctions/features/organiser/workbook/staff-wishes'
import { campaignSheets } from '../../../cloudfunctions/features/organiser/workbook/template-sheets'
import type { Cell, Sheet } from '../../../cloudfunctions/kernel/xlsx/sheet'
import { writeWorkbook } from '../../../cloudfunctions/kernel/xlsx/write-workbook'
import { exampleText } from '../campaign-text'

export function exampleFile() {
  const parsed = parseCampaignFile(exampleText())
  if (!parsed.ok) throw new Error('the example does not parse')
  return parsed.value
}

export type MutableSheet = { name: string; columns: { title: string }[]; rows: Cell[][]; merges?: string[] }
export type Book = Record<string, MutableSheet>

export const STAFF: readonly StaffWish[] = [
  { role: 'organiser', labKey: '', people: 1, kinds: [] },
  { role: 'technician', labKey: 'center', people: 2, kinds: ['bp-auto', 'scale-body'] },
]

/** The example as a workbook after somebody has worked on it. */
export function changedBook(change: (book: Book) => void = () => {}, file = exampleFile()): Uint8Array {
  const sheets = campaignSheets({ file, staff: STAFF, districts: ['宝山区'] })
  const book: Book = {}
  for (const sheet of sheets)
    book[sheet.name] = { ...sheet, columns: [...sheet.columns], rows: sheet.rows.map((row) => [...row]), merges: [] }
  change(book)
  return writeWorkbook(Object.values(book) as Sheet[])
}

/** Writes into a cell by its address, row 1 being the titles. */
export function type(sheet: string, address: string, cell: Cell) {
  return (book: Book) => {
    const column = address.charCodeAt(0) - 65
    const row = Number(address.slice(1))
    const at = book[sheet]
    if (!at) throw new Error(`no sheet ${sheet}`)
    if (row === 1) at.columns[column] = { title: `${cell}` }
    else {
      const cells = at.rows[row - 2] ?? []
      at.rows[row - 2] = cells
      while (cells.length < column) cells.push('')
      cells[column] = cell
    }
  }
}

/** Everything that is said about a workbook, one line a mistake. */
export function saidOf(bytes: Uint8Array): string[] {
  const read = readCampaignBook(bytes, '2027')
  if (read.ok) return []
  return read.faults.map(({ sheet, cell, title, message }) => `${sheet} ${cell} ${title}：${message}`)
}

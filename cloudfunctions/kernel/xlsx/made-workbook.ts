import type { MadeFile } from '#contract/made-file'
import type { Sheet } from './sheet'
import { writeWorkbook } from './write-workbook'

// Signs that a file's name cannot have on one system or another.
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/gu

/** An XLSX file of these sheets as the answer of a call; `title` becomes its name. */
export const madeWorkbook = (title: string, sheets: readonly Sheet[]): MadeFile => ({
  name: `${title.replace(NOT_IN_NAMES, ' ').trim()}.xlsx`,
  base64: Buffer.from(writeWorkbook(sheets)).toString('base64'),
})

import * as v from 'valibot'
import { Count, Id } from './shapes'

// WeChat's cloud takes 100 KB a call; three quarters of the letters are the file.
const MOST_LETTERS = 96_000
const TOO_LARGE = '文件太大，最多 72 KB。请删掉图片和不用的表'

/** An XLSX file in base64. */
const WorkbookFile = v.pipe(
  v.string('文件应是文字'),
  v.maxLength(MOST_LETTERS, TOO_LARGE),
  v.regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件应写成 base64'),
)

/** `sheet`, `cell` and `title` are '' where the mistake has no such place. */
const WorkbookFault = v.strictObject({ sheet: v.string(), cell: v.string(), title: v.string(), message: v.string() })
export type WorkbookFault = v.InferOutput<typeof WorkbookFault>

/** A workbook is looked at first. */
export const ToLookAt = v.strictObject({ file: WorkbookFile })

/** What is said of every workbook that was looked at. With faults nothing can be imported. */
export const lookedAt = {
  faults: v.array(WorkbookFault),
  /** Faults that were left out because there are too many. */
  moreFaults: Count,
  /** Columns and rows of the workbook that are not asked for. */
  ignored: v.array(v.string()),
  /** Of this very file against the state that was looked at; '' where there are faults. */
  digest: v.string(),
}

/** What was looked at is imported by the digest that was told then. */
export const ToImport = v.strictObject({ file: WorkbookFile, digest: Id })

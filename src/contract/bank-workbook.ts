import * as v from 'valibot'
import { endpoint } from './endpoint'
import { MadeFile } from './made-file'
import { Count, Id } from './shapes'
import { WorkbookFault, WorkbookFile } from './workbook'

/** The questions as a workbook, those of one topic or all; to be changed and imported again. */
export const exportBank = endpoint({
  name: 'bank.export',
  role: 'organiser',
  input: v.strictObject({ topic: v.exactOptional(Id) }),
  output: MadeFile,
  refusals: [],
})

const Change = v.strictObject({
  change: v.picklist(['new', 'changed']),
  questionId: Id,
  text: v.string(),
  /** What of it is another than before. */
  details: v.array(v.string()),
})

/** What importing a workbook of questions would do; writes nothing. With faults nothing can be imported. */
export const previewBank = endpoint({
  name: 'bank.preview',
  role: 'organiser',
  large: true,
  input: v.strictObject({ file: WorkbookFile }),
  output: v.strictObject({
    faults: v.array(WorkbookFault),
    moreFaults: Count,
    changes: v.array(Change),
    same: Count,
    /** Pairs that say nearly the same. */
    alike: v.array(v.strictObject({ one: v.string(), other: v.string(), percent: Count })),
    ignored: v.array(v.string()),
    digest: v.string(),
  }),
  refusals: [],
})

/** Imports the file that was previewed, as drafts. Safe to repeat: a second time there is nothing to write. */
export const importBank = endpoint({
  name: 'bank.import',
  role: 'organiser',
  large: true,
  input: v.strictObject({ file: WorkbookFile, digest: Id }),
  output: v.strictObject({ written: Count }),
  refusals: ['preview-outdated'],
})

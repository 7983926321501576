import * as v from 'valibot'
import { endpoint } from './endpoint'
import { lookedAt, ToImport, ToLookAt } from './imported-file'
import { MadeFile } from './made-file'
import { Count, Id } from './shapes'

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
  input: ToLookAt,
  output: v.strictObject({
    ...lookedAt,
    changes: v.array(Change),
    same: Count,
    /** Pairs that say nearly the same. */
    alike: v.array(v.strictObject({ one: v.string(), other: v.string(), percent: Count })),
  }),
  refusals: [],
})

/** Imports the file that was previewed, as drafts. Safe to repeat: a second time there is nothing to write. */
export const importBank = endpoint({
  name: 'bank.import',
  role: 'organiser',
  large: true,
  input: ToImport,
  output: v.strictObject({ written: Count }),
  refusals: ['preview-outdated'],
})

import * as v from 'valibot'
import { endpoint } from './endpoint'
import { MadeFile } from './made-file'
import { Count, Id, Instant } from './shapes'

// WeChat's cloud takes 100 KB a call; three quarters of the letters are the file.
const MOST_LETTERS = 96_000
const TOO_LARGE = '文件太大，最多 72 KB。请删掉图片和不用的表'

/** An XLSX file in base64. */
export const WorkbookFile = v.pipe(
  v.string('文件应是文字'),
  v.maxLength(MOST_LETTERS, TOO_LARGE),
  v.regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件应写成 base64'),
)

export const WORKBOOK_KINDS = [
  'current',
  'next-year',
  'metrology-day',
  'consumer-day',
  'quality-month',
  'service-day',
] as const

/**
 * A workbook to fill: the campaign as it is, moved to the next year, or a new one by one of the templates, with the labs of
 * this campaign.
 */
export const makeWorkbook = endpoint({
  name: 'organiser.makeWorkbook',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id, kind: v.picklist(WORKBOOK_KINDS, '没有这种表格') }),
  output: MadeFile,
  refusals: ['not-found'],
})

/** `sheet`, `cell` and `title` are '' where the mistake has no such place. */
export const WorkbookFault = v.strictObject({
  sheet: v.string(),
  cell: v.string(),
  title: v.string(),
  message: v.string(),
})
export type WorkbookFault = v.InferOutput<typeof WorkbookFault>

const Change = v.strictObject({
  change: v.picklist(['new', 'changed', 'gone']),
  what: v.string(),
  details: v.array(v.string()),
})
export type WorkbookChange = v.InferOutput<typeof Change>

/** `whom`: the lab or the campaign, and as what. */
const Invited = v.strictObject({ whom: v.string(), people: Count })

/** What importing a workbook would do. With faults nothing can be imported, and there is nothing else in the answer. */
export const previewWorkbook = endpoint({
  name: 'organiser.previewWorkbook',
  role: 'organiser',
  large: true,
  input: v.strictObject({ file: WorkbookFile }),
  output: v.strictObject({
    faults: v.array(WorkbookFault),
    /** Faults that were left out because there are too many. */
    moreFaults: Count,
    title: v.string(),
    isNew: v.boolean(),
    changes: v.array(Change),
    invited: v.array(Invited),
    /** Columns and rows of the workbook that are not asked for. */
    ignored: v.array(v.string()),
    /** Of this very file against the state that was looked at; '' where there are faults. */
    digest: v.string(),
  }),
  refusals: [],
})

/**
 * Imports the workbook that was previewed. Everything or nothing that anybody could see: the campaign is written last.
 * Safe to repeat: a second time there is nothing to write and nobody to invite.
 */
export const importWorkbook = endpoint({
  name: 'organiser.importWorkbook',
  role: 'organiser',
  large: true,
  input: v.strictObject({ file: WorkbookFile, digest: Id }),
  output: v.strictObject({
    campaignId: Id,
    title: v.string(),
    /** Documents that were written. */
    written: Count,
    /** Shown once; only their hashes are kept. */
    invitations: v.array(v.strictObject({ whom: v.string(), code: v.string(), expiresAt: Instant })),
  }),
  refusals: ['preview-outdated'],
})

/** The bookings of a campaign in numbers, by lab, kind, day and hour, as a workbook. Nothing of a person. */
export const exportNumbers = endpoint({
  name: 'organiser.exportNumbers',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id }),
  output: MadeFile,
  refusals: ['not-found'],
})

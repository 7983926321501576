import * as v from 'valibot'
import { endpoint } from './endpoint'
import { lookedAt, ToImport, ToLookAt } from './imported-file'
import { MadeFile } from './made-file'
import { Count, Id, Instant } from './shapes'

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
  input: ToLookAt,
  output: v.strictObject({
    ...lookedAt,
    title: v.string(),
    isNew: v.boolean(),
    changes: v.array(Change),
    invited: v.array(Invited),
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
  input: ToImport,
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

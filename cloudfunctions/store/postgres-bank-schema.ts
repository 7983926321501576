import { index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import type { CorrectionDoc, ItemCountDoc, ItemRunDoc } from './bank-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const corrections = pgTable(
  'corrections',
  {
    ...docColumns(),
    openKey: text('open_key'),
    questionId: text('question_id'),
    version: integer('version').notNull(),
    key: nested<CorrectionDoc['key']>('key'),
    reason: text('reason'),
    status: text<CorrectionDoc['status']>('status'),
    proposedBy: text('proposed_by'),
    settledBy: text('settled_by'),
    proposedAt: time('proposed_at'),
    settledAt: time('settled_at'),
    doneAt: time('done_at'),
    cursor: text('cursor'),
    papers: nested<CorrectionDoc['papers']>('papers'),
    looking: text<CorrectionDoc['looking']>('looking').default('papers'),
    runs: nested<CorrectionDoc['runs']>('runs').default({}),
  },
  (correction) => [
    keyCheck('corrections_id', correction._id),
    keyCheck('corrections_open_key', correction.openKey),
    unique('corrections_open_key').on(correction.openKey),
    index('corrections_status').on(correction.status, correction.settledAt),
    index('corrections_question').on(correction.questionId),
  ],
)

export const itemRuns = pgTable(
  'item_runs',
  {
    ...docColumns(),
    status: text<ItemRunDoc['status']>('status'),
    run: integer('run').notNull(),
    startedAt: time('started_at'),
    doneAt: time('done_at'),
    cursor: text('cursor'),
    papers: integer('papers').notNull(),
    shownRun: integer('shown_run').notNull(),
    shownAt: time('shown_at'),
    shownPapers: integer('shown_papers').notNull(),
  },
  (run) => [keyCheck('item_runs_id', run._id), index('item_runs_status').on(run.status)],
)

export const itemCounts = pgTable(
  'item_counts',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    questionId: text('question_id'),
    run: integer('run').notNull(),
    upTo: text('up_to'),
    joint: nested<ItemCountDoc['joint']>('joint'),
    choices: nested<ItemCountDoc['choices']>('choices'),
    seconds: nested<ItemCountDoc['seconds']>('seconds'),
  },
  (count) => [keyCheck('item_counts_id', count._id), index('item_counts_campaign').on(count.campaignId, count.run)],
)

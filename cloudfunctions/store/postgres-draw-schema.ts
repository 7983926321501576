import { boolean, index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import type { DrawDoc, DrawEntryDoc, DrawListDoc } from './draw-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const draws = pgTable(
  'draws',
  {
    ...docColumns(),
    status: text<DrawDoc['status']>('status'),
    gatheredAt: time('gathered_at'),
    gatherPerson: text('gather_person'),
    gatherAttempt: text('gather_attempt'),
    plan: nested<DrawDoc['plan']>('plan'),
    algorithm: text('algorithm'),
    entries: integer('entries').notNull(),
    entriesHash: text('entries_hash'),
    pages: nested<DrawDoc['pages']>('pages'),
    secret: text('secret'),
    commitment: text('commitment'),
    sealedAt: time('sealed_at'),
    number: text('number'),
    numberBy: text('number_by'),
    confirmedBy: text('confirmed_by'),
    drawnAt: time('drawn_at'),
    winners: nested<DrawDoc['winners']>('winners'),
  },
  (draw) => [keyCheck('draws_id', draw._id), index('draws_status').on(draw.status)],
)

export const drawLists = pgTable(
  'draw_lists',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    codes: nested<DrawListDoc['codes']>('codes'),
  },
  (list) => [keyCheck('draw_lists_id', list._id)],
)

export const drawEntries = pgTable(
  'draw_entries',
  {
    ...docColumns(),
    codeKey: text('code_key'),
    claimKey: text('claim_key'),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    attemptId: text('attempt_id'),
    startedAt: time('started_at'),
    score: integer('score').notNull(),
    rhythm: nested<DrawEntryDoc['rhythm']>('rhythm'),
    device: text('device'),
    flags: nested<DrawEntryDoc['flags']>('flags'),
    undecided: boolean('undecided').notNull(),
    verdict: text<DrawEntryDoc['verdict']>('verdict'),
    reason: text('reason'),
    decidedBy: text('decided_by'),
  },
  (entry) => [
    keyCheck('draw_entries_id', entry._id),
    keyCheck('draw_entries_code_key', entry.codeKey),
    keyCheck('draw_entries_claim_key', entry.claimKey),
    unique('draw_entries_code_key').on(entry.codeKey),
    unique('draw_entries_claim_key').on(entry.claimKey),
    index('draw_entries_campaign').on(entry.campaignId, entry._id),
    index('draw_entries_undecided').on(entry.campaignId, entry.undecided),
    index('draw_entries_person').on(entry.personId),
  ],
)

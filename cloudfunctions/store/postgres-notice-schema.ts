import { boolean, index, pgTable } from 'drizzle-orm/pg-core'
import type { ClosureDoc } from './notice-documents'
import { docColumns, keyCheck, text, time } from './postgres-columns'

export const inboxMarks = pgTable('inbox_marks', { ...docColumns(), seenUntil: time('seen_until') }, (mark) => [
  keyCheck('inbox_marks_id', mark._id),
  index('inbox_marks_seen').on(mark.seenUntil),
])

export const labNotices = pgTable(
  'lab_notices',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    day: text('day'),
    text: text('text'),
    by: text('by'),
    at: time('at'),
    live: boolean('live').notNull(),
  },
  (notice) => [keyCheck('lab_notices_id', notice._id), index('lab_notices_lab').on(notice.labId, notice.live)],
)

export const closures = pgTable(
  'closures',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    day: text('day'),
    labId: text('lab_id'),
    slotId: text('slot_id'),
    reason: text('reason'),
    by: text('by'),
    at: time('at'),
    status: text<ClosureDoc['status']>('status'),
  },
  (closure) => [
    keyCheck('closures_id', closure._id),
    index('closures_campaign_day').on(closure.campaignId, closure.day),
    index('closures_status').on(closure.status),
  ],
)

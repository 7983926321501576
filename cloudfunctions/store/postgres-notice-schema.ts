import { boolean, index, integer, pgTable } from 'drizzle-orm/pg-core'
import type { ClosureDoc, ConsentDoc, FeedbackDoc, MessageDoc } from './notice-documents'
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

export const consents = pgTable(
  'consents',
  {
    ...docColumns(),
    personId: text('person_id'),
    topic: text<ConsentDoc['topic']>('topic'),
    sealed: text('sealed'),
    usedFor: text('used_for'),
    agreedAt: time('agreed_at'),
    expiresAt: time('expires_at'),
  },
  (consent) => [
    keyCheck('consents_id', consent._id),
    index('consents_person').on(consent.personId, consent.topic),
    index('consents_expires').on(consent.expiresAt),
  ],
)

export const messages = pgTable(
  'messages',
  {
    ...docColumns(),
    personId: text('person_id'),
    consentId: text('consent_id'),
    topic: text<MessageDoc['topic']>('topic'),
    status: text<MessageDoc['status']>('status'),
    tries: integer('tries').notNull(),
    nextTryAt: time('next_try_at'),
    at: time('at'),
  },
  (message) => [
    keyCheck('messages_id', message._id),
    index('messages_person').on(message.personId),
    index('messages_at').on(message.at),
  ],
)

export const feedback = pgTable(
  'feedback',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    day: text('day'),
    rating: text<FeedbackDoc['rating']>('rating'),
    words: text('words'),
    at: time('at'),
    handledBy: text('handled_by'),
  },
  (opinion) => [
    keyCheck('feedback_id', opinion._id),
    index('feedback_lab').on(opinion.labId, opinion.at),
    index('feedback_campaign').on(opinion.campaignId, opinion.at),
  ],
)

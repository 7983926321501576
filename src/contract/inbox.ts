import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, Cursor, Id, Instant } from './shapes'

/** What a line of the inbox is about. */
export const TOPICS = ['answer', 'change', 'reminder', 'offer', 'visit', 'lab', 'work', 'score', 'prize'] as const
export type Topic = (typeof TOPICS)[number]

/** Where one acts on it. `id` is what that page needs to know; `kind` is what one brings, for choosing another time. */
const Way = v.strictObject({
  page: v.picklist(['ticket', 'mine', 'slots', 'desk', 'overview', 'score', 'challenge', 'prizes']),
  id: v.string(),
  kind: v.string(),
})

const InboxItem = v.strictObject({
  /** One for each cause and person, always the same. */
  itemId: Id,
  topic: v.picklist(TOPICS),
  at: Instant,
  says: v.string(),
  next: v.string(),
  /** Of the visit that it is about. */
  when: Instant,
  where: v.string(),
  way: Way,
})
export type InboxItem = v.InferOutput<typeof InboxItem>

/** All that has happened to one's own bookings and waits, the latest first, and what one is reminded of now. */
export const readInbox = endpoint({
  name: 'inbox.read',
  role: 'resident',
  input: v.strictObject({ cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({
    now: Instant,
    /** What is dated up to this moment was seen before. */
    seenUntil: Instant,
    items: v.array(InboxItem),
    next: v.nullable(Cursor),
  }),
  refusals: [],
})

/** How much there is that one has not seen. */
export const countUnread = endpoint({
  name: 'inbox.countUnread',
  role: 'resident',
  input: v.strictObject({}),
  output: v.strictObject({ unread: Count }),
  refusals: [],
})

/** Remembers that all up to a moment was seen; it never goes back, nor past the present. Safe to repeat. */
export const markSeen = endpoint({
  name: 'inbox.markSeen',
  role: 'resident',
  input: v.strictObject({ until: Instant }),
  output: v.strictObject({ seenUntil: Instant }),
  refusals: [],
})

import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type { BookingDoc, CampaignDoc, CollectionName, Documents, WaitDoc } from './collections'
import { NO_FAIRNESS } from './fairness-documents'
import {
  audit,
  browserSignIns,
  contacts,
  erasures,
  invitations,
  organisers,
  sessions,
  spentCodes,
  staff,
} from './postgres-account-schema'
import { corrections, itemCounts, itemRuns } from './postgres-bank-schema'
import { authorisations, rowCorrections, signatures } from './postgres-bench-schema'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'
import { contestants, players, roundAnswers, rounds, teams } from './postgres-contest-schema'
import { placeDraws, placeLists, placeWishes } from './postgres-fairness-schema'
import { labs, slots } from './postgres-lab-schema'
import { challenges, studies } from './postgres-learning-schema'
import { measurements } from './postgres-measurement-schema'
import { closures, consents, feedback, inboxMarks, labNotices, messages } from './postgres-notice-schema'
import { keptInstruments } from './postgres-passport-schema'
import { attempts, questions } from './postgres-quiz-schema'
import { rankCounts, standings } from './postgres-standing-schema'

export const campaigns = pgTable(
  'campaigns',
  {
    ...docColumns(),
    title: text('title'),
    theme: text('theme'),
    organiser: text('organiser'),
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    quizOpensAt: time('quiz_opens_at'),
    quizClosesAt: time('quiz_closes_at'),
    bookingOpensAt: time('booking_opens_at'),
    bookingClosesAt: time('booking_closes_at'),
    checkDays: nested<CampaignDoc['checkDays']>('check_days'),
    perKindLimit: integer('per_kind_limit').notNull(),
    seatLimit: integer('seat_limit').notNull().default(4),
    shopScaleLimit: integer('shop_scale_limit').notNull().default(0),
    answerWithinMinutes: integer('answer_within_minutes').notNull(),
    // The first campaigns were stored before this was asked for.
    keepDays: integer('keep_days').notNull().default(180),
    quiz: nested<CampaignDoc['quiz']>('quiz'),
    blueprint: nested<CampaignDoc['blueprint']>('blueprint').default({ forms: {}, triesInAll: 0 }),
    fairness: nested<CampaignDoc['fairness']>('fairness').default(NO_FAIRNESS),
    contest: nested<CampaignDoc['contest']>('contest').default({ bestOf: 5, districtBestOf: 20 }),
  },
  (campaign) => [keyCheck('campaigns_id', campaign._id)],
)

export const bookings = pgTable(
  'bookings',
  {
    ...docColumns(),
    holderKey: text('holder_key'),
    placeKey: text('place_key'),
    // Void ones are in no index, so the old ones may all be alike.
    phoneKey: text('phone_key').default('void:'),
    instrumentKey: text('instrument_key').default('void:'),
    visitId: text('visit_id'),
    code: text('code'),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    labId: text('lab_id'),
    slotId: text('slot_id'),
    day: text('day'),
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    kind: text<BookingDoc['kind']>('kind'),
    model: text('model'),
    note: text('note'),
    title: text('title').default(''),
    fetchFrom: time('fetch_from').default(0),
    trade: nested<BookingDoc['trade']>('trade').default([]),
    status: text<BookingDoc['status']>('status'),
    bookedAt: time('booked_at'),
    answerBy: time('answer_by'),
    freeUntil: time('free_until').default(0),
    late: boolean('late').notNull().default(false),
    history: nested<BookingDoc['history']>('history'),
    // The first bookings were stored before these were asked for.
    forWhom: text('for_whom').default(''),
    forWhomPhone: text('for_whom_phone').default(''),
    forWhomKeyId: text('for_whom_key_id').default(''),
    addedBy: text('added_by').default(''),
  },
  (booking) => [
    keyCheck('bookings_id', booking._id),
    keyCheck('bookings_holder_key', booking.holderKey),
    keyCheck('bookings_place_key', booking.placeKey),
    unique('bookings_holder_key').on(booking.holderKey),
    unique('bookings_place_key').on(booking.placeKey),
    keyCheck('bookings_phone_key', booking.phoneKey),
    keyCheck('bookings_instrument_key', booking.instrumentKey),
    // Only what is held: keys begin with i, m or p, and void ones, which are unique by themselves, cost nothing.
    uniqueIndex('bookings_phone_key').on(booking.phoneKey).where(sql`${booking.phoneKey} < 'v'`),
    uniqueIndex('bookings_instrument_key').on(booking.instrumentKey).where(sql`${booking.instrumentKey} < 'v'`),
    // With the place in the index, the taken places of a slot are read from the index alone.
    index('bookings_slot_place').on(booking.slotId, booking.placeKey),
    index('bookings_visit').on(booking.visitId),
    index('bookings_person').on(booking.personId),
    index('bookings_lab_day').on(booking.labId, booking.day),
    // Few visits are for somebody else; the others cost nothing here.
    index('bookings_for_whom_key').on(booking.forWhomKeyId).where(sql`${booking.forWhomKeyId} > ''`),
  ],
)

export const waits = pgTable(
  'waits',
  {
    ...docColumns(),
    waitKey: text('wait_key'),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    slotId: text('slot_id'),
    personId: text('person_id'),
    startsAt: time('starts_at'),
    instruments: nested<WaitDoc['instruments']>('instruments'),
    since: time('since'),
    status: text<WaitDoc['status']>('status'),
    offerUntil: time('offer_until'),
  },
  (wait) => [
    keyCheck('waits_id', wait._id),
    keyCheck('waits_wait_key', wait.waitKey),
    unique('waits_wait_key').on(wait.waitKey),
    index('waits_slot').on(wait.slotId, wait.since),
    index('waits_person').on(wait.personId),
    index('waits_status').on(wait.status, wait.offerUntil),
  ],
)

export const tables = {
  campaigns,
  labs,
  slots,
  bookings,
  waits,
  questions,
  attempts,
  corrections,
  itemRuns,
  itemCounts,
  studies,
  challenges,
  standings,
  rankCounts,
  teams,
  contestants,
  rounds,
  players,
  roundAnswers,
  staff,
  organisers,
  invitations,
  contacts,
  sessions,
  spentCodes,
  browserSignIns,
  erasures,
  audit,
  inboxMarks,
  labNotices,
  closures,
  measurements,
  authorisations,
  rowCorrections,
  signatures,
  consents,
  messages,
  feedback,
  keptInstruments,
  placeWishes,
  placeDraws,
  placeLists,
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Plain<D> = { -readonly [K in keyof D]: D[K] }
/** Collections whose table does not hold exactly their document: the compiler names them. */
type Mismatched = {
  [C in CollectionName]: Same<Plain<Documents[C]>, Plain<(typeof tables)[C]['$inferSelect']>> extends true ? never : C
}[CollectionName]
type MustBeEmpty<T extends never> = T
export type SchemaHoldsEveryDocument = MustBeEmpty<Mismatched>

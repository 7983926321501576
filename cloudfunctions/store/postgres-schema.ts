import { sql } from 'drizzle-orm'
import { boolean, doublePrecision, index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import type {
  AttemptDoc,
  BookingDoc,
  CampaignDoc,
  CollectionName,
  Documents,
  LabDoc,
  SlotDoc,
  WaitDoc,
} from './collections'
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
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'
import { measurements } from './postgres-measurement-schema'
import { closures, consents, feedback, inboxMarks, labNotices, messages } from './postgres-notice-schema'
import type { QuestionDoc } from './question-documents'

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
    answerWithinMinutes: integer('answer_within_minutes').notNull(),
    // The first campaigns were stored before this was asked for.
    keepDays: integer('keep_days').notNull().default(180),
    quiz: nested<CampaignDoc['quiz']>('quiz'),
  },
  (campaign) => [keyCheck('campaigns_id', campaign._id)],
)

export const labs = pgTable(
  'labs',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    name: text('name'),
    district: text('district'),
    address: text('address'),
    directions: text('directions'),
    phone: text('phone'),
    stepFree: boolean('step_free').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    autoConfirm: boolean('auto_confirm').notNull(),
    hours: nested<LabDoc['hours']>('hours'),
    slotMinutes: integer('slot_minutes').notNull(),
    reserve: doublePrecision('reserve').notNull(),
    stations: nested<LabDoc['stations']>('stations'),
  },
  (lab) => [keyCheck('labs_id', lab._id), index('labs_campaign').on(lab.campaignId)],
)

export const slots = pgTable(
  'slots',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    day: text('day'),
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    open: boolean('open').notNull(),
    places: nested<SlotDoc['places']>('places'),
    placesTotal: integer('places_total').notNull(),
    waiting: boolean('waiting').notNull().default(false),
  },
  (slot) => [
    keyCheck('slots_id', slot._id),
    index('slots_lab').on(slot.labId),
    index('slots_campaign_day').on(slot.campaignId, slot.day),
  ],
)

export const bookings = pgTable(
  'bookings',
  {
    ...docColumns(),
    holderKey: text('holder_key'),
    placeKey: text('place_key'),
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
    status: text<BookingDoc['status']>('status'),
    bookedAt: time('booked_at'),
    answerBy: time('answer_by'),
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

export const questions = pgTable(
  'questions',
  {
    ...docColumns(),
    topic: text('topic'),
    form: text<QuestionDoc['form']>('form'),
    difficulty: integer('difficulty').notNull(),
    live: boolean('live').notNull(),
    text: text('text'),
    options: nested<QuestionDoc['options']>('options'),
    right: nested<QuestionDoc['right']>('right'),
    // The first questions were stored when all had options and no picture.
    credit: text<QuestionDoc['credit']>('credit').default('all'),
    value: text('value').default(''),
    tolerance: text('tolerance').default(''),
    unit: text('unit').default(''),
    figures: nested<QuestionDoc['figures']>('figures').default([]),
    explanation: text('explanation'),
    source: text('source'),
    confidence: text('confidence'),
  },
  (question) => [
    keyCheck('questions_id', question._id),
    index('questions_live_topic').on(question.live, question.topic),
  ],
)

export const attempts = pgTable(
  'attempts',
  {
    ...docColumns(),
    attemptKey: text('attempt_key'),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    day: text('day'),
    startedAt: time('started_at'),
    deadline: time('deadline'),
    status: text<AttemptDoc['status']>('status'),
    pointsEach: integer('points_each').notNull().default(1),
    score: integer('score').notNull(),
    finishedAt: time('finished_at'),
    paper: nested<AttemptDoc['paper']>('paper'),
    answers: nested<AttemptDoc['answers']>('answers'),
  },
  (attempt) => [
    keyCheck('attempts_id', attempt._id),
    keyCheck('attempts_attempt_key', attempt.attemptKey),
    unique('attempts_attempt_key').on(attempt.attemptKey),
    index('attempts_person_campaign_day').on(attempt.personId, attempt.campaignId, attempt.day),
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
  consents,
  messages,
  feedback,
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Plain<D> = { -readonly [K in keyof D]: D[K] }
/** Collections whose table does not hold exactly their document: the compiler names them. */
type Mismatched = {
  [C in CollectionName]: Same<Plain<Documents[C]>, Plain<(typeof tables)[C]['$inferSelect']>> extends true ? never : C
}[CollectionName]
type MustBeEmpty<T extends never> = T
export type SchemaHoldsEveryDocument = MustBeEmpty<Mismatched>

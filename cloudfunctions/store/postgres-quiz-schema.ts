import { boolean, index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import type { AttemptDoc } from './attempt-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'
import type { QuestionDoc } from './question-documents'

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
    stage: text<QuestionDoc['stage']>('stage').default('released'),
    version: integer('version').notNull().default(1),
    everyAnswer: boolean('every_answer').notNull().default(false),
    corrections: nested<QuestionDoc['corrections']>('corrections').default([]),
    author: text('author').default(''),
    reviewer: text('reviewer').default(''),
    replaces: text('replaces').default(''),
  },
  (question) => [
    keyCheck('questions_id', question._id),
    index('questions_live_topic').on(question.live, question.topic),
    index('questions_stage').on(question.stage),
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
    rescores: nested<AttemptDoc['rescores']>('rescores').default([]),
    rescoredAt: time('rescored_at').default(0),
    // The first attempts were stored before these were kept.
    answeredAt: nested<AttemptDoc['answeredAt']>('answered_at').default({}),
    device: text('device').default(''),
  },
  (attempt) => [
    keyCheck('attempts_id', attempt._id),
    keyCheck('attempts_attempt_key', attempt.attemptKey),
    unique('attempts_attempt_key').on(attempt.attemptKey),
    index('attempts_status').on(attempt.status, attempt.deadline),
    index('attempts_person_campaign_day').on(attempt.personId, attempt.campaignId, attempt.day),
  ],
)

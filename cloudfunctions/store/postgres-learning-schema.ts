import { index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import type { ChallengeDoc, StudyDoc } from './learning-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const studies = pgTable(
  'studies',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    startedAt: time('started_at'),
    decks: nested<StudyDoc['decks']>('decks'),
    book: nested<StudyDoc['book']>('book'),
    learnt: integer('learnt').notNull(),
    papers: nested<StudyDoc['papers']>('papers'),
  },
  (study) => [
    keyCheck('studies_id', study._id),
    index('studies_person').on(study.personId),
    index('studies_campaign').on(study.campaignId),
  ],
)

export const challenges = pgTable(
  'challenges',
  {
    ...docColumns(),
    runKey: text('run_key'),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    startedAt: time('started_at'),
    status: text<ChallengeDoc['status']>('status'),
    streak: integer('streak').notNull(),
    deck: nested<ChallengeDoc['deck']>('deck'),
    answers: nested<ChallengeDoc['answers']>('answers').default([]),
    rescores: nested<ChallengeDoc['rescores']>('rescores').default([]),
    rescoredAt: time('rescored_at').default(0),
  },
  (run) => [
    keyCheck('challenges_id', run._id),
    keyCheck('challenges_run_key', run.runKey),
    unique('challenges_run_key').on(run.runKey),
    index('challenges_person_campaign').on(run.personId, run.campaignId, run.streak),
    index('challenges_campaign').on(run.campaignId),
  ],
)

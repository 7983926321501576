import { boolean, index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'
import type { RankCountDoc, StandingDoc } from './standing-documents'

export const standings = pgTable(
  'standings',
  {
    ...docColumns(),
    rankKey: text('rank_key'),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    score: integer('score').notNull(),
    total: integer('total').notNull(),
    spentMs: integer('spent_ms').notNull(),
    finishedAt: time('finished_at'),
    counted: boolean('counted').notNull(),
    left: nested<StandingDoc['left']>('left'),
    // The first places were stored before there were teams.
    teamId: text('team_id').default(''),
    districtId: text('district_id').default(''),
    leftSides: nested<StandingDoc['leftSides']>('left_sides').default([]),
  },
  (standing) => [
    keyCheck('standings_id', standing._id),
    keyCheck('standings_rank_key', standing.rankKey),
    unique('standings_rank_key').on(standing.rankKey),
    index('standings_person').on(standing.personId),
    index('standings_counted').on(standing.counted),
    // The best papers of a side are the first of it in this order.
    index('standings_team').on(standing.teamId, standing.rankKey),
    index('standings_district').on(standing.districtId, standing.rankKey),
  ],
)

export const rankCounts = pgTable(
  'rank_counts',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    counts: nested<RankCountDoc['counts']>('counts'),
  },
  (count) => [keyCheck('rank_counts_id', count._id), index('rank_counts_campaign').on(count.campaignId)],
)

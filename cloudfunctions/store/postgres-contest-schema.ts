import { boolean, index, integer, pgTable, unique } from 'drizzle-orm/pg-core'
import type { TeamDoc } from './contest-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'
import type { RoundDoc } from './round-documents'

export const teams = pgTable(
  'teams',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    kind: text<TeamDoc['kind']>('kind'),
    name: text('name'),
    sort: text<TeamDoc['sort']>('sort'),
    districtId: text('district_id'),
    codeKey: text('code_key'),
    bestOf: integer('best_of').notNull(),
    rankKey: text('rank_key'),
    score: integer('score').notNull(),
    best: nested<TeamDoc['best']>('best'),
    counted: boolean('counted').notNull(),
  },
  (team) => [
    keyCheck('teams_id', team._id),
    keyCheck('teams_code_key', team.codeKey),
    keyCheck('teams_rank_key', team.rankKey),
    unique('teams_code_key').on(team.codeKey),
    unique('teams_rank_key').on(team.rankKey),
    index('teams_campaign').on(team.campaignId, team.kind),
    index('teams_counted').on(team.counted),
  ],
)

export const contestants = pgTable(
  'contestants',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    teamId: text('team_id'),
    districtId: text('district_id'),
    joinedAt: time('joined_at'),
    carried: boolean('carried').notNull(),
  },
  (contestant) => [
    keyCheck('contestants_id', contestant._id),
    index('contestants_person').on(contestant.personId),
    index('contestants_campaign').on(contestant.campaignId),
    index('contestants_team').on(contestant.teamId),
    index('contestants_carried').on(contestant.carried),
  ],
)

export const rounds = pgTable(
  'rounds',
  {
    ...docColumns(),
    codeKey: text('code_key'),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    startedAt: time('started_at'),
    status: text<RoundDoc['status']>('status'),
    seconds: integer('seconds').notNull(),
    lines: nested<RoundDoc['lines']>('lines'),
    no: integer('no').notNull(),
    opensAt: time('opens_at'),
    closesAt: time('closes_at'),
  },
  (round) => [
    keyCheck('rounds_id', round._id),
    keyCheck('rounds_code_key', round.codeKey),
    unique('rounds_code_key').on(round.codeKey),
    index('rounds_campaign').on(round.campaignId, round.status),
    index('rounds_status').on(round.status, round.startedAt),
  ],
)

export const players = pgTable(
  'players',
  {
    ...docColumns(),
    roundId: text('round_id'),
    personId: text('person_id'),
    joinedAt: time('joined_at'),
  },
  (player) => [
    keyCheck('players_id', player._id),
    index('players_round').on(player.roundId),
    index('players_person').on(player.personId),
  ],
)

export const roundAnswers = pgTable(
  'round_answers',
  {
    ...docColumns(),
    roundId: text('round_id'),
    playerId: text('player_id'),
    no: integer('no').notNull(),
    choice: text('choice'),
    merit: integer('merit').notNull(),
    at: time('at'),
  },
  (answer) => [
    keyCheck('round_answers_id', answer._id),
    index('round_answers_round').on(answer.roundId, answer.no),
    index('round_answers_player').on(answer.playerId),
  ],
)

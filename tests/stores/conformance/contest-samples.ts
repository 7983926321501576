import type { Documents } from '../../../cloudfunctions/store/collections'

const TIME = Date.UTC(2027, 4, 20)

/** One document of every collection of the contest and of on-site rounds. */
export const CONTEST_SAMPLES: Pick<Documents, 'teams' | 'contestants' | 'rounds' | 'players' | 'roundAnswers'> = {
  teams: {
    _id: 'may-2027.t.team',
    rev: 1,
    campaignId: 'may-2027',
    kind: 'team',
    name: '友谊路街道',
    sort: 'street',
    districtId: 'district',
    codeKey: 'may-2027:TEAM1',
    bestOf: 5,
    rankKey: 'team-rank-key',
    score: 90,
    best: [{ standingId: 'standing', score: 90, spentMs: 61_500 }],
    counted: false,
  },
  contestants: {
    _id: 'contestant',
    rev: 1,
    campaignId: 'may-2027',
    personId: 'person',
    teamId: 'may-2027.t.team',
    districtId: 'district',
    joinedAt: TIME,
    carried: false,
  },
  rounds: {
    _id: 'round',
    rev: 1,
    codeKey: '123456',
    campaignId: 'may-2027',
    labId: 'lab',
    startedAt: TIME,
    status: 'open',
    seconds: 20,
    lines: [{ questionId: 'question', order: [1, 0] }],
    no: 1,
    opensAt: TIME,
    closesAt: TIME + 20_000,
  },
  players: { _id: 'player', rev: 1, roundId: 'round', personId: 'person', joinedAt: TIME },
  roundAnswers: {
    _id: 'round-answer',
    rev: 1,
    roundId: 'round',
    playerId: 'player',
    no: 1,
    choice: 'ab',
    merit: 9_995_000,
    at: TIME,
  },
}

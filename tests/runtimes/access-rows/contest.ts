import type { Site } from '../access-site'
import { all, ITS_ORGANISERS, ITS_OWNER, type Row, SIGNED_IN } from './expectations'

const request = { requestId: 'request-of-the-site' }
const round = ({ roundId }: Site) => ({ roundId })
/** Who leads rounds at this lab: who is in charge of it, and the organisers of its campaign. */
const ITS_LEADERS = { ...all('not-found'), 'staff of this lab': 'ok', 'organiser of this campaign': 'ok' } as const

/** The contest and on-site rounds. */
export const CONTEST_ACCESS: Readonly<Record<string, Row>> = {
  'contest.read': { send: () => ({ board: 'team' }), expect: SIGNED_IN, publicIds: ['campaignId'] },
  'contest.joinTeam': { send: () => ({ code: 'NOBODYS' }), expect: all('code-not-valid'), publicIds: ['campaignId'] },
  'contest.leaveTeam': { send: () => ({}), expect: SIGNED_IN, publicIds: ['campaignId'] },
  'contest.chooseDistrict': {
    send: () => ({ districtId: 'district-of-nobody' }),
    expect: all('not-found'),
    publicIds: ['campaignId'],
  },
  'organiser.listTeams': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
  'organiser.makeTeam': {
    send: ({ campaignId }) => ({ ...request, campaignId, name: '友谊路街道', sort: 'street', district: '宝山区' }),
    expect: ITS_ORGANISERS,
  },
  'organiser.removeTeam': {
    send: ({ campaignId }) => ({ campaignId, teamId: 'team-of-nobody' }),
    expect: ITS_ORGANISERS,
    publicIds: ['teamId'],
  },
  'round.open': {
    send: ({ labId }) => ({ ...request, at: 'lab' as const, placeId: labId, questions: 3, seconds: 20 }),
    expect: ITS_LEADERS,
    publicIds: ['placeId'],
  },
  'round.list': {
    send: ({ labId }) => ({ at: 'lab' as const, placeId: labId }),
    expect: ITS_LEADERS,
    publicIds: ['placeId'],
  },
  'round.lead': { send: round, expect: ITS_LEADERS },
  'round.readCode': { send: round, expect: ITS_LEADERS },
  'round.advance': { send: ({ roundId }) => ({ roundId, no: 0 }), expect: ITS_LEADERS },
  'round.close': { send: ({ roundId }) => ({ roundId, no: 1 }), expect: ITS_LEADERS },
  'round.join': { send: () => ({ code: '000000' }), expect: all('code-not-valid') },
  'round.follow': { send: round, expect: ITS_OWNER },
  // No question is asked yet.
  'round.answer': {
    send: ({ roundId }) => ({ roundId, no: 1, choice: ['a'] }),
    expect: { ...ITS_OWNER, resident: 'turn-over' },
  },
}

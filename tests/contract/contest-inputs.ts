import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Names = Extract<keyof Registry, `contest.${string}` | `round.${string}` | `organiser.${string}Team${string}`>

/** Inputs of the contest and of on-site rounds. */
export const CONTEST_INPUTS: { readonly [Name in Names]: InputOf<Registry[Name]> } = {
  'contest.read': { board: 'team', cursor: '20.may-2027.t.team' },
  'contest.joinTeam': { code: 'TEAM01' },
  'contest.leaveTeam': {},
  'contest.chooseDistrict': { districtId: 'district-1' },
  'organiser.listTeams': { campaignId: 'may-2027' },
  'organiser.makeTeam': {
    requestId: 'request-1',
    campaignId: 'may-2027',
    name: '友谊路街道',
    sort: 'street',
    district: '宝山区',
  },
  'organiser.removeTeam': { campaignId: 'may-2027', teamId: 'may-2027.t.team' },
  'round.open': { requestId: 'request-1', at: 'lab', placeId: 'lab-1', questions: 10, seconds: 20, topic: 'units' },
  'round.list': { at: 'campaign', placeId: 'may-2027' },
  'round.lead': { roundId: 'round-1', seen: '1.0.0' },
  'round.readCode': { roundId: 'round-1' },
  'round.advance': { roundId: 'round-1', no: 0 },
  'round.close': { roundId: 'round-1', no: 1 },
  'round.join': { code: '123456' },
  'round.follow': { roundId: 'round-1', seen: '1.0.0' },
  'round.answer': { roundId: 'round-1', no: 1, choice: ['a'] },
}

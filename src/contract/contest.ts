import * as v from 'valibot'
import { ofCampaign } from './campaign-choice'
import { endpoint } from './endpoint'
import { Count, Cursor, filledLine, Id, Instant, RequestId } from './shapes'
import { TEAM_SORTS } from './team-sort'

const Board = v.picklist(['team', 'district'], '没有这种榜')
export type Board = v.InferOutput<typeof Board>

const Sort = v.picklist(TEAM_SORTS, '没有这种团队')

/** A team or a district. Its points are those of its best papers together: divided by `bestOf` they are its score. */
const Side = {
  name: v.string(),
  /** '' for a district. */
  sort: v.union([Sort, v.literal('')]),
  points: Count,
  /** How many papers make them, `bestOf` at most. */
  papers: Count,
}

const OwnSide = v.strictObject({
  ...Side,
  /** Null while nobody of it has a paper. */
  rank: v.nullable(Count),
  /** The papers that count, the best first, 20 at most; nobody's own name. */
  best: v.array(v.strictObject({ name: v.string(), score: Count, spentMs: Count, own: v.boolean() })),
  /** Who stands right before, and how many points that is away; null at the top. */
  ahead: v.nullable(v.strictObject({ name: v.string(), points: Count })),
})
export type OwnSide = v.InferOutput<typeof OwnSide>

/** For whom one plays. What is fixed has a paper in it and stays so for the campaign. */
const Joined = v.strictObject({
  team: v.nullable(v.string()),
  district: v.nullable(v.string()),
  fixed: v.boolean(),
})

/** The teams of the contest (知识竞赛) or the districts by their score, and one's own wherever it is. */
export const readContest = endpoint({
  name: 'contest.read',
  role: 'resident',
  input: v.strictObject({ ...ofCampaign, board: Board, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({
    now: Instant,
    /** How many papers make the score; a missing one counts 0. */
    bestOf: Count,
    joined: Joined,
    own: v.nullable(OwnSide),
    rows: v.array(v.strictObject({ ...Side, rank: Count, own: v.boolean() })),
    next: v.nullable(v.string()),
    districts: v.array(v.strictObject({ districtId: Id, name: v.string() })),
  }),
  refusals: ['quiz-closed'],
})

/** Joins the team of a code. One team a person: it can be changed until a paper of one's own counts. Safe to repeat. */
export const joinTeam = endpoint({
  name: 'contest.joinTeam',
  role: 'resident',
  input: v.strictObject({ ...ofCampaign, code: filledLine('队伍码', 20) }),
  output: Joined,
  refusals: ['quiz-closed', 'code-not-valid', 'side-fixed'],
})

/** Leaves one's team while no paper of one's own counts. Safe to repeat. */
export const leaveTeam = endpoint({
  name: 'contest.leaveTeam',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: Joined,
  refusals: ['quiz-closed', 'side-fixed'],
})

/** Chooses the district that one plays for, where no team tells it. */
export const chooseDistrict = endpoint({
  name: 'contest.chooseDistrict',
  role: 'resident',
  input: v.strictObject({ ...ofCampaign, districtId: Id }),
  output: Joined,
  refusals: ['quiz-closed', 'not-found', 'side-fixed'],
})

const Team = v.strictObject({
  teamId: Id,
  name: v.string(),
  sort: Sort,
  district: v.string(),
  code: v.string(),
  members: Count,
  papers: Count,
  points: Count,
})
export type Team = v.InferOutput<typeof Team>

/** The teams of a campaign with their codes. */
export const listTeams = endpoint({
  name: 'organiser.listTeams',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id }),
  output: v.strictObject({ bestOf: Count, teams: v.array(Team) }),
  refusals: ['not-found'],
})

/** Makes a team with a code of its own. Safe to repeat with the same requestId. */
export const makeTeam = endpoint({
  name: 'organiser.makeTeam',
  role: 'organiser',
  input: v.strictObject({
    requestId: RequestId,
    campaignId: Id,
    name: filledLine('队名', 20),
    sort: Sort,
    district: filledLine('区', 20),
  }),
  output: v.strictObject({ teamId: Id, code: v.string() }),
  refusals: ['not-found', 'limit-reached', 'text-refused'],
})

/** Takes a team out while nobody has joined it. Safe to repeat. */
export const removeTeam = endpoint({
  name: 'organiser.removeTeam',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id, teamId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found', 'side-fixed'],
})

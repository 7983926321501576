import type { TeamSort } from '#contract/team-sort'
import type { Doc } from './port'

/** One of the best papers of a team or a district: the place it is (`_id` of the standing), and with what. */
export interface Scorer {
  readonly standingId: string
  readonly score: number
  readonly spentMs: number
}

/** How many of the best papers of a team, and of a district, make its score. The same for all of a campaign. */
export interface ContestPlan {
  readonly bestOf: number
  readonly districtBestOf: number
}

/** A team of the contest (知识竞赛), or a district: both are people whose best papers are counted together. */
export interface TeamDoc extends Doc {
  readonly campaignId: string
  readonly kind: 'team' | 'district'
  readonly name: string
  /** '' for a district, as `districtId`. */
  readonly sort: TeamSort | ''
  readonly districtId: string
  /** campaign:CODE, by which a team is joined; void:<id> for a district. */
  readonly codeKey: string
  readonly bestOf: number
  /** Sorts as the places do: see features/standing/side-key. void:<id> while nobody of it has a paper. */
  readonly rankKey: string
  /** Points of the best papers together. */
  readonly score: number
  readonly best: readonly Scorer[]
  /** False when it has to be counted anew though no place has changed. */
  readonly counted: boolean
}

/** For whom somebody plays in one campaign. `_id` is made of both: one team and one district a person. */
export interface ContestantDoc extends Doc {
  readonly campaignId: string
  readonly personId: string
  /** '' for none. */
  readonly teamId: string
  readonly districtId: string
  readonly joinedAt: number
  /** Whether the person's place in the standing knows. */
  readonly carried: boolean
}

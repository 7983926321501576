import type { Doc } from './port'

/** Somebody's best paper of a campaign. `_id` is made of the campaign and the person. */
export interface StandingDoc extends Doc {
  /** Sorts as the places do: see features/standing/rank-key. void:<id> once it stands nowhere. */
  readonly rankKey: string
  readonly campaignId: string
  /** '' when the person was taken out and the place has still to be counted anew. */
  readonly personId: string
  readonly score: number
  readonly total: number
  readonly spentMs: number
  readonly finishedAt: number
  /** Whether the histogram counts it as it stands. */
  readonly counted: boolean
  /** Buckets that it has left since it was counted last. */
  readonly left: readonly string[]
  /** For whom it counts; '' for nobody. The clock takes it from what the person has joined. */
  readonly teamId: string
  readonly districtId: string
  /** Teams and districts that it has left since they were counted last. */
  readonly leftSides: readonly string[]
}

/** How many stand where: of a campaign by score (`_id` campaign:all), of one score by second (`_id` campaign:score). */
export interface RankCountDoc extends Doc {
  readonly campaignId: string
  readonly counts: Readonly<Record<string, number>>
}

import type { AskedLine } from './learning-documents'
import type { Doc } from './port'

/** An on-site round (现场答题): only who leads it changes this document; each answer is a document of its own. */
export interface RoundDoc extends Doc {
  /** The digits by which it is joined; void:<id> once it is over. */
  readonly codeKey: string
  readonly campaignId: string
  /** The lab whose staff lead it; '' when the organisers do. */
  readonly labId: string
  readonly startedAt: number
  readonly status: 'open' | 'over'
  /** For how long each question can be answered. */
  readonly seconds: number
  readonly lines: readonly AskedLine[]
  /** Which question is asked, from 1; 0 before the first. */
  readonly no: number
  /** Until when it can be answered, from when on its answers are shown. */
  readonly opensAt: number
  readonly closesAt: number
}

/** Somebody who plays a round. `_id` is made of both. */
export interface PlayerDoc extends Doc {
  readonly roundId: string
  readonly personId: string
  readonly joinedAt: number
}

/** One answer. `_id` is made of the player and the question, so that the first one counts and there is no other. */
export interface RoundAnswerDoc extends Doc {
  readonly roundId: string
  readonly playerId: string
  readonly no: number
  /** The letters, in their order and joined. */
  readonly choice: string
  /** What it adds to the player's merit: see features/round/merit. 0 for a wrong one. */
  readonly merit: number
  readonly at: number
}

import type { Doc } from './port'

/** 奖品 */
export interface Prize {
  readonly name: string
  readonly count: number
  /** What one of it is worth, in yuan. */
  readonly yuan: number
}

/** How prizes are drawn among those who have played. Without prizes there is no draw. */
export interface DrawPlan {
  readonly prizes: readonly Prize[]
  /** Whoever has a finished paper of at least so many points is in, once. */
  readonly leastPoints: number
  readonly rules: string
  /** Where and how a prize is fetched. */
  readonly claimAt: string
  /** Days for it; whoever lets them pass loses the prize to the next in order. */
  readonly claimDays: number
  /** How often a prize that was not fetched is drawn again. */
  readonly redraws: number
  /** The public number to come, such as a lottery's result, and when it is known. */
  readonly numberName: string
  readonly numberAt: number
}

export const NO_DRAW: DrawPlan = {
  prizes: [],
  leastPoints: 0,
  rules: '',
  claimAt: '',
  claimDays: 0,
  redraws: 0,
  numberName: '',
  numberAt: 0,
}

/** A campaign's draw. `_id` is the campaign. Every step is one write to this document. */
export interface DrawDoc extends Doc {
  /** open: entries are gathered. sealed: they are frozen. numbered: one organiser has entered the number. */
  readonly status: 'open' | 'sealed' | 'numbered' | 'drawn' | 'closed'
  /** When entries were last gathered to the end; 0 before. */
  readonly gatheredAt: number
  /** The last paper that was looked at while entries are gathered: whose it is, and its id; '' at the beginning. */
  readonly gatherPerson: string
  readonly gatherAttempt: string
  /** The plan as it was sealed. What follows is '', 0 or [] until then. */
  readonly plan: DrawPlan
  readonly algorithm: string
  readonly entries: number
  readonly entriesHash: string
  /** The first code on each page of the sealed list. */
  readonly pages: readonly string[]
  /** Nobody is told before the draw. */
  readonly secret: string
  readonly commitment: string
  readonly sealedAt: number
  readonly number: string
  /** Pseudonyms of the two who entered it. */
  readonly numberBy: string
  readonly confirmedBy: string
  readonly drawnAt: number
  /** In the order in which they were drawn: the n-th stands at the n-th place of the order. */
  readonly winners: readonly Winner[]
}

export interface Winner {
  readonly code: string
  /** Which of the plan's prizes. */
  readonly prize: number
  /** 0: drawn first. n: after n others let the prize go. */
  readonly round: number
  readonly wonAt: number
  readonly until: number
  readonly status: 'waiting' | 'claimed' | 'forfeited'
  /** When it was handed out or lost; 0 before. */
  readonly settledAt: number
}

/** One page of a sealed list: codes, and nobody. `_id` is made of the list's hash, so that it cannot hold another. */
export interface DrawListDoc extends Doc {
  readonly campaignId: string
  readonly codes: readonly string[]
}

/** Somebody's entry. `_id` is made of the campaign and the person; goes with the person, and the sealed list stays. */
export interface DrawEntryDoc extends Doc {
  /** What is published of it. */
  readonly codeKey: string
  /** What only the person is told, and shows to get the prize. */
  readonly claimKey: string
  readonly campaignId: string
  readonly personId: string
  /** The best paper. */
  readonly attemptId: string
  readonly startedAt: number
  readonly score: number
  /** Milliseconds between the answers of that paper. */
  readonly rhythm: readonly number[]
  /** Hash of what the phone calls itself in this campaign; '' where it said nothing. */
  readonly device: string
  readonly flags: readonly Flag[]
  /** Flagged, and nobody has decided yet. */
  readonly undecided: boolean
  readonly verdict: 'none' | 'stands' | 'out'
  readonly reason: string
  /** Pseudonym of who decided. */
  readonly decidedBy: string
}

/** Something about how a paper was answered that a person should look at. `seen`: the figure that raised it. */
export interface Flag {
  readonly kind: FlagKind
  readonly seen: number
}
export type FlagKind = 'fast' | 'even' | 'twin' | 'device'

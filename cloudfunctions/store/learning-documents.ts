import type { Rescored } from './bank-documents'
import type { Doc } from './port'

/** A question that is asked on its own, under its own order of options. */
export interface AskedLine {
  readonly questionId: string
  readonly order: readonly number[]
}

/** How a question was answered, the first time and for good. */
export interface AnsweredLine extends AskedLine {
  readonly choice: readonly string[]
  readonly correct: boolean
  readonly at: number
}

/** The question that is asked now (none: []), the one before it as it was answered (none: []), and which were asked so far. */
export interface AskedDeck {
  readonly turn: number
  readonly asked: readonly AskedLine[]
  readonly last: readonly AnsweredLine[]
  readonly seen: readonly string[]
}

/** A question of the wrong-answer book (错题本). */
export interface BookEntry {
  readonly questionId: string
  readonly topic: string
  /** How often it was right since it was missed last, on a day when it was due. */
  readonly step: number
  readonly dueDay: string
  readonly misses: number
  readonly answeredAt: number
}

/** How far one person is with learning in one campaign. `_id` is made of both. */
export interface StudyDoc extends Doc {
  readonly campaignId: string
  readonly personId: string
  readonly startedAt: number
  /** By topic, and 'review' for what is due of the book. */
  readonly decks: Readonly<Record<string, AskedDeck>>
  readonly book: readonly BookEntry[]
  /** Questions that left the book because they were right often enough. */
  readonly learnt: number
  /** Attempts whose misses have come into the book. */
  readonly papers: readonly string[]
}

/**
 * One run of the challenge (挑战答题): question after question until the first miss. What corrections leave behind in it are
 * streaks, not scores.
 */
export interface ChallengeDoc extends Doc, Rescored {
  /** campaign:person#n: the n-th run of a person */
  readonly runKey: string
  readonly campaignId: string
  readonly personId: string
  readonly startedAt: number
  readonly status: 'open' | 'over'
  /** How many of its answers are right. */
  readonly streak: number
  readonly deck: AskedDeck
  /** Every answer, the first on top. Of a run from before these were kept only `deck.last` is known. */
  readonly answers: readonly AnsweredLine[]
}

import type { QuestionForm } from '#contract/quiz'
import type { Doc } from './port'

/** How a paper is drawn. `quotas` add up to the number of questions. */
export interface QuizPlan {
  readonly quotas: Readonly<Record<string, number>>
  /** Questions wanted of each difficulty, 1 easy to 3 hard. */
  readonly difficulties: Readonly<Record<string, number>>
  readonly minutes: number
  readonly triesPerDay: number
}

/** What a paper is drawn by beside its topics and difficulties. */
export interface Blueprint {
  /** Questions wanted of each form; none named: as they come. */
  readonly forms: Readonly<Partial<Record<QuestionForm, number>>>
  /** Tries of a person in the whole campaign; 0: only the tries of a day count. */
  readonly triesInAll: number
}

/** What is right about a question. `everyAnswer`: nobody can be held to it, so all who were asked have their points. */
export interface AnswerKey {
  readonly right: readonly number[]
  readonly value: string
  readonly tolerance: string
  readonly everyAnswer: boolean
}

/** A correction that has come into force, as it stands in the question for ever. */
export interface CorrectionNote {
  /** The question's version from then on. */
  readonly version: number
  readonly at: number
  readonly reason: string
  /** What was taken for right before. */
  readonly before: AnswerKey
}

/** How the papers, or the challenges, of one campaign came out of a correction. */
export interface CorrectedPapers {
  /** Finished papers on which the question stood; challenges in which it was answered. */
  readonly asked: number
  readonly up: number
  readonly down: number
}

/** A wrong key (改答案) on its way: proposed by one organiser, approved by another, carried out by the clock. */
export interface CorrectionDoc extends Doc {
  /** question@version while it may still come into force: one at a time. void:<id> when it was turned down. */
  readonly openKey: string
  readonly questionId: string
  /** Of the question that is corrected; afterwards it is one higher. */
  readonly version: number
  readonly key: AnswerKey
  readonly reason: string
  readonly status: 'proposed' | 'approved' | 'done' | 'turned-down'
  /** Pseudonyms, as in the audit. */
  readonly proposedBy: string
  readonly settledBy: string
  readonly proposedAt: number
  /** When it was approved or turned down, 0 before. */
  readonly settledAt: number
  readonly doneAt: number
  /** What is looked through: the papers first, then the challenges. */
  readonly looking: 'papers' | 'runs'
  /** Up to which of them. */
  readonly cursor: string
  /** By campaign, of the papers up to the cursor. */
  readonly papers: Readonly<Record<string, CorrectedPapers>>
  /** The same of the challenges. */
  readonly runs: Readonly<Record<string, CorrectedPapers>>
}

/** Once more scored: which correction made it so. */
export interface Rescore {
  readonly correctionId: string
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What corrections leave behind in a paper. */
export interface Rescored {
  /** Every time that a correction of a question changed the score. */
  readonly rescores: readonly Rescore[]
  /** The last of these times, 0 when there is none. */
  readonly rescoredAt: number
}

/** How far the figures of a campaign's questions are. `_id` is the campaign. */
export interface ItemRunDoc extends Doc {
  readonly status: 'waiting' | 'counting' | 'done'
  /** Number of the count that is going on, or was the last. */
  readonly run: number
  readonly startedAt: number
  readonly doneAt: number
  /** Up to which attempt it is counted, and how many papers that were. */
  readonly cursor: string
  readonly papers: number
  /** The count that is shown, 0 before the first is done. */
  readonly shownRun: number
  readonly shownAt: number
  readonly shownPapers: number
}

/** How one question was answered, in counts, so that a sum is exact and can be begun anew anywhere. */
export interface ItemCountDoc extends Doc {
  readonly campaignId: string
  readonly questionId: string
  readonly run: number
  /** Up to which attempt these counts go. */
  readonly upTo: string
  /** Papers by the points of the question and of the rest: `10:60`. */
  readonly joint: Readonly<Record<string, number>>
  /** Papers by what was answered and the points of the rest: `2:60`, `blank:60`. */
  readonly choices: Readonly<Record<string, number>>
  /** Answers by whole seconds that they took, where the server knows. */
  readonly seconds: Readonly<Record<string, number>>
}

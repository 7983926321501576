import type { Rescored } from './bank-documents'
import type { Doc } from './port'

export interface AttemptDoc extends Doc, Rescored {
  /** campaign:person#n: the n-th try of a person, from 0; from before 2027 campaign:person:day#k, the k-th of a day */
  readonly attemptKey: string
  readonly campaignId: string
  readonly personId: string
  readonly day: string
  readonly startedAt: number
  readonly deadline: number
  readonly status: 'open' | 'submitted' | 'expired'
  /** Points that each question is worth. Attempts from before there were points counted questions, 1 each. */
  readonly pointsEach: number
  /** In points; 0 while open. */
  readonly score: number
  readonly finishedAt: number
  readonly paper: readonly PaperLine[]
  /** By number of the question: letters chosen, all letters in order, or one decimal. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** By number of the question: when the server first had an answer to it. */
  readonly answeredAt: Readonly<Record<string, number>>
  /** Hash of what the phone calls itself in this campaign; '' where it said nothing. */
  readonly device: string
}

/** `order[i]` is the index in the bank of the option shown as the i-th letter. */
export interface PaperLine {
  readonly questionId: string
  readonly order: readonly number[]
}

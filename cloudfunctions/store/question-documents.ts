import type { QuestionForm } from '#contract/quiz'
import type { CorrectionNote } from './bank-documents'
import type { Doc } from './port'

export interface QuestionDoc extends Doc {
  readonly topic: string
  readonly form: QuestionForm
  readonly difficulty: number
  /** Whether it is drawn now: released, and not taken out again. */
  readonly live: boolean
  readonly stage: 'draft' | 'reviewed' | 'released'
  /** Of what is right, from 1; another wording is another question. */
  readonly version: number
  /** All who were asked have their points, because nobody can be held to it. */
  readonly everyAnswer: boolean
  readonly corrections: readonly CorrectionNote[]
  /** Who wrote it and who looked it over, as in the audit; '' where it came with the product. */
  readonly author: string
  readonly reviewer: string
  /** The question whose place it takes once it is released; '' when it is a new one. */
  readonly replaces: string
  readonly text: string
  /** Of a question to put in order: in the right order. None when a number is asked for. */
  readonly options: readonly string[]
  /** Indexes into `options`; for an order all of them, as they should stand. */
  readonly right: readonly number[]
  /** What too few of several right options are worth; a wrong one makes it nothing either way. */
  readonly credit: 'all' | 'part'
  /** The right number, as a decimal; '' in every other form. */
  readonly value: string
  /** How far an answer may be away from `value`, the boundary included. */
  readonly tolerance: string
  readonly unit: string
  /** Instruments drawn with the question, two at most. */
  readonly figures: readonly FigureSpec[]
  readonly explanation: string
  readonly source: string
  readonly confidence: string
}

/** An instrument of the bank with its reading; what goes out of it, see features/quiz/figure-on-paper.ts. */
export type FigureSpec = DialSpec | StraightSpec | VernierSpec | PanelSpec

/** `steps` main intervals of `step` each from `from` on, a number at every `every`-th main mark. Decimals are texts. */
interface ScaleSpec {
  readonly from: string
  readonly step: string
  readonly steps: number
  readonly small: number
  readonly every: number
  readonly unit: string
}

export interface DialSpec extends ScaleSpec {
  readonly kind: 'dial'
  readonly sweep: number
  readonly reads: string
}

export interface StraightSpec extends ScaleSpec {
  readonly kind: 'ruler' | 'thermometer' | 'mercury' | 'cylinder' | 'spring'
  /** One reading, or the two ends of what lies along a ruler. */
  readonly reads: readonly string[]
}

export interface VernierSpec extends ScaleSpec {
  readonly kind: 'vernier'
  readonly parts: number
  readonly reads: string
}

/** A display, a name plate or the wheels of a counter: what stands there stands there. */
export interface PanelSpec {
  readonly kind: 'display' | 'plate' | 'counter'
  readonly rows: readonly { readonly name: string; readonly shows: string; readonly unit: string }[]
}

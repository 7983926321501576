import type { HouseholdKind } from '#contract/instrument-kind'
import type { Outcome } from '#contract/outcome-name'
import type { Doc } from './port'

/**
 * What somebody chose to keep of one result: a copy, so that it is still there when the record has long forgotten whose it
 * was. Decimal texts in `unit`; a limit may be empty; all four are '' where nothing was measured against a limit.
 */
export interface KeptResult {
  /** Of the slip, with which anybody can look it up. */
  readonly code: string
  readonly day: string
  readonly outcome: Outcome
  /** The error at the point that is worst for its limits. */
  readonly error: string
  readonly lower: string
  readonly upper: string
  readonly unit: string
  readonly keptAt: number
}

/** One instrument that somebody keeps in 我的器具. */
export interface KeptInstrumentDoc extends Doc {
  /** person#k: the k-th instrument that somebody keeps; uniqueness keeps everybody inside the limit. */
  readonly placeKey: string
  readonly personId: string
  readonly kind: HouseholdKind
  /** What the person calls it. */
  readonly name: string
  readonly model: string
  readonly serial: string
  readonly keptAt: number
  /** When the owner last did something with it. */
  readonly usedAt: number
  /** The earliest day first. */
  readonly results: readonly KeptResult[]
}

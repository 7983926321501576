import type { InstrumentKind } from '#contract/instrument-kind'
import type { Finding } from '#contract/judging'
import type { PaperNumber, Repair, Service, Sheet } from '#contract/measurement-sheet'
import type { Outcome } from '#contract/outcome-name'
import type { RegulationRow } from '#contract/regulation-row'
import type { Doc } from './port'

/**
 * What was measured of one instrument. `_id` is its booking: the only link to whose it is, and it is the booking that
 * forgets that. People who worked on it stand here by pseudonym.
 */
export interface MeasurementDoc extends Doc {
  /** The code of the slip, twelve characters of Crockford's base 32; void:<id> before there is one. */
  readonly codeKey: string
  readonly labId: string
  readonly campaignId: string
  /** When it was begun; once it is finished, when that was. */
  readonly day: string
  readonly kind: InstrumentKind
  readonly status: 'open' | 'finished'
  readonly service: Service
  /** '' until a round was judged. */
  readonly firstOutcome: Outcome | ''
  /** '' until it is finished. */
  readonly outcome: Outcome | ''
  readonly repaired: boolean
  /** Whether the booking knows that it is finished. */
  readonly settled: boolean
  readonly startedAt: number
  /** 0 until it is. */
  readonly finishedAt: number
  readonly keptBy: string
  /** '' where nobody was second to look. */
  readonly reviewedBy: string
  /** By which authorisations a verification gave its verdict; all '' for any other service. */
  readonly authority: Authority
  /** The round that is under way; once finished, the last one. */
  readonly sheet: Sheet
  /** What was done before that round. */
  readonly repair: Repair
  /** Rounds that were judged, the first one first. */
  readonly rounds: readonly JudgedRound[]
  /** The last acts that came with an id of their device: when they were done, and when the server heard of them. */
  readonly heard: readonly { readonly id: string; readonly at: number; readonly heardAt: number }[]
}

/** The lab's certificate by its number, and both authorisations by id. */
export interface Authority {
  readonly number: string
  readonly ofLab: string
  readonly ofPerson: string
}

export interface JudgedRound {
  readonly at: number
  readonly by: string
  readonly sheet: Sheet
  readonly repair: Repair
  readonly outcome: Outcome
  readonly findings: readonly Finding[]
  /** The very rows that judged: what a regulation says later changes nothing here. */
  readonly rows: readonly RegulationRow[]
  /** Papers whose numbers were written after this round, the last one, was judged; not there before the first. */
  readonly papers?: readonly (PaperNumber & { readonly at: number; readonly by: string; readonly requestId: string })[]
}

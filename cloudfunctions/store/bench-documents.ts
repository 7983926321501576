import type { InstrumentKind } from '#contract/instrument-kind'
import type { RegulationRow } from '#contract/regulation-row'
import type { Doc } from './port'

/** An authorisation (授权) to verify as it stands on paper. Never changed: it is withdrawn, and another one entered. */
export interface AuthorisationDoc extends Doc {
  readonly campaignId: string
  readonly labId: string
  /** Who of the lab; '' where it is the lab's own. */
  readonly personId: string
  /** What it may be verified by. */
  readonly kinds: readonly InstrumentKind[]
  /** Of the certificate that gives it. */
  readonly number: string
  /** First and last day. */
  readonly validFrom: string
  readonly validTo: string
  readonly enteredBy: string
  readonly enteredAt: number
  /** '' and 0 while it stands. */
  readonly withdrawnBy: string
  readonly withdrawnAt: number
}

/** A correction of a regulation row for one lab: proposed by one person, and a version of the row once another approves. */
export interface RowCorrectionDoc extends Doc {
  /** lab:row@version once it is approved, so that a version is given once; void:<id> before. */
  readonly versionKey: string
  readonly campaignId: string
  readonly labId: string
  readonly kind: InstrumentKind
  /** The row as it is to be, under its new version. */
  readonly row: RegulationRow
  readonly reason: string
  readonly status: 'proposed' | 'approved' | 'rejected'
  readonly proposedBy: string
  readonly proposedAt: number
  /** '' and 0 before. */
  readonly decidedBy: string
  readonly decidedAt: number
}

/** What somebody drew on the screen when instruments were handed out to them. Goes with the person, or with the campaign. */
export interface SignatureDoc extends Doc {
  readonly campaignId: string
  readonly labId: string
  readonly visitId: string
  readonly personId: string
  readonly bookingIds: readonly string[]
  /** See the contract's `Signature`. */
  readonly strokes: string
  readonly at: number
}

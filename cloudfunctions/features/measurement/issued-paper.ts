import type { PaperNumber } from '#contract/measurement-sheet'
import type { MeasurementDoc } from '../../store/measurement-documents'

/** A paper that was issued beside a result, with who wrote its number down and when. */
export interface IssuedPaper extends PaperNumber {
  readonly at: number
  readonly by: string
  /** Of the request that wrote it; '' for what stood on the sheet when it was finished. */
  readonly requestId: string
}

const NONE: PaperNumber = { paper: '', certificate: '' }

/** Every number that was ever written for a finished result, the first one first; the last one counts. */
export function papersOf({ rounds }: MeasurementDoc): IssuedPaper[] {
  const last = rounds[rounds.length - 1]
  if (!last) return []
  const { at, by, sheet, papers = [] } = last
  // Sheets from before the kind of paper was asked have none.
  const first = { at, by, requestId: '', paper: sheet.paper ?? '', certificate: sheet.certificate }
  return first.certificate === '' ? [...papers] : [first, ...papers]
}

/** The paper that counts now. */
export function paperOf(measurement: MeasurementDoc): PaperNumber {
  const { paper, certificate } = papersOf(measurement).at(-1) ?? NONE
  return { paper, certificate }
}

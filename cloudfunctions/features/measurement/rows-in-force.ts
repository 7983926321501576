import type { InstrumentKind } from '#contract/instrument-kind'
import { isInForce, type RegulationRow } from '#contract/regulation-row'
import { SHIPPED_ROWS } from './rows/shipped-rows'

/** The rows of a kind in force on a day; those that may judge first. */
export function rowsInForce(kind: InstrumentKind, day: string): RegulationRow[] {
  return ordered(SHIPPED_ROWS.filter((row) => row.kind === kind && isInForce(row, day)))
}

// Where a quantity has several rows, one that judges comes before one that is locked.
const ordered = (rows: readonly RegulationRow[]) => [
  ...rows.filter(({ locked }) => !locked),
  ...rows.filter(({ locked }) => locked),
]

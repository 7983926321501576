import type { InstrumentKind } from '#contract/instrument-kind'
import { isInForce, type RegulationRow } from '#contract/regulation-row'
import type { Store } from '../../store/collections'
import { SHIPPED_ROWS } from './rows/shipped-rows'

/** The rows of a kind in force on a day at a lab; those that may judge first. */
export async function rowsInForce(
  _store: Store,
  _labId: string,
  kind: InstrumentKind,
  day: string,
): Promise<RegulationRow[]> {
  return ordered(SHIPPED_ROWS.filter((row) => row.kind === kind && isInForce(row, day)))
}

// Where a quantity has several rows, one that judges comes before one that is locked.
const ordered = (rows: readonly RegulationRow[]) => [
  ...rows.filter(({ locked }) => !locked),
  ...rows.filter(({ locked }) => locked),
]

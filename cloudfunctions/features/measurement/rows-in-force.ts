import type { InstrumentKind } from '#contract/instrument-kind'
import type { RegulationRow } from '#contract/regulation-row'
import type { RowCorrectionDoc } from '../../store/bench-documents'
import type { Store } from '../../store/collections'
import { SHIPPED_ROWS } from './rows/shipped-rows'

interface At {
  readonly labId: string
  readonly kind: InstrumentKind
}

/** The rows by which a lab judges a kind on a day; those that may judge first. */
export async function rowsInForce(store: Store, at: At, day: string): Promise<RegulationRow[]> {
  return rowsOn(at.kind, day, await correctionsAt(store, at))
}

/** The same of what a lab has corrected. */
export const rowsOn = (kind: InstrumentKind, day: string, corrections: readonly RowCorrectionDoc[]) =>
  ordered(rowVersions(kind, corrections).flatMap((versions) => versionOn(versions, day) ?? []))

export const correctionsAt = (store: Store, { labId, kind }: At): Promise<RowCorrectionDoc[]> =>
  store.rowCorrections.find({ where: { labId, kind } })

/** Every row of a kind with all its versions at a lab, the newest first and the shipped one last. */
export function rowVersions(kind: InstrumentKind, corrections: readonly RowCorrectionDoc[]): RegulationRow[][] {
  const approved = corrections.filter(({ status }) => status === 'approved').map(({ row }) => row)
  return SHIPPED_ROWS.filter((row) => row.kind === kind).map((shipped) => [
    ...approved.filter(({ rowId }) => rowId === shipped.rowId).sort((a, b) => b.version - a.version),
    shipped,
  ])
}

// The newest version that has begun decides, also about the end: an older one does not come back.
function versionOn(versions: readonly RegulationRow[], day: string): RegulationRow | undefined {
  const begun = versions.find(({ validFrom }) => validFrom === '' || validFrom <= day)
  return begun && (begun.validTo === '' || day <= begun.validTo) ? begun : undefined
}

// Where a quantity has several rows, one that judges comes before one that is locked.
const ordered = (rows: readonly RegulationRow[]) => [
  ...rows.filter(({ locked }) => !locked),
  ...rows.filter(({ locked }) => locked),
]

import { type LabDraft, labCalled, noSuchLab } from './lab-drafts'
import type { BookFault, Places } from './place'
import type { TableRow } from './read-table'

/** What a sheet of its own says of labs, several rows for each. */
export type Offering = 'dropOff' | 'events'

/**
 * The labs with their rows of 寄检 or 讲座和开放. `rows` is undefined where the workbook has no such sheet: then nothing is
 * said of it.
 */
export function withOfferings(
  labs: readonly LabDraft[],
  offering: Offering,
  rows: readonly TableRow[] | undefined,
  places: Places,
): { readonly drafts: readonly LabDraft[]; readonly faults: readonly BookFault[] } {
  if (rows === undefined) return { drafts: labs, faults: [] }
  const faults: BookFault[] = []
  const offered = labs.map((): unknown[] => [])
  for (const row of rows) {
    const { lab, ...values } = row.values
    const n = labCalled(labs, lab)
    const of = offered[n]
    const nowhere = { sheet: '', cell: '', title: '' }
    if (!of) {
      faults.push({ ...(row.cells.lab?.place ?? nowhere), message: noSuchLab(labs, row) })
      continue
    }
    const path = `labs[${n}].${offering}[${of.length}]`
    places.put(path, row.cells.lab?.place ?? nowhere)
    for (const [key, { place }] of Object.entries(row.cells)) places.put(`${path}.${key}`, place)
    of.push(values)
  }
  return { drafts: labs.map((lab, n) => ({ ...lab, file: { ...lab.file, [offering]: offered[n] } })), faults }
}

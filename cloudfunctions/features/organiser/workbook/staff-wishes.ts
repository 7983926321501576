import { DUTIES, type Duty } from '#contract/duty'
import { INSTRUMENT_KINDS, type InstrumentKind } from '#contract/instrument-kind'
import { type LabDraft, labCalled, noSuchLab } from './lab-drafts'
import type { BookFault } from './place'
import type { TableRow } from './read-table'

/** So many people are to be let in as this; `labKey` is '' for organisers. */
export interface StaffWish {
  readonly role: Duty | 'organiser'
  readonly labKey: string
  readonly people: number
  /** What technicians are qualified for. */
  readonly kinds: readonly InstrumentKind[]
}

const MOST_PEOPLE = 50
const NOWHERE = { sheet: '', cell: '', title: '' }

/** The rows of 工作人员. */
export function staffWishes(rows: readonly TableRow[], labs: readonly LabDraft[]) {
  const read = rows.map((row) => staffWish(row, labs))
  return { wishes: read.flatMap(({ wish }) => wish ?? []), faults: read.flatMap(({ faults }) => faults) }
}

function staffWish(row: TableRow, labs: readonly LabDraft[]): { wish?: StaffWish; faults: BookFault[] } {
  const role = [...DUTIES, 'organiser' as const].find((one) => one === row.values.role)
  const { lab, people, kinds } = row.values
  if (role === undefined || typeof people !== 'number') return { faults: [] }
  const n = role === 'organiser' ? -1 : labCalled(labs, lab)
  const qualified = INSTRUMENT_KINDS.filter((kind) => Array.isArray(kinds) && kinds.includes(kind))
  const at = (key: string) => row.cells[key]?.place ?? NOWHERE
  const faults: BookFault[] = []
  if (role !== 'organiser' && n < 0) faults.push({ ...at('lab'), message: noSuchLab(labs, row) })
  if (role === 'organiser' && row.cells.lab?.cell !== undefined)
    faults.push({ ...at('lab'), message: '组织者管整个活动，这一格请空着' })
  if (role === 'technician' && qualified.length === 0)
    faults.push({ ...at('kinds'), message: '检测人员能检哪些器具，请写上，例如 电子血压计、厨房秤' })
  if (role !== 'technician' && qualified.length > 0)
    faults.push({ ...at('kinds'), message: '只有检测人员要写能检的器具，这一格请空着' })
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE)
    faults.push({ ...at('people'), message: `人数应是 1 到 ${MOST_PEOPLE} 的整数` })
  if (faults.length > 0) return { faults }
  return { wish: { role, labKey: labs[n]?.key ?? '', people, kinds: qualified }, faults }
}

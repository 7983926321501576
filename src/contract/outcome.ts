import { decimalOf } from './decimal'
import { type Finding, findingsOf, rowFor } from './judging'
import type { Reading, Sheet } from './measurement-sheet'
import type { Outcome } from './outcome-name'
import type { Quantity, RegulationRow } from './regulation-row'

/** Something without which there is no outcome. */
export type Missing = Pick<Reading, 'quantity' | 'nominal' | 'direction'> | 'points' | 'appearance'

export interface Judgement {
  /** Undefined while something is missing. */
  readonly outcome: Outcome | undefined
  readonly findings: readonly Finding[]
  readonly missing: readonly Missing[]
}

const LEAST_POINTS = 3

/** What a sheet comes to by the rows in force for its kind. */
export function judge(sheet: Sheet, rows: readonly RegulationRow[]): Judgement {
  if (sheet.impossible !== '') return { outcome: 'not-measurable', findings: [], missing: [] }
  const findings = findingsOf(sheet, rows)
  const missing = missingOf(sheet, rows)
  return { outcome: missing.length > 0 ? undefined : conclude(sheet, rows, findings), findings, missing }
}

function conclude(sheet: Sheet, rows: readonly RegulationRow[], findings: readonly Finding[]): Outcome {
  if (sheet.readings.length === 0) return 'appearance-only'
  if (sheet.service === 'calibration') return 'values-only'
  const needed = neededRows(sheet, rows)
  if (isInformative(sheet, rows)) return 'for-reference'
  const verifies = sheet.service === 'verification'
  const beyond = findings.some(({ verdict }) => verdict === 'beyond') || (verifies && sheet.appearance === 'flawed')
  if (beyond) return verifies ? 'not-qualified' : 'does-not-conform'
  const decides = (finding: Finding) => needed.some(({ quantity }) => quantity === finding.quantity)
  const unjudged = findings.some((finding) => decides(finding) && finding.verdict === 'unjudged')
  // Without a row, or with one whose value nobody has seen, there are numbers and nothing else.
  if (!rowFor(rows, 'error', sheet) || needed.some(({ locked }) => locked) || unjudged) return 'no-limit'
  return verifies ? 'qualified' : 'conforms'
}

const isInformative = (sheet: Sheet, rows: readonly RegulationRow[]) =>
  rowFor(rows, 'error', sheet)?.informative ?? (rows.length > 0 && rows.every(({ informative }) => informative))

/** The rows of this stage and class without which there is no outcome: a verification asks for all. */
function neededRows(sheet: Sheet, rows: readonly RegulationRow[]): RegulationRow[] {
  const quantities = [...new Set(rows.map(({ quantity }) => quantity))]
  const chosen = quantities.flatMap((quantity) => rowFor(rows, quantity, sheet) ?? [])
  return chosen.filter(({ needed }) => needed || sheet.service === 'verification')
}

function missingOf(sheet: Sheet, rows: readonly RegulationRow[]): Missing[] {
  const appearance = sheet.appearance === '' && (sheet.readings.length === 0 || sheet.service === 'verification')
  if (sheet.readings.length === 0) return appearance ? ['appearance'] : []
  const needed = new Set<Quantity>([
    'error',
    ...neededRows(sheet, rows)
      .filter(({ locked }) => !locked)
      .map(({ quantity }) => quantity),
  ])
  const absent = [...needed].filter((quantity) => !sheet.readings.some((reading) => reading.quantity === quantity))
  const blank = sheet.readings.filter((reading) => needed.has(reading.quantity) && !isFilled(reading))
  const measured = new Set(sheet.readings.filter(({ quantity }) => quantity === 'error').map(({ nominal }) => nominal))
  return [
    ...absent.map((quantity) => ({ quantity, nominal: '', direction: '' as const })),
    ...blank.map(({ quantity, nominal, direction }) => ({ quantity, nominal, direction })),
    ...(measured.size < LEAST_POINTS && absent.length === 0 ? (['points'] as const) : []),
    ...(appearance ? (['appearance'] as const) : []),
  ]
}

const isFilled = ({ indication, reference }: Reading) => Boolean(decimalOf(indication) && decimalOf(reference))

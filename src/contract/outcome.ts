import { decimalOf } from './decimal'
import { type ChosenRows, type Finding, findingsBy, rowsFor } from './judging'
import type { Reading, Sheet } from './measurement-sheet'
import type { Outcome } from './outcome-name'
import type { Quantity, RegulationRow } from './regulation-row'

/** Something without which there is no outcome. */
export type Missing = Pick<Reading, 'quantity' | 'nominal' | 'direction'> | 'points' | 'appearance' | 'interval'

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
  const chosen = rowsFor(rows, sheet)
  const verifies = sheet.service === 'verification'
  // The rows of this stage and class without which there is no outcome: a verification asks for all.
  const needed = [...chosen.values()].filter((row) => row.needed || verifies)
  const findings = findingsBy(sheet, chosen)
  const missing = missingOf(sheet, needed)
  if (missing.length > 0) return { outcome: undefined, findings, missing }
  const informative = chosen.get('error')?.informative ?? (rows.length > 0 && rows.every((row) => row.informative))
  return { outcome: conclude(sheet, { chosen, needed, findings, informative }), findings, missing }
}

interface Judged {
  readonly chosen: ChosenRows
  readonly needed: readonly RegulationRow[]
  readonly findings: readonly Finding[]
  readonly informative: boolean
}

function conclude(sheet: Sheet, { chosen, needed, findings, informative }: Judged): Outcome {
  if (sheet.readings.length === 0) return 'appearance-only'
  if (sheet.service === 'calibration') return 'values-only'
  if (informative) return 'for-reference'
  const verifies = sheet.service === 'verification'
  // 合格 rests on a 检定规程; a recommendation or a calibration specification (JJF) gives numbers.
  if (verifies && needed.some(({ regulation }) => !regulation.startsWith('JJG'))) return 'no-limit'
  const beyond = findings.some(({ verdict }) => verdict === 'beyond') || (verifies && sheet.appearance === 'flawed')
  if (beyond) return verifies ? 'not-qualified' : 'does-not-conform'
  const decides = (finding: Finding) => needed.some(({ quantity }) => quantity === finding.quantity)
  const unjudged = findings.some((finding) => finding.verdict === 'unjudged' && decides(finding))
  // Without a row, or with one whose value nobody has seen, there are numbers and nothing else.
  if (!chosen.has('error') || needed.some(({ locked }) => locked) || unjudged) return 'no-limit'
  return verifies ? 'qualified' : 'conforms'
}

function missingOf({ readings, appearance, service, scale }: Sheet, rows: readonly RegulationRow[]): Missing[] {
  const unseen = appearance === '' && (readings.length === 0 || service === 'verification')
  if (readings.length === 0) return unseen ? ['appearance'] : []
  // What is measured beside the error is measured to its end: two of three repeats are no repeatability.
  const needed: Quantity[] = ['error']
  for (const { quantity, indication } of readings)
    if (indication !== '' && !needed.includes(quantity)) needed.push(quantity)
  for (const { quantity, locked } of rows) if (!locked && !needed.includes(quantity)) needed.push(quantity)
  const missing: Missing[] = []
  for (const quantity of needed)
    if (!readings.some((reading) => reading.quantity === quantity))
      missing.push({ quantity, nominal: '', direction: '' })
  const isWhole = missing.length === 0
  // Small loads say nothing without the interval.
  if (readings.some(({ deltaL }) => deltaL !== '') && decimalOf(scale.e) === undefined) missing.push('interval')
  const measured = new Set<string>()
  for (const reading of readings) {
    const { quantity, nominal, direction } = reading
    if (quantity === 'error') measured.add(nominal)
    if (needed.includes(quantity) && !isFilled(reading)) missing.push({ quantity, nominal, direction })
  }
  if (measured.size < LEAST_POINTS && isWhole) missing.push('points')
  if (unseen) missing.push('appearance')
  return missing
}

const isFilled = ({ indication, reference }: Reading) => Boolean(decimalOf(indication) && decimalOf(reference))

import { compare, type Decimal, decimalOf, decimalText, magnitude, minus, plus, times } from './decimal'
import type { Reading, ScalePlate, Sheet } from './measurement-sheet'
import { type Band, type RegulationRow, stampOf } from './regulation-row'

export type WithinLimits = 'within' | 'beyond' | 'unjudged'

/** One error beside its limits, all in the instrument's own unit. */
export interface Finding {
  readonly quantity: Reading['quantity']
  readonly nominal: string
  readonly direction: Reading['direction']
  readonly reference: string
  readonly indication: string
  /** Error of indication with its sign; for a leak the drop, for a repeatability the spread. */
  readonly error: string
  readonly lower: string
  readonly upper: string
  readonly verdict: WithinLimits
  /** The row version that judged; '' for none. */
  readonly row: string
}

const HALF: Decimal = { counts: 5, decimals: 1 }
const ZERO: Decimal = { counts: 0, decimals: 0 }

/**
 * 示值误差 (JJF 1001): indication minus reference. On a digital scale with small loads the rounding is taken out first
 * (OIML R 76-1, A.4.4.3): P = I + 0.5e − ΔL. Undefined while a number is missing, the e of small loads among them.
 */
export function errorOfIndication(reading: Reading, scale: ScalePlate): Decimal | undefined {
  const [indication, reference] = [decimalOf(reading.indication), decimalOf(reading.reference)]
  if (!indication || !reference) return undefined
  const [deltaL, e] = [decimalOf(reading.deltaL), decimalOf(scale.e)]
  if (deltaL && !e) return undefined
  const shown = deltaL && e ? minus(plus(indication, times(e, HALF)), deltaL) : indication
  return minus(shown, reference)
}

interface Limits {
  readonly lower: Decimal | undefined
  readonly upper: Decimal | undefined
  /** The same as they are told; '' for none. */
  readonly lowerText: string
  readonly upperText: string
}

/** What a row says for instruments of one interval: numbers in the instrument's unit, read once for all its points. */
interface InUnit {
  readonly e: string
  readonly from: Decimal
  readonly bands: readonly { readonly upTo: Decimal; readonly limits: Limits }[]
}

// The rows of a lab are the same objects from sheet to sheet; with one that is gone goes what was read of it.
const READ = new WeakMap<RegulationRow, InUnit>()
const ONE: Decimal = { counts: 1, decimals: 0 }

/** Undefined where limits are counted in an e that is not known. */
function inUnit(row: RegulationRow, scale: ScalePlate): InUnit | undefined {
  const e = row.unit === 'e' ? scale.e : ''
  const known = READ.get(row)
  if (known?.e === e) return known
  const step = row.unit === 'e' ? decimalOf(e) : ONE
  const numberOf = (text: string) => {
    const value = decimalOf(text)
    return value && step && times(value, step)
  }
  const from = numberOf(row.from)
  if (!from || !step || step.counts <= 0) return undefined
  const bands = row.bands.map(({ upTo, lower, upper }: Band) => ({
    upTo: numberOf(upTo) ?? ZERO,
    limits: limitsOfTexts(numberOf(lower), numberOf(upper)),
  }))
  const read = { e, from, bands }
  READ.set(row, read)
  return read
}

const limitsOfTexts = (lower: Decimal | undefined, upper: Decimal | undefined): Limits => ({
  lower,
  upper,
  lowerText: lower ? decimalText(lower) : '',
  upperText: upper ? decimalText(upper) : '',
})

/** The limits of a row at a reference; undefined outside of what the row is for. Those of scales are counted in e. */
export function limitsAt(row: RegulationRow, reference: Decimal, scale: ScalePlate): Limits | undefined {
  const read = inUnit(row, scale)
  if (!read || compare(reference, read.from) < 0) return undefined
  // The end of a band belongs to it (OIML R 76-1, table 6).
  for (const { upTo, limits } of read.bands) if (compare(reference, upTo) <= 0) return limits
  return undefined
}

/** The boundary itself conforms (OIML R 76-1, 3.5). */
export const isWithin = (error: Decimal, { lower, upper }: Pick<Limits, 'lower' | 'upper'>) =>
  (!lower || compare(error, lower) >= 0) && (!upper || compare(error, upper) <= 0)

/** The row of each quantity that judges this sheet. */
export type ChosenRows = ReadonlyMap<Reading['quantity'], RegulationRow>

/** The rows for a sheet's stage, its class, and the unit that the instrument shows; of several the first. */
export function rowsFor(rows: readonly RegulationRow[], sheet: Sheet): ChosenRows {
  const chosen = new Map<Reading['quantity'], RegulationRow>()
  for (const row of rows) if (isFor(row, sheet) && !chosen.has(row.quantity)) chosen.set(row.quantity, row)
  return chosen
}

const isFor = ({ unit, accuracyClass, stages }: RegulationRow, sheet: Sheet) =>
  (unit === 'e' || unit === sheet.unit) &&
  (accuracyClass === '' || accuracyClass === sheet.scale.accuracyClass) &&
  stages.includes(sheet.stage)

export const rowFor = (rows: readonly RegulationRow[], quantity: Reading['quantity'], sheet: Sheet) =>
  rowsFor(rows, sheet).get(quantity)

/** Every error of a sheet beside its limits. Points and their order do not touch each other. */
export const findingsOf = (sheet: Sheet, rows: readonly RegulationRow[]): Finding[] =>
  findingsBy(sheet, rowsFor(rows, sheet))

export function findingsBy(sheet: Sheet, chosen: ChosenRows): Finding[] {
  const findings: Finding[] = []
  const repeated: Reading[] = []
  for (const reading of sheet.readings) {
    if (reading.quantity === 'repeatability') repeated.push(reading)
    else addFinding(findings, reading, errorOfIndication(reading, sheet.scale), sheet, chosen)
  }
  for (const group of groupsOf(repeated))
    if (group[0]) addFinding(findings, group[0], spreadOf(group, sheet.scale), sheet, chosen)
  return findings
}

function addFinding(
  findings: Finding[],
  { quantity, nominal, direction, indication, reference: at }: Reading,
  error: Decimal | undefined,
  { scale }: Sheet,
  chosen: ChosenRows,
): void {
  const reference = error && decimalOf(at)
  if (!error || !reference) return
  const row = chosen.get(quantity)
  const limits = row && !row.locked ? limitsOf(row, reference, scale, chosen) : undefined
  findings.push({
    quantity,
    nominal,
    direction,
    indication,
    reference: at,
    error: decimalText(error),
    lower: limits ? limits.lowerText : '',
    upper: limits ? limits.upperText : '',
    // What is for information only has limits to look at, and no verdict.
    verdict: !limits || row?.informative ? 'unjudged' : isWithin(error, limits) ? 'within' : 'beyond',
    row: row && limits ? stampOf(row) : '',
  })
}

function limitsOf(row: RegulationRow, reference: Decimal, scale: ScalePlate, chosen: ChosenRows) {
  if (!row.asError) return limitsAt(row, reference, scale)
  const ofError = chosen.get('error')
  const limits = ofError && !ofError.locked ? limitsAt(ofError, reference, scale) : undefined
  if (row.quantity !== 'repeatability') return limits
  return limits?.upper && limitsOfTexts(undefined, magnitude(limits.upper))
}

/** The largest error of a group less the smallest; undefined before there are two. */
function spreadOf(group: readonly Reading[], scale: ScalePlate): Decimal | undefined {
  const errors = group.map((reading) => errorOfIndication(reading, scale)).filter((error) => error !== undefined)
  const [first, ...others] = errors.sort(compare)
  const last = others[others.length - 1]
  return first && last && minus(last, first)
}

function groupsOf(readings: readonly Reading[]): Reading[][] {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    const group = groups.get(reading.nominal)
    if (group) group.push(reading)
    else groups.set(reading.nominal, [reading])
  }
  return [...groups.values()]
}

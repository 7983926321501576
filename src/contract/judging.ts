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
 * (OIML R 76-1, A.4.4.3): P = I + 0.5e − ΔL. Undefined while a number is missing.
 */
export function errorOfIndication(reading: Reading, scale: ScalePlate): Decimal | undefined {
  const [indication, reference] = [decimalOf(reading.indication), decimalOf(reading.reference)]
  if (!indication || !reference) return undefined
  const [deltaL, e] = [decimalOf(reading.deltaL), decimalOf(scale.e)]
  const shown = deltaL && e ? minus(plus(indication, times(e, HALF)), deltaL) : indication
  return minus(shown, reference)
}

interface Limits {
  readonly lower: Decimal | undefined
  readonly upper: Decimal | undefined
}

/** The limits of a row at a reference; undefined outside of what the row is for. Those of scales are counted in e. */
export function limitsAt(row: RegulationRow, reference: Decimal, scale: ScalePlate): Limits | undefined {
  const step = row.unit === 'e' ? decimalOf(scale.e) : { counts: 1, decimals: 0 }
  if (!step || step.counts <= 0) return undefined
  const inUnit = (text: string) => {
    const value = decimalOf(text)
    return value && times(value, step)
  }
  const from = inUnit(row.from)
  if (!from || compare(reference, from) < 0) return undefined
  // The end of a band belongs to it (OIML R 76-1, table 6).
  const band = row.bands.find(({ upTo }: Band) => compare(reference, inUnit(upTo) ?? ZERO) <= 0)
  return band && { lower: inUnit(band.lower), upper: inUnit(band.upper) }
}

/** The boundary itself conforms (OIML R 76-1, 3.5). */
export const isWithin = (error: Decimal, { lower, upper }: Limits) =>
  (!lower || compare(error, lower) >= 0) && (!upper || compare(error, upper) <= 0)

/** The row that judges a quantity of this sheet: its stage, its class, and the unit that the instrument shows. */
export const rowFor = (rows: readonly RegulationRow[], quantity: Reading['quantity'], sheet: Sheet) =>
  rows.find(
    (row) =>
      row.quantity === quantity &&
      row.stages.includes(sheet.stage) &&
      (row.unit === 'e' || row.unit === sheet.unit) &&
      (row.accuracyClass === '' || row.accuracyClass === sheet.scale.accuracyClass),
  )

/** Every error of a sheet beside its limits. Points and their order do not touch each other. */
export function findingsOf(sheet: Sheet, rows: readonly RegulationRow[]): Finding[] {
  const alone = sheet.readings.filter(({ quantity }) => quantity !== 'repeatability')
  const spreads = groupsOf(sheet.readings.filter(({ quantity }) => quantity === 'repeatability'))
  return [
    ...alone.flatMap((reading) => findingOf(reading, errorOfIndication(reading, sheet.scale), sheet, rows)),
    ...spreads.flatMap((group) => (group[0] ? findingOf(group[0], spreadOf(group, sheet.scale), sheet, rows) : [])),
  ]
}

function findingOf(
  reading: Reading,
  error: Decimal | undefined,
  sheet: Sheet,
  rows: readonly RegulationRow[],
): Finding[] {
  const reference = decimalOf(reading.reference)
  if (!error || !reference) return []
  const row = rowFor(rows, reading.quantity, sheet)
  const judges = row && !row.locked ? row : undefined
  const limits = judges && limitsOf(judges, reference, sheet, rows)
  const { quantity, nominal, direction, indication } = reading
  return [
    {
      ...{ quantity, nominal, direction, indication, reference: reading.reference, error: decimalText(error) },
      lower: limits?.lower ? decimalText(limits.lower) : '',
      upper: limits?.upper ? decimalText(limits.upper) : '',
      verdict: limits ? (isWithin(error, limits) ? 'within' : 'beyond') : 'unjudged',
      row: judges && limits ? stampOf(judges) : '',
    },
  ]
}

function limitsOf(row: RegulationRow, reference: Decimal, sheet: Sheet, rows: readonly RegulationRow[]) {
  if (!row.asError) return limitsAt(row, reference, sheet.scale)
  const ofError = rowFor(rows, 'error', sheet)
  const limits = ofError && !ofError.locked ? limitsAt(ofError, reference, sheet.scale) : undefined
  return limits?.upper && { lower: undefined, upper: magnitude(limits.upper) }
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

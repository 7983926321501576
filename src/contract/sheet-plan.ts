import { compare, type Decimal, decimalOf, decimalText, times } from './decimal'
import type { InstrumentKind } from './instrument-kind'
import { rowFor, rowsFor } from './judging'
import type { Reading, ScalePlate, Sheet } from './measurement-sheet'
import type { Quantity, RegulationRow, Unit } from './regulation-row'

/** Units that instruments of a kind show, the usual one first. */
export const unitsOf = (kind: InstrumentKind): readonly Unit[] => {
  if (kind.startsWith('bp-')) return ['mmHg', 'kPa']
  if (kind.startsWith('thermo-')) return ['°C']
  return kind === 'scale-kitchen' ? ['g', 'kg'] : ['kg', 'g']
}

export const isScale = (kind: InstrumentKind) => kind.startsWith('scale-')

const INTERVALS: Record<ScalePlate['accuracyClass'], { readonly least: number; readonly ends: readonly number[] }> = {
  // Least capacity and the ends of the bands, in intervals (OIML R 76-1, tables 3 and 6).
  III: { least: 20, ends: [500, 2000] },
  IIII: { least: 10, ends: [50, 200] },
  '': { least: 0, ends: [] },
}

/** Loads to measure a scale at (JJG 13-2016): Min, quarters of Max, and the ends of the bands, in whole intervals. */
export function suggestedLoads(scale: ScalePlate): string[] {
  const { least, ends } = INTERVALS[scale.accuracyClass]
  return loadsOf(scale, (intervals) => {
    const quarters = [1, 2, 3, 4].map((quarter) => Math.floor((intervals * quarter) / 4))
    return [least, ...quarters, ...ends]
  })
}

/** Loads in whole intervals, those that a scale can weigh. */
function loadsOf({ max, e }: ScalePlate, counted: (intervals: number) => number[]): string[] {
  const [most, step] = [decimalOf(max), decimalOf(e) ?? { counts: 1, decimals: decimalOf(max)?.decimals ?? 0 }]
  if (!most || most.counts <= 0 || step.counts <= 0) return []
  const decimals = Math.max(most.decimals, step.decimals)
  const intervals = Math.floor(
    (most.counts * 10 ** (decimals - most.decimals)) / (step.counts * 10 ** (decimals - step.decimals)),
  )
  const loads = [...new Set(counted(intervals))].filter((count) => count > 0 && count <= intervals)
  const inUnit = (count: number): Decimal => times({ counts: count, decimals: 0 }, step)
  return loads.map(inUnit).sort(compare).map(decimalText)
}

const reading = (quantity: Quantity, nominal: string, direction: Reading['direction']): Reading => ({
  quantity,
  nominal,
  direction,
  reference: nominal,
  indication: '',
  deltaL: '',
})

/** The readings that a sheet asks for, in the order in which they are taken. */
export function plannedReadings(sheet: Sheet, rows: readonly RegulationRow[]): Reading[] {
  const quantities = [...new Set<Quantity>(['zero', 'zero-mark', 'error', ...rows.map(({ quantity }) => quantity)])]
  return quantities.flatMap((quantity) => readingsOf(quantity, sheet, rows))
}

function readingsOf(quantity: Quantity, sheet: Sheet, rows: readonly RegulationRow[]): Reading[] {
  const row = rowFor(rows, quantity, sheet)
  if (quantity === 'error') {
    const loads = suggestedLoads(sheet.scale)
    // A scale is loaded by its plate; what its regulation names besides comes before that.
    const points = row && row.unit !== 'e' ? row.points : loads.length > 0 ? [...(row?.points ?? []), ...loads] : []
    const up = points.map((point) => reading('error', point, row?.bothWays ? 'up' : ''))
    const down = [...points].reverse().map((point) => reading('error', point, 'down'))
    return row?.bothWays ? [...up, ...down] : up
  }
  if (!row || (row.locked && !row.needed) || !(row.needed || sheet.service === 'verification')) return []
  return readingsBeside(row, sheet)
}

/** What a check may measure beside what it needs: every quantity whose limits are known. */
export const besides = (sheet: Sheet, rows: readonly RegulationRow[]): RegulationRow[] =>
  [...rowsFor(rows, sheet).values()].filter(
    ({ quantity, needed, locked }) => quantity !== 'error' && !needed && !locked,
  )

/** The readings of a quantity beside the error. */
export function readingsBeside(row: RegulationRow, sheet: Sheet): Reading[] {
  if (row.quantity === 'repeatability') return repeats(row, sheet)
  if (row.quantity === 'eccentricity') return corners(sheet.scale)
  if (row.quantity === 'discrimination') return smallSteps(sheet.scale)
  if (row.quantity === 'tare') return afterTare(sheet.scale)
  return (row.points.length > 0 ? row.points : ['0']).map((point) => reading(row.quantity, point, ''))
}

// A third of Max on each corner of the pan (OIML R 76-1, 3.6.2 and A.4.7).
function corners(scale: ScalePlate): Reading[] {
  const third = loadsOf(scale, (intervals) => [Math.floor(intervals / 3)])
  return third.flatMap((load) => [1, 2, 3, 4].map(() => reading('eccentricity', load, '')))
}

// Near Min, at half of Max and at Max (OIML R 76-1, A.4.8). Seen or not: there is nothing to refer to.
const smallSteps = (scale: ScalePlate): Reading[] =>
  loadsOf(scale, (intervals) => [INTERVALS[scale.accuracyClass].least, Math.floor(intervals / 2), intervals]).map(
    (load) => ({ ...reading('discrimination', load, ''), reference: '0' }),
  )

// Net loads with a third of Max as tare: Min, the ends of the bands, all that is left.
const afterTare = (scale: ScalePlate): Reading[] => {
  const { least, ends } = INTERVALS[scale.accuracyClass]
  const net = (intervals: number) => intervals - Math.floor(intervals / 3)
  return loadsOf(scale, (intervals) => [least, ...ends.filter((end) => end < net(intervals)), net(intervals)]).map(
    (load) => reading('tare', load, ''),
  )
}

const repeats = (row: RegulationRow, sheet: Sheet): Reading[] =>
  (row.points.length > 0 ? row.points : suggestedLoads(sheet.scale).slice(-1)).flatMap((point) =>
    [1, 2, 3].map(() => reading('repeatability', point, '')),
  )

/** The same sheet for another round after a 小修: all that was read is to be read again. */
export const nextRound = (sheet: Sheet): Sheet => ({
  ...sheet,
  impossible: '',
  readings: sheet.readings.map((one) => ({ ...one, indication: '', deltaL: '' })),
})

/** An empty sheet for an instrument that was brought. */
export function blankSheet(kind: InstrumentKind, make: string, rows: readonly RegulationRow[]): Sheet {
  const sheet: Sheet = {
    service: 'check',
    stage: 'in-use',
    unit: unitsOf(kind)[0] ?? 'mmHg',
    make,
    serial: '',
    madeYear: 0,
    scale: { accuracyClass: kind === 'scale-dial' || kind === 'scale-price' ? 'III' : '', max: '', e: '' },
    roomCelsius: '',
    humidity: '',
    appearance: '',
    impossible: '',
    readings: [],
    standards: [],
    paper: '',
    certificate: '',
    remark: '',
  }
  return { ...sheet, readings: plannedReadings(sheet, rows) }
}

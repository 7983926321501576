import { decimalOf, decimalText, minus, plus } from '#contract/decimal'
import type { InstrumentKind } from '#contract/instrument-kind'
import { findingsOf } from '#contract/judging'
import { type Quantity, STAGES, type Stage, type Unit } from '#contract/regulation-row'
import { rowsOn } from '../../cloudfunctions/features/measurement/rows-in-force'
import { plate, reading, sampleSheet } from './sample-sheet'

/** What is allowed, lower and upper; '' for a side without a limit, undefined where nothing is judged. */
type Allowed = readonly [lower: string, upper: string] | undefined
const both = (limit: string): Allowed => [`-${limit}`, limit]
const most = (limit: string): Allowed => ['', limit]

interface Limit {
  readonly kind: InstrumentKind
  readonly quantity: Quantity
  readonly unit: Unit
  /** Where it is looked at, and the last digit that somebody can read there. */
  readonly at: string
  readonly digit: string
  /** initial, subsequent, in use: worked out by hand from the regulations' table (data/mpe.csv). */
  readonly stages: readonly [Allowed, Allowed, Allowed]
}

const same = (allowed: Allowed): Limit['stages'] => [allowed, allowed, allowed]
const limit = (
  kind: InstrumentKind,
  quantity: Quantity,
  unit: Unit,
  [at, digit]: readonly [string, string],
  stages: Limit['stages'],
): Limit => ({ kind, quantity, unit, at, digit, stages })

const hand = (kind: 'bp-mercury' | 'bp-aneroid'): Limit[] => [
  limit(kind, 'error', 'mmHg', ['300', '0.01'], same(both('3.75'))),
  limit(kind, 'error', 'kPa', ['40', '0.01'], same(both('0.5'))),
  limit(kind, 'leak', 'mmHg', ['0', '0.01'], [most('3.75'), most('6'), most('6')]),
  limit(kind, 'leak', 'kPa', ['0', '0.01'], [most('0.5'), most('0.8'), most('0.8')]),
]

const LIMITS: readonly Limit[] = [
  limit('bp-auto', 'error', 'mmHg', ['0', '1'], [both('3'), both('4'), both('4')]),
  limit('bp-auto', 'error', 'mmHg', ['260', '0.1'], [both('3'), both('4'), both('4')]),
  limit('bp-auto', 'error', 'kPa', ['34.7', '0.1'], [both('0.4'), both('0.5'), both('0.5')]),
  limit('bp-auto', 'leak', 'mmHg', ['0', '1'], [most('6'), undefined, undefined]),
  limit('bp-auto', 'leak', 'kPa', ['0', '0.1'], [most('0.8'), undefined, undefined]),
  ...hand('bp-mercury'),
  limit('bp-mercury', 'zero', 'mmHg', ['0', '0.01'], same(['-1.5', '3.75'])),
  limit('bp-mercury', 'zero', 'kPa', ['0', '0.1'], same(['-0.2', '0.5'])),
  limit('bp-mercury', 'sensitivity', 'mmHg', ['0', '0.01'], [['2.25', ''], ['2.25', ''], undefined]),
  limit('bp-mercury', 'sensitivity', 'kPa', ['0', '0.1'], [['0.3', ''], ['0.3', ''], undefined]),
  ...hand('bp-aneroid'),
  limit('bp-aneroid', 'zero-mark', 'mmHg', ['0', '1'], same(['0', '0'])),
  limit('bp-aneroid', 'zero-mark', 'kPa', ['0', '1'], same(['0', '0'])),
  ...['35.0', '37.0', '41.5', '42'].map((at) => limit('thermo-ear', 'error', '°C', [at, '0.1'], same(both('0.2')))),
  ...['34.9', '42.1'].map((at) => limit('thermo-ear', 'error', '°C', [at, '0.1'], same(undefined))),
  limit('thermo-forehead', 'error', '°C', ['37.0', '0.1'], same(undefined)),
  limit('thermo-contact', 'error', '°C', ['37.00', '0.01'], [both('0.1'), undefined, undefined]),
  limit('thermo-glass', 'error', '°C', ['38.00', '0.01'], same(['-0.15', '0.1'])),
]

const DAYS = ['2026-12-01', '2027-01-07', '2027-01-08', '2027-05-20']
const number = (text: string) => {
  const value = decimalOf(text)
  if (!value) throw new Error(text)
  return value
}
const STAGE_NAMES = Object.keys(STAGES) as Stage[]

/** Readings at the limit itself, and one digit inside and outside of it. */
function around(at: string, [lower, upper]: NonNullable<Allowed>, digit: string) {
  const shown = (error: string, way: typeof plus) => decimalText(plus(number(at), way(number(error), number(digit))))
  const exact = (error: string) => decimalText(plus(number(at), number(error)))
  const sides = [upper !== '' && ([upper, plus, minus] as const), lower !== '' && ([lower, minus, plus] as const)]
  return sides.flatMap((side) => {
    if (!side) return []
    const [error, out, into] = side
    // Nothing lies inside of a limit that is nothing.
    const inside = lower === upper ? [] : [[shown(error, into), 'within'] as const]
    return [...inside, [exact(error), 'within'] as const, [shown(error, out), 'beyond'] as const]
  })
}

describe.each(DAYS)('on %s', (day) => {
  test.each(LIMITS)('$kind $quantity at $at $unit', ({ kind, quantity, unit, at, digit, stages }) => {
    const rows = rowsOn(kind, day, [])
    for (const [n, stage] of STAGE_NAMES.entries()) {
      const allowed = stages[n]
      const judged = (shown: string) =>
        findingsOf(sampleSheet({ unit, stage, readings: [reading(at, shown, { quantity })] }), rows)[0]
      if (!allowed) expect(judged(at)).toMatchObject({ verdict: 'unjudged', lower: '', upper: '', row: '' })
      for (const [shown, verdict] of allowed ? around(at, allowed, digit) : [])
        expect([stage, shown, judged(shown)]).toMatchObject([
          stage,
          shown,
          { lower: allowed?.[0], upper: allowed?.[1], verdict },
        ])
    }
  })

  // Largest error less smallest, of three; ≤ 5 mmHg or 0.7 kPa at every stage.
  test.each([
    ['mmHg', '120', ['118', '123', '120'], ['118', '123.1', '120']],
    ['kPa', '16', ['15.7', '16.4', '16'], ['15.7', '16.5', '16']],
  ] as const)('bp-auto repeats in %s', (unit, at, within, beyond) => {
    for (const stage of STAGE_NAMES)
      for (const [shown, verdict] of [
        [within, 'within'],
        [beyond, 'beyond'],
      ] as const) {
        const readings = shown.map((one) => reading(at, one, { quantity: 'repeatability' }))
        const sheet = sampleSheet({ unit, stage, readings })
        expect(findingsOf(sheet, rowsOn('bp-auto', day, []))).toMatchObject([{ verdict }])
      }
  })
})

interface Load {
  readonly scale: ReturnType<typeof plate>
  readonly load: string
  /** By hand in the scale's own unit: on verification, and in use twice that. */
  readonly verified: string
  readonly inUse: string
}
const load = (scale: Load['scale'], at: string, verified: string, inUse: string): Load => ({
  ...{ scale, load: at, verified, inUse },
})
const [MARKET, HALL, COARSE] = [plate('III', '15', '0.005'), plate('III', '30', '0.01'), plate('IIII', '20', '0.1')]
const LOADS: readonly Load[] = [
  load(MARKET, '0', '0.0025', '0.005'),
  load(MARKET, '2.5', '0.0025', '0.005'),
  load(MARKET, '2.5001', '0.005', '0.01'),
  load(MARKET, '2.505', '0.005', '0.01'),
  load(MARKET, '10', '0.005', '0.01'),
  load(MARKET, '10.005', '0.0075', '0.015'),
  load(MARKET, '15', '0.0075', '0.015'),
  load(HALL, '5', '0.005', '0.01'),
  load(HALL, '20', '0.01', '0.02'),
  load(HALL, '30', '0.015', '0.03'),
  load(COARSE, '5', '0.05', '0.1'),
  load(COARSE, '5.1', '0.1', '0.2'),
  load(COARSE, '20', '0.1', '0.2'),
]

describe.each(['scale-price', 'scale-dial', 'scale-kitchen', 'scale-body'] as const)('%s', (kind) => {
  test.each(LOADS)('class $scale.accuracyClass Max $scale.max kg at $load kg', ({ scale, load: at, ...limits }) => {
    for (const stage of STAGE_NAMES) {
      const allowed = stage === 'in-use' ? limits.inUse : limits.verified
      for (const [shown, verdict] of around(at, [`-${allowed}`, allowed], '0.0001')) {
        const sheet = sampleSheet({ unit: 'kg', stage, scale, readings: [reading(at, shown)] })
        const [found] = findingsOf(sheet, rowsOn(kind, '2027-01-07', []))
        // What is for information only has limits to look at, and no verdict.
        const says = kind === 'scale-kitchen' || kind === 'scale-body' ? 'unjudged' : verdict
        expect([stage, shown, found]).toMatchObject([stage, shown, { upper: allowed, verdict: says }])
      }
    }
  })
})

it('a price-computing scale is not judged by a single limit from 2027-01-08 on: nobody has seen one of JJG 1204', () => {
  const quantities = ['error', 'zero', 'repeatability', 'eccentricity', 'discrimination', 'tare'] as const
  const rows = rowsOn('scale-price', '2027-01-08', [])
  const named = ({ accuracyClass, quantity }: (typeof rows)[number]) => `${accuracyClass} ${quantity}`
  // All that the new one asks for (its clauses 5.5 to 5.9): a verification is no verdict before the last of them is seen.
  for (const accuracyClass of ['III', 'IIII'])
    for (const quantity of quantities) expect(rows.map(named)).toContain(`${accuracyClass} ${quantity}`)
  expect(rows.every(({ locked, regulation }) => locked && regulation === 'JJG 1204-2025')).toBe(true)
  for (const quantity of quantities) {
    const readings = ['5', '5.5', '6'].map((shown) => reading('5', shown, { quantity }))
    const findings = findingsOf(sampleSheet({ unit: 'kg', scale: HALL, readings }), rows)
    expect(findings.length).toBeGreaterThan(0)
    for (const found of findings) expect(found).toMatchObject({ verdict: 'unjudged', lower: '', upper: '', row: '' })
  }
})

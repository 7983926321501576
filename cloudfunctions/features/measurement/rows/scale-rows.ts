import type { InstrumentKind } from '#contract/instrument-kind'
import type { Band, RegulationRow } from '#contract/regulation-row'
import { ALL_STAGES, FROM_MEMORY, plusMinus, row, SECONDARY } from './row'

type Class = 'III' | 'IIII'

// OIML R 76-1, table 6: where the bands end, in verification scale intervals e.
const ENDS: Record<Class, readonly [string, string, string]> = {
  III: ['500', '2000', '10000'],
  IIII: ['50', '200', '1000'],
}
const VERIFIED = ['0.5', '1', '1.5'] as const
// In use twice that (OIML R 76-1, 3.5.2).
const IN_USE = ['1', '2', '3'] as const

const table = (accuracyClass: Class, limits: readonly [string, string, string]): Band[] =>
  ENDS[accuracyClass].flatMap((end, place) => plusMinus(end, limits[place] ?? ''))

interface Regulated {
  readonly kind: InstrumentKind
  readonly regulation: string
  readonly key: string
  readonly more?: Partial<RegulationRow>
}

/** The error rows of a regulation that takes over the table of OIML R 76-1, and its repeatability. */
function ofTable({ kind, regulation, key, more = {} }: Regulated): RegulationRow[] {
  return (['III', 'IIII'] as const).flatMap((accuracyClass) => {
    const common = { kind, regulation, unit: 'e', accuracyClass, source: SECONDARY, confidence: 'H/M' } as const
    const id = `${key}.${accuracyClass.toLowerCase()}`
    const error = { ...common, quantity: 'error' } as const
    const verified = table(accuracyClass, VERIFIED)
    return [
      row({ ...error, rowId: `${id}.error.verified`, stages: ['initial', 'subsequent'], bands: verified, ...more }),
      row({ ...error, rowId: `${id}.error.in-use`, stages: ['in-use'], bands: table(accuracyClass, IN_USE), ...more }),
    ]
  })
}

/** Largest error less smallest, of three weighings near Max: not more than the limit of the error there. */
const repeatability = (accuracyClass: Class): RegulationRow =>
  row({
    rowId: `jjg13.${accuracyClass.toLowerCase()}.repeatability`,
    kind: 'scale-dial',
    regulation: 'JJG 13-2016',
    quantity: 'repeatability',
    stages: [...ALL_STAGES],
    unit: 'e',
    accuracyClass,
    asError: true,
    bands: [{ upTo: '10000', lower: '', upper: '' }],
    source: SECONDARY,
    confidence: 'M',
  })

/** No regulation is for these; by the table of class III where e is marked, and for information only. */
const household = (kind: 'scale-kitchen' | 'scale-body') =>
  ofTable({ kind, regulation: 'OIML R 76-1（参考）', key: `household.${kind.slice(6)}`, more: { informative: true } })

// JJG 539 gives way to JJG 1204-2025 on 2027-01-08. Of the new one only the structure was seen, not a single value.
const LAST_OF_539 = '2027-01-07'
const FIRST_OF_1204 = '2027-01-08'

const OF_539 = {
  regulation: 'JJG 539-2016',
  validTo: LAST_OF_539,
  source: FROM_MEMORY,
  zero: plusMinus('0', '0.25'),
} as const
// Its table of contents names them (5.6 to 5.9), and nothing more was seen.
const OF_1204 = {
  regulation: 'JJG 1204-2025',
  validFrom: FIRST_OF_1204,
  source: '只见过目录，没有见过数值',
  zero: [{ upTo: '0', lower: '', upper: '' }],
} as const

/** What a verification asks for beside the error, known by hearsay only: whoever has the regulation unlocks them. */
function byHearsay(
  key: string,
  accuracyClass: Class,
  { zero, ...of }: typeof OF_539 | typeof OF_1204,
): RegulationRow[] {
  const common = {
    kind: 'scale-price',
    unit: 'e',
    stages: [...ALL_STAGES],
    confidence: 'GK',
    locked: true,
    accuracyClass,
    ...of,
  } satisfies Partial<RegulationRow>
  const rowId = (quantity: string) => `${key}.${accuracyClass.toLowerCase()}.${quantity}`
  // What is net of a tare has the limits of the error at the net load (OIML R 76-1, 3.5.3.3).
  const asError = (['eccentricity', 'repeatability', 'tare'] as const).map((quantity) =>
    row({
      ...common,
      rowId: rowId(quantity),
      quantity,
      asError: true,
      bands: [{ upTo: '10000', lower: '', upper: '' }],
    }),
  )
  return [
    ...asError,
    row({ ...common, rowId: rowId('zero'), quantity: 'zero', bands: [...zero] }),
    // 0 stands for an indication that 1.4 d more moved by a step, 1 for one that stayed (OIML R 76-1, 3.8.2.2, A.4.8.2).
    row({
      ...common,
      rowId: rowId('discrimination'),
      quantity: 'discrimination',
      bands: [{ upTo: '0', lower: '0', upper: '0' }],
    }),
  ]
}

const price: RegulationRow[] = [
  ...ofTable({ kind: 'scale-price', regulation: 'JJG 539-2016', key: 'jjg539', more: { validTo: LAST_OF_539 } }),
  ...byHearsay('jjg539', 'III', OF_539),
  ...byHearsay('jjg539', 'IIII', OF_539),
  ...ofTable({
    kind: 'scale-price',
    regulation: 'JJG 1204-2025',
    key: 'jjg1204',
    more: {
      validFrom: FIRST_OF_1204,
      locked: true,
      bands: [{ upTo: '10000', lower: '', upper: '' }],
      source: '只见过结构，没有见过数值',
      confidence: 'GK',
    },
  }),
  ...byHearsay('jjg1204', 'III', OF_1204),
  ...byHearsay('jjg1204', 'IIII', OF_1204),
]

export const SCALE_ROWS: readonly RegulationRow[] = [
  ...ofTable({ kind: 'scale-dial', regulation: 'JJG 13-2016', key: 'jjg13', more: { confidence: 'M', points: ['0'] } }),
  repeatability('III'),
  repeatability('IIII'),
  ...household('scale-kitchen'),
  ...household('scale-body'),
  ...price,
]

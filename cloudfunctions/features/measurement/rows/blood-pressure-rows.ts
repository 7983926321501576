import type { RegulationRow } from '#contract/regulation-row'
import { AFTER_FIRST, ALL_STAGES, atMost, FROM_MEMORY, plusMinus, row, SECONDARY } from './row'

// Each unit has its own limits: 4 mmHg is 0.533 kPa, the regulation says 0.5 kPa.
const MMHG = {
  unit: 'mmHg',
  points: ['50', '100', '150', '200', '250'],
  bothWays: true,
} satisfies Partial<RegulationRow>
const KPA = { unit: 'kPa', points: ['6', '12', '18', '24', '30'], bothWays: true } satisfies Partial<RegulationRow>
const seen = { source: SECONDARY, confidence: 'M' } as const

const error = { kind: 'bp-auto', regulation: 'JJG 692-2010', quantity: 'error', ...seen } as const
const leak = { ...error, quantity: 'leak', stages: ['initial'] } as const
const spread = { ...error, quantity: 'repeatability', stages: ALL_STAGES } as const
// Textbooks name the recommendation; its numbers were seen in a table of contents only.
const memory = { source: FROM_MEMORY, confidence: 'GK', locked: true, needed: false } as const

/** What OIML says for a kind: ±3 mmHg at first, ±4 mmHg later. */
const recommended = (kind: RegulationRow['kind'], regulation: string, key: string): RegulationRow[] => {
  const said = { ...error, ...MMHG, ...memory, kind, regulation }
  return [
    row({ ...said, rowId: `${key}.error.initial.mmhg`, stages: ['initial'], bands: plusMinus('300', '3') }),
    row({ ...said, rowId: `${key}.error.later.mmhg`, stages: [...AFTER_FIRST], bands: plusMinus('300', '4') }),
  ]
}

const automatic: RegulationRow[] = [
  row({ ...error, ...MMHG, rowId: 'jjg692.error.initial.mmhg', stages: ['initial'], bands: plusMinus('300', '3') }),
  row({ ...error, ...MMHG, rowId: 'jjg692.error.later.mmhg', stages: [...AFTER_FIRST], bands: plusMinus('300', '4') }),
  row({ ...error, ...KPA, rowId: 'jjg692.error.initial.kpa', stages: ['initial'], bands: plusMinus('40', '0.4') }),
  row({ ...error, ...KPA, rowId: 'jjg692.error.later.kpa', stages: [...AFTER_FIRST], bands: plusMinus('40', '0.5') }),
  row({ ...leak, rowId: 'jjg692.leak.mmhg', stages: ['initial'], unit: 'mmHg', bands: atMost('6') }),
  row({ ...leak, rowId: 'jjg692.leak.kpa', stages: ['initial'], unit: 'kPa', bands: atMost('0.8') }),
  row({
    ...spread,
    rowId: 'jjg692.repeatability.mmhg',
    stages: [...ALL_STAGES],
    unit: 'mmHg',
    points: ['120'],
    bands: [{ upTo: '300', lower: '', upper: '5' }],
  }),
  row({
    ...spread,
    rowId: 'jjg692.repeatability.kpa',
    stages: [...ALL_STAGES],
    unit: 'kPa',
    points: ['16'],
    bands: [{ upTo: '40', lower: '', upper: '0.7' }],
  }),
  ...recommended('bp-auto', 'OIML R 16-2:2002', 'oiml-r16'),
]

const byHand = (kind: 'bp-mercury' | 'bp-aneroid'): RegulationRow[] => {
  const common = { kind, regulation: 'JJG 270-2008', ...seen } as const
  const rowId = (what: string) => `jjg270.${kind.slice(3)}.${what}`
  const drop = { ...common, quantity: 'leak' } as const
  return [
    row({
      ...common,
      ...MMHG,
      quantity: 'error',
      rowId: rowId('error.mmhg'),
      stages: [...ALL_STAGES],
      bands: plusMinus('300', '3.75'),
    }),
    row({
      ...common,
      ...KPA,
      quantity: 'error',
      rowId: rowId('error.kpa'),
      stages: [...ALL_STAGES],
      bands: plusMinus('40', '0.5'),
    }),
    row({ ...drop, rowId: rowId('leak.initial.mmhg'), stages: ['initial'], unit: 'mmHg', bands: atMost('3.75') }),
    row({ ...drop, rowId: rowId('leak.initial.kpa'), stages: ['initial'], unit: 'kPa', bands: atMost('0.5') }),
    row({ ...drop, rowId: rowId('leak.later.mmhg'), stages: [...AFTER_FIRST], unit: 'mmHg', bands: atMost('6') }),
    row({ ...drop, rowId: rowId('leak.later.kpa'), stages: [...AFTER_FIRST], unit: 'kPa', bands: atMost('0.8') }),
  ]
}

const mercury = { kind: 'bp-mercury', regulation: 'JJG 270-2008', source: SECONDARY, confidence: 'M+' } as const
const zero = { ...mercury, quantity: 'zero', stages: [...ALL_STAGES], needed: true } satisfies Partial<RegulationRow>
// How far the column springs back; not looked at in use.
const bounce = {
  ...mercury,
  quantity: 'sensitivity',
  stages: ['initial', 'subsequent'],
} satisfies Partial<RegulationRow>

const mercuryOnly: RegulationRow[] = [
  row({
    ...zero,
    rowId: 'jjg270.mercury.zero.mmhg',
    unit: 'mmHg',
    bands: [{ upTo: '0', lower: '-1.5', upper: '3.75' }],
  }),
  row({ ...zero, rowId: 'jjg270.mercury.zero.kpa', unit: 'kPa', bands: [{ upTo: '0', lower: '-0.2', upper: '0.5' }] }),
  row({
    ...bounce,
    rowId: 'jjg270.mercury.sensitivity.mmhg',
    unit: 'mmHg',
    bands: [{ upTo: '0', lower: '2.25', upper: '' }],
  }),
  row({
    ...bounce,
    rowId: 'jjg270.mercury.sensitivity.kpa',
    unit: 'kPa',
    bands: [{ upTo: '0', lower: '0.3', upper: '' }],
  }),
]

// 0 stands for a pointer inside its zero mark, 1 for one outside.
const mark = {
  ...mercury,
  kind: 'bp-aneroid',
  quantity: 'zero-mark',
  stages: [...ALL_STAGES],
  needed: true,
  bands: [{ upTo: '0', lower: '0', upper: '0' }],
} satisfies Partial<RegulationRow>

const aneroidOnly: RegulationRow[] = [
  row({ ...mark, rowId: 'jjg270.aneroid.zero-mark.mmhg', unit: 'mmHg' }),
  row({ ...mark, rowId: 'jjg270.aneroid.zero-mark.kpa', unit: 'kPa' }),
]

/** Blood-pressure meters. Those of clinics (JJG 1163-2019) are no household instruments and are left out. */
export const BLOOD_PRESSURE_ROWS: readonly RegulationRow[] = [
  ...automatic,
  ...byHand('bp-mercury'),
  ...recommended('bp-mercury', 'OIML R 16-1:2002', 'oiml-r16-1.mercury'),
  ...mercuryOnly,
  ...byHand('bp-aneroid'),
  ...recommended('bp-aneroid', 'OIML R 16-1:2002', 'oiml-r16-1.aneroid'),
  ...aneroidOnly,
]

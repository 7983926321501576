import type { RegulationRow } from '#contract/regulation-row'
import { AFTER_FIRST, ALL_STAGES, FROM_MEMORY, plusMinus, row, SECONDARY } from './row'

const seen = { quantity: 'error', unit: '°C', source: SECONDARY, confidence: 'M' } as const
const memory = { ...seen, source: FROM_MEMORY, confidence: 'GK', locked: true, needed: false } as const
const CONTACT = { kind: 'thermo-contact', points: ['35.5', '37.0', '39.0', '41.0'] } satisfies Partial<RegulationRow>
const GLASS_BANDS = [{ upTo: '42', lower: '-0.15', upper: '0.10' }]
const GLASS = { kind: 'thermo-glass', from: '35', points: ['36.0', '38.0', '40.0'] } satisfies Partial<RegulationRow>

export const THERMOMETER_ROWS: readonly RegulationRow[] = [
  row({
    ...seen,
    rowId: 'jjg1164.ear.error',
    kind: 'thermo-ear',
    regulation: 'JJG 1164-2019',
    stages: [...ALL_STAGES],
    from: '35',
    points: ['35.0', '37.0', '41.5'],
    bands: plusMinus('42', '0.2'),
  }),
  row({
    ...memory,
    rowId: 'en12470-5.ear.below',
    kind: 'thermo-ear',
    regulation: 'GB/T 21417.1',
    stages: ['initial'],
    bands: plusMinus('35.4', '0.3'),
  }),
  row({
    ...memory,
    rowId: 'en12470-5.ear.above',
    kind: 'thermo-ear',
    regulation: 'GB/T 21417.1',
    stages: ['initial'],
    from: '42.1',
    bands: plusMinus('50', '0.3'),
  }),
  // A calibration specification, and its own limit was not seen: numbers, no verdict.
  row({
    ...seen,
    rowId: 'jjf1107.forehead.error',
    kind: 'thermo-forehead',
    regulation: 'JJF 1107-2003',
    stages: [...ALL_STAGES],
    from: '30',
    points: ['35.0', '37.0', '41.0'],
    bands: plusMinus('45', '0.3'),
    confidence: 'M-',
    locked: true,
  }),
  row({
    ...seen,
    ...CONTACT,
    rowId: 'jjg1162.contact.error.initial',
    regulation: 'JJG 1162-2019',
    stages: ['initial'],
    from: '35',
    bands: plusMinus('42', '0.1'),
    confidence: 'M-',
  }),
  // Whether the later stages have the same limit was not seen.
  row({
    ...seen,
    ...CONTACT,
    rowId: 'jjg1162.contact.error.later',
    regulation: 'JJG 1162-2019',
    stages: [...AFTER_FIRST],
    from: '35',
    bands: plusMinus('42', '0.1'),
    confidence: 'M-',
    locked: true,
  }),
  row({
    ...memory,
    ...CONTACT,
    rowId: 'gbt21416.contact.error',
    regulation: 'GB/T 21416-2008',
    stages: ['initial'],
    from: '32',
    bands: [
      ...plusMinus('35.2', '0.3'),
      ...plusMinus('36.9', '0.2'),
      ...plusMinus('39.0', '0.1'),
      ...plusMinus('41.0', '0.2'),
      ...plusMinus('43.0', '0.3'),
    ],
  }),
  row({
    ...memory,
    ...CONTACT,
    rowId: 'oiml-r115.contact.error',
    regulation: 'OIML R 115:1995',
    stages: ['initial'],
    from: '32',
    bands: [...plusMinus('35.4', '0.2'), ...plusMinus('42.0', '0.1'), ...plusMinus('43.0', '0.2')],
  }),
  row({
    ...seen,
    ...GLASS,
    rowId: 'jjg111.glass.error',
    regulation: 'JJG 111-2019',
    stages: ['initial'],
    bands: GLASS_BANDS,
  }),
  // JJG 111 knows a first verification only; for a check in use the recommendation stands in, whose text is public.
  row({
    ...seen,
    ...GLASS,
    rowId: 'oiml-r7.glass.error',
    regulation: 'OIML R 7:1979',
    stages: [...AFTER_FIRST],
    bands: GLASS_BANDS,
    source: 'OIML R 7:1979 第 8 条',
    confidence: 'H',
  }),
]

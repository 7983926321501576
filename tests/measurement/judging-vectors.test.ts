import { decimalText } from '#contract/decimal'
import { errorOfIndication, findingsOf } from '#contract/judging'
import type { Sheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import type { RegulationRow, Stage } from '#contract/regulation-row'
import { suggestedLoads } from '#contract/sheet-plan'
import { plate, reading, sampleSheet, shipped } from './sample-sheet'

const verdictOf = (sheet: Partial<Sheet>, rows: readonly RegulationRow[]) =>
  findingsOf(sampleSheet(sheet), rows).map(({ verdict }) => verdict)

describe('a digital scale', () => {
  it('loses its rounding by P = I + 0.5e − ΔL: the worked example of OIML R 76-1', () => {
    const error = errorOfIndication(reading('50', '50', { deltaL: '2.0' }), plate('III', '100', '5'))
    expect(error && decimalText(error)).toBe('0.5')
  })

  it('without small loads has the plain difference', () => {
    const error = errorOfIndication(reading('50', '50'), plate('III', '100', '5'))
    expect(error && decimalText(error)).toBe('0')
  })

  // Class III, verified: ±0.5e to 500e, ±1e to 2000e, ±1.5e to 10000e (OIML R 76-1, table 6).
  const BANDS = [
    { of: plate('III', '30000', '10'), load: '5000', limit: '5' },
    { of: plate('III', '30000', '10'), load: '5010', limit: '10' },
    { of: plate('III', '30000', '10'), load: '20000', limit: '10' },
    { of: plate('III', '30000', '10'), load: '30000', limit: '15' },
    { of: plate('III', '15000', '5'), load: '2500', limit: '2.5' },
    { of: plate('III', '15000', '5'), load: '10000', limit: '5' },
    { of: plate('III', '15000', '5'), load: '15000', limit: '7.5' },
    { of: plate('IIII', '20000', '100'), load: '5000', limit: '50' },
    { of: plate('IIII', '20000', '100'), load: '20000', limit: '100' },
    { of: plate('IIII', '100000', '100'), load: '100000', limit: '150' },
  ]
  test.each(BANDS)(
    'Max $of.max g, e = $of.e g, class $of.accuracyClass at $load g: ±$limit g',
    ({ of, load, limit }) => {
      const sheet = sampleSheet({ unit: 'g', stage: 'subsequent', scale: of, readings: [reading(load, load)] })
      const [finding] = findingsOf(sheet, shipped('scale-dial'))
      expect([finding?.lower, finding?.upper]).toEqual([`-${limit}`, limit])
    },
  )

  it('in use has twice the limit', () => {
    const sheet = sampleSheet({ unit: 'kg', scale: plate('III', '30', '0.01'), readings: [reading('5', '5.01')] })
    expect(findingsOf(sheet, shipped('scale-dial'))).toMatchObject([
      { error: '0.01', upper: '0.01', verdict: 'within' },
    ])
    expect(findingsOf({ ...sheet, stage: 'subsequent' }, shipped('scale-dial'))).toMatchObject([
      { upper: '0.005', verdict: 'beyond' },
    ])
  })

  it('beyond 10000e or without its plate is not judged', () => {
    const readings = [reading('101000', '101000')]
    const scale = plate('III', '200000', '10')
    expect(verdictOf({ unit: 'g', scale, readings }, shipped('scale-dial'))).toEqual(['unjudged'])
    expect(verdictOf({ unit: 'g', scale: plate('III', '', ''), readings }, shipped('scale-dial'))).toEqual(['unjudged'])
  })

  it('is loaded with Min, quarters of Max and the ends of the bands', () => {
    expect(suggestedLoads(plate('III', '30', '0.01'))).toEqual(['0.2', '5', '7.5', '15', '20', '22.5', '30'])
    expect(suggestedLoads(plate('IIII', '10', '0.05'))).toEqual(['0.5', '2.5', '5', '7.5', '10'])
    expect(suggestedLoads(plate('', '150', ''))).toEqual(['37', '75', '112', '150'])
    expect(suggestedLoads(plate('III', '', ''))).toEqual([])
  })

  it('repeats: largest less smallest error, at most the limit of the error there', () => {
    const scale = plate('III', '20', '0.02')
    const of = (...indications: string[]) =>
      indications.map((indication) => reading('20', indication, { quantity: 'repeatability' }))
    const sheet = { unit: 'kg', stage: 'subsequent', scale } as const
    expect(
      findingsOf(sampleSheet({ ...sheet, readings: of('19.99', '20.01', '20.00') }), shipped('scale-dial')),
    ).toMatchObject([{ error: '0.02', lower: '', upper: '0.02', verdict: 'within' }])
    expect(verdictOf({ ...sheet, readings: of('19.99', '20.011', '20.00') }, shipped('scale-dial'))).toEqual(['beyond'])
  })
})

interface Boundary {
  readonly what: string
  readonly kind: Parameters<typeof shipped>[0]
  readonly unit: Sheet['unit']
  readonly stage: Stage
  readonly at: string
  readonly within: readonly string[]
  readonly beyond: readonly string[]
  readonly quantity?: 'zero' | 'leak' | 'sensitivity'
}

// The boundary itself conforms; the next count of the finest digit does not.
const BOUNDARIES: readonly Boundary[] = [
  {
    what: 'JJG 692 in use, mmHg',
    kind: 'bp-auto',
    unit: 'mmHg',
    stage: 'in-use',
    at: '150',
    within: ['154', '146', '154.0'],
    beyond: ['155', '145', '154.1'],
  },
  {
    what: 'JJG 692 first, mmHg',
    kind: 'bp-auto',
    unit: 'mmHg',
    stage: 'initial',
    at: '150',
    within: ['153', '147'],
    beyond: ['154', '146'],
  },
  {
    what: 'JJG 692 in use, kPa',
    kind: 'bp-auto',
    unit: 'kPa',
    stage: 'in-use',
    at: '20',
    within: ['20.5', '19.5'],
    beyond: ['20.6', '19.4', '20.53'],
  },
  {
    what: 'JJG 692 first, kPa',
    kind: 'bp-auto',
    unit: 'kPa',
    stage: 'initial',
    at: '20',
    within: ['20.4', '19.6'],
    beyond: ['20.5', '19.5'],
  },
  {
    what: 'JJG 270',
    kind: 'bp-aneroid',
    unit: 'mmHg',
    stage: 'in-use',
    at: '100',
    within: ['103.75', '96.25'],
    beyond: ['103.76', '96', '104'],
  },
  {
    what: 'mercury zero',
    kind: 'bp-mercury',
    unit: 'mmHg',
    stage: 'in-use',
    at: '0',
    within: ['-1.5', '3.75', '0'],
    beyond: ['-1.51', '-2', '3.76', '4'],
    quantity: 'zero',
  },
  {
    what: 'mercury zero, kPa',
    kind: 'bp-mercury',
    unit: 'kPa',
    stage: 'in-use',
    at: '0',
    within: ['-0.2', '0.5'],
    beyond: ['-0.3', '0.6'],
    quantity: 'zero',
  },
  {
    what: 'drop in one minute, in use',
    kind: 'bp-mercury',
    unit: 'mmHg',
    stage: 'in-use',
    at: '0',
    within: ['6', '0'],
    beyond: ['6.1'],
    quantity: 'leak',
  },
  {
    what: 'drop in one minute, first',
    kind: 'bp-auto',
    unit: 'mmHg',
    stage: 'initial',
    at: '0',
    within: ['6'],
    beyond: ['7'],
    quantity: 'leak',
  },
  {
    what: 'bounce of the column',
    kind: 'bp-mercury',
    unit: 'mmHg',
    stage: 'subsequent',
    at: '0',
    within: ['2.25', '3'],
    beyond: ['2.24'],
    quantity: 'sensitivity',
  },
  {
    what: 'glass, asymmetric',
    kind: 'thermo-glass',
    unit: '°C',
    stage: 'in-use',
    at: '37.00',
    within: ['37.10', '36.85'],
    beyond: ['37.11', '36.84', '37.15'],
  },
  {
    what: 'ear',
    kind: 'thermo-ear',
    unit: '°C',
    stage: 'in-use',
    at: '37.0',
    within: ['37.2', '36.8'],
    beyond: ['37.3', '36.7'],
  },
  {
    what: 'contact, first',
    kind: 'thermo-contact',
    unit: '°C',
    stage: 'initial',
    at: '37.00',
    within: ['37.1', '36.90'],
    beyond: ['37.11', '36.89'],
  },
]

describe('the boundary itself conforms', () => {
  test.each(BOUNDARIES)('$what', ({ kind, unit, stage, at, within, beyond, quantity }) => {
    const of = (indication: string) => reading(at, indication, quantity ? { quantity } : {})
    expect(verdictOf({ unit, stage, readings: within.map(of) }, shipped(kind))).toEqual(within.map(() => 'within'))
    expect(verdictOf({ unit, stage, readings: beyond.map(of) }, shipped(kind))).toEqual(beyond.map(() => 'beyond'))
  })

  it('in decimals that binary fractions get wrong: 1.02 − 1.00 is 0.02 exactly', () => {
    const error = errorOfIndication(reading('1.00', '1.02'), plate('', '', ''))
    expect(error && decimalText(error)).toBe('0.02')
  })
})

it('judges in the unit that the instrument shows: 0.53 kPa is 4 mmHg and still beyond 0.5 kPa', () => {
  const rows = shipped('bp-auto')
  expect(verdictOf({ unit: 'mmHg', readings: [reading('150', '154')] }, rows)).toEqual(['within'])
  expect(verdictOf({ unit: 'kPa', readings: [reading('20.00', '20.53')] }, rows)).toEqual(['beyond'])
})

it('outside of the range of its regulation an error is only a number', () => {
  expect(
    verdictOf({ unit: '°C', readings: [reading('34.9', '36'), reading('42.1', '42.1')] }, shipped('thermo-ear')),
  ).toEqual(['unjudged', 'unjudged'])
  expect(
    judge(
      sampleSheet({ unit: '°C', readings: ['34.9', '36', '37'].map((at) => reading(at, at)) }),
      shipped('thermo-ear'),
    ).outcome,
  ).toBe('no-limit')
})

import { findingsOf } from '#contract/judging'
import type { Sheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import type { RegulationRow } from '#contract/regulation-row'
import { plate, reading, sampleSheet, shipped } from './sample-sheet'

const DIAL = shipped('scale-dial')
const SCALE = plate('III', '20', '0.02')
const repeated = (...indications: string[]) =>
  indications.map((indication) => reading('20', indication, { quantity: 'repeatability' }))
const weighed = (more: Partial<Sheet>, rows: readonly RegulationRow[] = DIAL) =>
  findingsOf(sampleSheet({ unit: 'kg', stage: 'subsequent', scale: SCALE, ...more }), rows)
const verdicts = (...given: Parameters<typeof weighed>) => weighed(...given).map(({ verdict }) => verdict)

it('an interval of nothing, or of less, gives no limit to anything, not even at zero', () => {
  for (const e of ['0', '0.00', '-0.02'])
    expect(verdicts({ scale: plate('III', '20', e), readings: [reading('0', '0'), reading('0', '1')] })).toEqual([
      'unjudged',
      'unjudged',
    ])
})

it('a locked row judges nothing, neither by itself nor through the limits that another one takes from it', () => {
  const readings = [...['0.4', '10', '20'].map((at) => reading(at, '9')), ...repeated('19', '20', '21')]
  expect(verdicts({ readings })).toEqual(Array(4).fill('beyond'))
  const lockedErrors = DIAL.map((row) => ({ ...row, locked: row.quantity === 'error' }))
  expect(weighed({ readings }, lockedErrors)).toMatchObject(
    Array(4).fill({ verdict: 'unjudged', lower: '', upper: '', row: '' }),
  )
})

it('repeats have no limit where the error has none: no row for it, or a load that none is for', () => {
  const withoutErrors = DIAL.filter(({ quantity }) => quantity !== 'error')
  expect(verdicts({ readings: repeated('19', '20', '21') }, withoutErrors)).toEqual(['unjudged'])
  const far = repeated('19', '20', '21').map((one) => ({ ...one, reference: '201' }))
  expect(verdicts({ readings: far })).toEqual(['unjudged'])
})

it('repeats are reckoned as they are typed, from the second on', () => {
  expect(weighed({ readings: repeated('', '', '') })).toEqual([])
  expect(weighed({ readings: repeated('19.99', '', '') })).toEqual([])
  expect(weighed({ readings: repeated('19.99', '', '20.01') })).toMatchObject([{ error: '0.02', verdict: 'within' }])
})

it('repeats whose reference was wiped out are none, and asked for', () => {
  const [first, ...others] = repeated('20', '20', '20')
  const errors = ['0.4', '10', '20'].map((at) => reading(at, at))
  const sheet = sampleSheet({ unit: 'kg', scale: SCALE, readings: errors })
  const wiped = first ? [{ ...first, reference: '' }, ...others] : []
  const judged = judge({ ...sheet, readings: [...errors, ...wiped] }, DIAL)
  expect(judged).toMatchObject({ outcome: undefined, missing: [{ quantity: 'repeatability', nominal: '20' }] })
  expect(judged.findings).toHaveLength(3)
})

it('a verification is not done before somebody has looked at the outside; a check with readings is', () => {
  const readings = ['50', '150', '250'].map((at) => reading(at, at))
  const repeats = ['120', '121', '122'].map((shown) => reading('120', shown, { quantity: 'repeatability' }))
  const sheet = sampleSheet({ stage: 'subsequent', appearance: '', readings: [...readings, ...repeats] })
  const rows = shipped('bp-auto')
  expect(judge({ ...sheet, service: 'verification' }, rows)).toMatchObject({
    outcome: undefined,
    missing: ['appearance'],
  })
  expect(judge(sheet, rows).outcome).toBe('conforms')
})

it('a class on the plate of an instrument that has none changes nothing', () => {
  const sheet = sampleSheet({ scale: plate('III', '', '') })
  expect(judge(sheet, shipped('bp-auto'))).toEqual(judge(sampleSheet(), shipped('bp-auto')))
})

it('what cannot be measured has no errors and misses nothing, whatever was typed before', () => {
  const half = [reading('50', '90'), reading('150', '')]
  const judged = judge(sampleSheet({ impossible: '没有电池', readings: half, appearance: '' }), shipped('bp-mercury'))
  expect(judged).toEqual({ outcome: 'not-measurable', findings: [], missing: [] })
})

it('without any row, or with none for the class that is marked, there are numbers and nothing else', () => {
  expect(judge(sampleSheet(), []).outcome).toBe('no-limit')
  const readings = ['1', '2', '3'].map((at) => reading(at, '9'))
  expect(judge(sampleSheet({ unit: 'kg', scale: plate('', '20', ''), readings }), DIAL).outcome).toBe('no-limit')
})

it('one point that no limit is for withholds the verdict, also where all else that is needed has one', () => {
  const zero = reading('0', '0', { quantity: 'zero' })
  const points = ['50', '150', '250'].map((at) => reading(at, at))
  const of = (more: Sheet['readings']) =>
    judge(sampleSheet({ readings: [zero, ...points, ...more] }), shipped('bp-mercury')).outcome
  expect(of([])).toBe('conforms')
  expect(of([reading('310', '310')])).toBe('no-limit')
})

it('what nobody asked for and no limit is for withholds nothing', () => {
  const readings = [...sampleSheet().readings, reading('0', '5', { quantity: 'sensitivity' })]
  expect(judge(sampleSheet({ readings }), shipped('bp-auto'))).toMatchObject({
    outcome: 'conforms',
    findings: [{}, {}, {}, { verdict: 'unjudged' }],
  })
})

it('a verification with a quantity whose limit nobody has seen ends without 合格, however good the errors are', () => {
  const errors = ['0.2', '5', '20'].map((at) => reading(at, at))
  const sheet = sampleSheet({ unit: 'kg', stage: 'subsequent', scale: plate('III', '30', '0.01'), readings: errors })
  const rows = shipped('scale-price')
  expect(judge(sheet, rows).outcome).toBe('conforms')
  expect(judge({ ...sheet, service: 'verification' }, rows).outcome).toBe('no-limit')
  const bad = errors.map((one) => ({ ...one, indication: '29' }))
  expect(judge({ ...sheet, service: 'verification', readings: bad }, rows).outcome).toBe('not-qualified')
})

it('errors are asked for also where no limit is for them', () => {
  const drop = reading('0', '2', { quantity: 'leak' })
  expect(judge(sampleSheet({ readings: [drop] }), []).missing).toEqual([
    { quantity: 'error', nominal: '', direction: '' },
  ])
})

it('asks for the interval as soon as one small load was put on', () => {
  const loads = ['1', '2', '3'].map((at) => reading(at, at, { deltaL: at === '2' ? '0.005' : '' }))
  const sheet = sampleSheet({ unit: 'kg', stage: 'subsequent', scale: plate('III', '20', ''), readings: loads })
  expect(judge(sheet, DIAL).missing).toContain('interval')
})

it('counts three points of the error, whatever else was read', () => {
  const zero = reading('0', '0', { quantity: 'zero' })
  const readings = [zero, ...sampleSheet().readings.slice(0, 2)]
  expect(judge(sampleSheet({ readings }), shipped('bp-mercury')).missing).toEqual(['points'])
})

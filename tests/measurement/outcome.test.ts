import { judge } from '#contract/outcome'
import { stampOf } from '#contract/regulation-row'
import { blankSheet, plannedReadings } from '#contract/sheet-plan'
import { SHIPPED_ROWS } from '../../cloudfunctions/features/measurement/rows/shipped-rows'
import { plate, reading, sampleSheet, shipped } from './sample-sheet'

const THREE = [reading('50', '51'), reading('150', '152'), reading('250', '253')]
const bad = [...THREE.slice(0, 2), reading('250', '256')]
const of = (sheet: Parameters<typeof sampleSheet>[0], kind: Parameters<typeof shipped>[0] = 'bp-auto') =>
  judge(sampleSheet(sheet), shipped(kind))

describe('a check', () => {
  it('says 符合 or 不符合, with the row that judged', () => {
    expect(of({ readings: THREE }).outcome).toBe('conforms')
    const judged = of({ readings: bad })
    expect(judged.outcome).toBe('does-not-conform')
    expect(judged.findings.map(({ row }) => row)).toEqual(Array(3).fill('jjg692.error.later.mmhg@1'))
  })

  it('无法检测 is not 不符合', () => {
    expect(of({ impossible: '厂家没有公布校准模式怎么进', readings: [] }, 'thermo-forehead').outcome).toBe(
      'not-measurable',
    )
    expect(of({ impossible: '没有电池', readings: bad }).outcome).toBe('not-measurable')
  })

  it('looks at the outside only where nothing is measured', () => {
    expect(of({ readings: [], appearance: 'sound' }).outcome).toBe('appearance-only')
    expect(of({ readings: [], appearance: '' })).toMatchObject({ outcome: undefined, missing: ['appearance'] })
  })

  it('says what is missing, and nothing before it is there', () => {
    const open = of({ readings: [...THREE, reading('200', '')] })
    expect(open).toMatchObject({ outcome: undefined, missing: [{ quantity: 'error', nominal: '200' }] })
    expect(of({ readings: THREE.slice(0, 2) }).missing).toEqual(['points'])
    expect(of({ readings: THREE }, 'bp-mercury').missing).toEqual([{ quantity: 'zero', nominal: '', direction: '' }])
  })

  it('is not done while a quantity beside the error is measured by half', () => {
    const repeats = ['120', '121', ''].map((shown) => reading('120', shown, { quantity: 'repeatability' }))
    expect(of({ readings: [...THREE, ...repeats] }).missing).toMatchObject([{ quantity: 'repeatability' }])
    expect(of({ readings: [...THREE, ...repeats.map((one) => ({ ...one, indication: '' }))] }).outcome).toBe('conforms')
  })

  it('asks for the interval where small loads were put on: without it they say nothing', () => {
    const loads = ['1', '2', '3'].map((at) => reading(at, at, { deltaL: '0.0005' }))
    const scale = { unit: 'kg', readings: loads } as const
    expect(of({ ...scale, scale: plate('III', '3', '') }, 'scale-dial').missing).toEqual(['interval'])
    expect(of({ ...scale, scale: plate('III', '3', '') }, 'scale-dial').findings).toEqual([])
    expect(of({ ...scale, scale: plate('III', '3', '0.001') }, 'scale-dial').missing).toEqual([])
  })

  it('asks an aneroid whether the pointer rests in its mark', () => {
    const mark = (indication: string) => reading('0', indication, { quantity: 'zero-mark' })
    expect(of({ readings: [...THREE, mark('0')] }, 'bp-aneroid').outcome).toBe('conforms')
    expect(of({ readings: [...THREE, mark('1')] }, 'bp-aneroid').outcome).toBe('does-not-conform')
  })

  it('gives numbers and no verdict where nobody has seen the limit', () => {
    const points = ['35.0', '37.0', '41.0'].map((at) => reading(at, '42'))
    for (const kind of ['thermo-forehead', 'thermo-contact'] as const) {
      const judged = of({ unit: '°C', readings: points }, kind)
      expect(judged.outcome).toBe('no-limit')
      expect(
        judged.findings.every(({ verdict, upper, row }) => verdict === 'unjudged' && upper === '' && row === ''),
      ).toBe(true)
    }
  })

  it('of a household scale is for information only, with e marked or without', () => {
    const loads = ['1', '2', '3'].map((at) => reading(at, '9'))
    expect(of({ unit: 'kg', scale: plate('III', '5', '0.001'), readings: loads }, 'scale-kitchen').outcome).toBe(
      'for-reference',
    )
    expect(of({ unit: 'kg', readings: loads }, 'scale-body').outcome).toBe('for-reference')
  })
})

it('a calibration gives values and no verdict', () => {
  expect(of({ service: 'calibration', readings: bad }).outcome).toBe('values-only')
})

describe('a verification', () => {
  const repeats = ['120', '121', '122'].map((value) => reading('120', value, { quantity: 'repeatability' }))
  const whole = { service: 'verification', stage: 'subsequent', readings: [...THREE, ...repeats] } as const
  it('says 合格 or 不合格, and asks for every quantity of the regulation', () => {
    expect(of({ ...whole, readings: [...THREE] }).missing).toEqual([
      { quantity: 'repeatability', nominal: '', direction: '' },
    ])
    expect(of({ ...whole, readings: [...whole.readings] }).outcome).toBe('qualified')
    expect(of({ ...whole, readings: [...bad, ...repeats] }).outcome).toBe('not-qualified')
    expect(of({ ...whole, readings: [...whole.readings], appearance: 'flawed' }).outcome).toBe('not-qualified')
  })
})

it('a price-computing scale is judged by JJG 539 until 2027-01-07 and from the next day by JJG 1204, which nobody has seen', () => {
  const sheet = sampleSheet({
    unit: 'kg',
    scale: plate('III', '30', '0.01'),
    readings: ['5', '20', '30'].map((load) => reading(load, load)),
  })
  const last = judge(sheet, shipped('scale-price', '2027-01-07'))
  const first = judge(sheet, shipped('scale-price', '2027-01-08'))
  expect(last.outcome).toBe('conforms')
  expect(last.findings[0]?.row).toMatch(/^jjg539/)
  expect(first.outcome).toBe('no-limit')
  expect(new Set(shipped('scale-price', '2027-01-08').map(({ regulation }) => regulation))).toEqual(
    new Set(['JJG 1204-2025']),
  )
})

describe('the shipped rows', () => {
  it('each have a version of their own', () => {
    expect(new Set(SHIPPED_ROWS.map(stampOf)).size).toBe(SHIPPED_ROWS.length)
  })
  it('from general knowledge, or whose value nobody has seen, are locked', () => {
    const open = SHIPPED_ROWS.filter(({ locked, confidence }) => !locked && confidence === 'GK')
    expect(open).toEqual([])
    expect(SHIPPED_ROWS.filter(({ locked }) => locked).length).toBeGreaterThan(3)
  })
  it('plan a sheet for every kind', () => {
    expect(
      blankSheet('bp-auto', '', shipped('bp-auto')).readings.map(({ nominal, direction }) => `${nominal} ${direction}`),
    ).toEqual([
      ...['50 up', '100 up', '150 up', '200 up', '250 up'],
      ...['250 down', '200 down', '150 down', '100 down', '50 down'],
    ])
    expect(blankSheet('bp-mercury', '', shipped('bp-mercury')).readings[0]?.quantity).toBe('zero')
    const dial = sampleSheet({ unit: 'kg', scale: plate('III', '8', '0.02'), readings: [] })
    // JJG 13-2016 begins without a load.
    expect(plannedReadings(dial, shipped('scale-dial')).map(({ nominal }) => nominal)).toEqual([
      '0',
      '0.4',
      '2',
      '4',
      '6',
      '8',
    ])
    expect(plannedReadings({ ...dial, scale: plate('III', '', '') }, shipped('scale-dial'))).toEqual([])
    expect(
      blankSheet('thermo-forehead', '', shipped('thermo-forehead')).readings.map(({ nominal }) => nominal),
    ).toEqual(['35.0', '37.0', '41.0'])
  })
})

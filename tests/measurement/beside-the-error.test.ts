import { findingsOf } from '#contract/judging'
import type { Sheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import { questionsOf } from '#contract/questions'
import type { Quantity } from '#contract/regulation-row'
import { besides, plannedReadings, readingsBeside } from '#contract/sheet-plan'
import { plate, reading, sampleSheet, shipped } from './sample-sheet'

const LOADS = ['0.2', '5', '20', '30'].map((load) => reading(load, load))
const sheetOf = (...more: Sheet['readings']) =>
  sampleSheet({ unit: 'kg', stage: 'subsequent', scale: plate('III', '30', '0.01'), readings: [...LOADS, ...more] })
/** The rows of JJG 539 at a lab that has read it and unlocked them. */
const READ = shipped('scale-price', '2027-01-07').map((row) => ({ ...row, locked: false }))
const found = (quantity: Quantity, ...more: Sheet['readings']) =>
  findingsOf(sheetOf(...more), READ).filter((one) => one.quantity === quantity)

describe('a corner of the pan', () => {
  const corner = (shown: string) => reading('10', shown, { quantity: 'eccentricity' })
  it('may read too little by no more than it may read too much', () => {
    expect(found('eccentricity', corner('9.99'), corner('10.01'), corner('9.98'), corner('10.02'))).toMatchObject(
      ['within', 'within', 'beyond', 'beyond'].map((verdict) => ({ lower: '-0.01', upper: '0.01', verdict })),
    )
    expect(judge(sheetOf(...['9.98', '10', '10', '10'].map(corner)), READ).outcome).toBe('does-not-conform')
  })
})

describe('what a scale shows net of a tare (去皮)', () => {
  const net = (load: string, shown: string) => reading(load, shown, { quantity: 'tare' })
  it('has the limits of the error at the net load', () => {
    expect(found('tare', net('5', '4.995'), net('5', '5.006'), net('5.01', '5.02'))).toMatchObject([
      { lower: '-0.005', upper: '0.005', verdict: 'within' },
      { upper: '0.005', verdict: 'beyond' },
      { upper: '0.01', verdict: 'within' },
    ])
  })
  it('is looked at from Min over the ends of the bands to what a third of Max leaves', () => {
    const [row] = READ.filter(({ quantity }) => quantity === 'tare')
    expect(row && readingsBeside(row, sheetOf()).map(({ nominal }) => nominal)).toEqual(['0.2', '5', '20'])
  })
})

describe('discrimination (鉴别力): whether 1.4 d more moves the indication by a step', () => {
  const seen = (load: string, indication: '' | '0' | '1') =>
    reading(load, indication, { quantity: 'discrimination', reference: '0' })
  it('is seen or not seen, and enters the outcome like every other quantity', () => {
    const of = (...all: ('' | '0' | '1')[]) => judge(sheetOf(...all.map((one, n) => seen(String(n * 10), one))), READ)
    expect(of('0', '0', '0').outcome).toBe('conforms')
    expect(of('0', '1', '0').outcome).toBe('does-not-conform')
    expect(of('0', '', '0')).toMatchObject({ outcome: undefined, missing: [{ quantity: 'discrimination' }] })
  })
  it('is looked at near Min, at half of Max and at Max, and asks nothing about its three equal answers', () => {
    const [row] = READ.filter(({ quantity }) => quantity === 'discrimination')
    const readings = row ? readingsBeside(row, sheetOf()) : []
    expect(readings.map(({ nominal, reference }) => `${nominal} ${reference}`)).toEqual(['0.2 0', '15 0', '30 0'])
    const answered = readings.map((one) => ({ ...one, indication: '1' }))
    expect([...questionsOf(sheetOf(...answered), READ)]).toEqual([])
  })
  it('belongs to a verification once its row is unlocked, and to no sheet before', () => {
    const verification: Sheet = { ...sheetOf(), service: 'verification', readings: [] }
    const asked = (rows: typeof READ) => new Set(plannedReadings(verification, rows).map(({ quantity }) => quantity))
    expect([...asked(READ)].sort()).toEqual(
      ['discrimination', 'eccentricity', 'error', 'repeatability', 'tare', 'zero'].sort(),
    )
    const locked = shipped('scale-price', '2027-01-07')
    expect([...asked(locked)]).toEqual(['error'])
    expect(besides(sheetOf(), locked)).toEqual([])
    expect(judge({ ...verification, readings: LOADS }, locked).outcome).toBe('no-limit')
  })
})

describe('a verification (检定)', () => {
  const glass = (regulation: string) => shipped('thermo-glass').map((row) => ({ ...row, regulation }))
  const sheet = (shown: string): Sheet =>
    sampleSheet({
      ...{ service: 'verification', stage: 'subsequent', unit: '°C' },
      readings: ['36.0', '38.0', '40.0'].map((at, n) => reading(at, n === 0 ? shown : at)),
    })
  it('has a verdict by a 检定规程 only: JJG 111 knows no later stage, and a recommendation is none', () => {
    for (const shown of ['36.0', '37.0']) expect(judge(sheet(shown), shipped('thermo-glass')).outcome).toBe('no-limit')
    expect(judge({ ...sheet('37.0'), service: 'check' }, shipped('thermo-glass')).outcome).toBe('does-not-conform')
    expect(judge(sheet('36.0'), glass('JJG 111-2019')).outcome).toBe('qualified')
    expect(judge(sheet('37.0'), glass('JJG(浙)87-2006')).outcome).toBe('not-qualified')
  })
  it('at its first stage goes by JJG 111', () => {
    expect(judge({ ...sheet('36.1'), stage: 'initial' }, shipped('thermo-glass')).outcome).toBe('qualified')
    expect(judge({ ...sheet('36.11'), stage: 'initial' }, shipped('thermo-glass')).outcome).toBe('not-qualified')
  })
})

it('a household scale has errors and the limits of class III to look at, and no verdict on a single point', () => {
  const sheet = sampleSheet({ unit: 'kg', scale: plate('III', '150', '0.1'), readings: [reading('50', '59')] })
  expect(findingsOf(sheet, shipped('scale-body'))).toMatchObject([{ error: '9', upper: '0.1', verdict: 'unjudged' }])
})

it('asks about a drop or a bounce with a minus: the sign would turn the verdict round', () => {
  const asked = (quantity: Quantity, shown: string) => [
    ...questionsOf(sampleSheet({ readings: [reading('0', shown, { quantity })] }), shipped('bp-mercury')).values(),
  ]
  expect(asked('leak', '-7')).toEqual(['no-minus'])
  expect(asked('sensitivity', '-3')).toEqual(['no-minus'])
  expect(asked('leak', '7')).toEqual([])
  expect(asked('zero', '-1')).toEqual([])
})

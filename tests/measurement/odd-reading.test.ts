import type { Sheet } from '#contract/measurement-sheet'
import { questionsOf } from '#contract/questions'
import { plate, reading, sampleSheet, shipped } from './sample-sheet'

describe('odd input is asked about', () => {
  const asked = (readings: Parameters<typeof questionsOf>[0]['readings']) =>
    [...questionsOf(sampleSheet({ readings }), shipped('bp-auto'))].map(([place, why]) => `${place} ${why}`)
  it('a digit too many or too few, a reference typed twice, an error far beyond its limit', () => {
    expect(asked([reading('150', '1520')])).toEqual(['0 times-ten'])
    expect(asked([reading('150', '15')])).toEqual(['0 times-ten'])
    expect(asked([reading('100', '101'), reading('150', '101', { reference: '100' })])).toEqual([
      '0 same-reference',
      '1 same-reference',
    ])
    expect(asked([reading('150', '175')])).toEqual(['0 far-off'])
  })
  it('an error of a twentieth where nobody knows the limit', () => {
    const forehead = (shown: string) =>
      questionsOf(sampleSheet({ unit: '°C', readings: [reading('37.0', shown)] }), shipped('thermo-forehead'))
    expect([...forehead('33.7').values()]).toEqual(['far-off'])
    expect([...forehead('38.0').values()]).toEqual([])
  })
  it('small loads of more than an interval, or less than none', () => {
    const of = (deltaL: string) => {
      const readings = [reading('2', '2', { deltaL })]
      const sheet = sampleSheet({ unit: 'kg', scale: plate('III', '6', '0.002'), readings })
      return [...questionsOf(sheet, shipped('scale-dial')).values()]
    }
    expect([of('0.01'), of('-0.001'), of('0.002'), of('0')]).toEqual([['small-load'], ['small-load'], [], []])
  })
  it('a digit that is missing from a repeat, as from an error', () => {
    const repeats = ['120', '12', '121'].map((shown) => reading('120', shown, { quantity: 'repeatability' }))
    expect(asked(repeats)).toEqual(['1 times-ten'])
  })
  it('a fifth of the reference, or five times it, is far off and no slip of a digit', () => {
    expect(asked([reading('10', '50')])).toEqual(['0 far-off'])
    expect(asked([reading('10', '50.1')])).toEqual(['0 times-ten'])
    expect(asked([reading('250', '50')])).toEqual(['0 far-off'])
    expect(asked([reading('250', '49.9')])).toEqual(['0 times-ten'])
  })
  it('nothing of half a reading, nor of one beside it', () => {
    expect(asked([reading('150', ''), reading('100', '101', { reference: '' }), reading('50', '51')])).toEqual([])
    const unmarked = sampleSheet({ unit: 'kg', readings: [reading('2', '2', { deltaL: '0.01' })] })
    expect([...questionsOf(unmarked, shipped('scale-dial'))]).toEqual([])
  })
  it('no reference that another quantity is measured at as well', () => {
    expect(
      asked([reading('120', '121'), reading('100', '121', { quantity: 'repeatability', reference: '120' })]),
    ).toEqual([])
  })
  it('far off is more than five times the wider of the two limits, or a twentieth where there is none', () => {
    const glass = (shown: string) =>
      questionsOf(sampleSheet({ unit: '°C', readings: [reading('37.00', shown)] }), shipped('thermo-glass')).size
    expect([glass('37.75'), glass('37.76')]).toEqual([0, 1])
    expect([asked([reading('150', '170')]), asked([reading('150', '170.1')])]).toEqual([[], ['0 far-off']])
    const unjudged = (at: string, shown: string) =>
      questionsOf(sampleSheet({ unit: '°C', readings: [reading(at, shown)] }), []).size
    expect([unjudged('40', '42'), unjudged('40', '42.1'), unjudged('0', '0.1')]).toEqual([0, 1, 0])
  })
  it('no answer of yes or no, and nothing that only has to be large enough', () => {
    const of = (kind: 'bp-aneroid' | 'bp-mercury', ...readings: Sheet['readings']) =>
      questionsOf(sampleSheet({ stage: 'subsequent', readings }), shipped(kind)).size
    expect(of('bp-aneroid', reading('0', '1', { quantity: 'zero-mark' }))).toBe(0)
    expect(of('bp-mercury', reading('0', '20', { quantity: 'sensitivity' }))).toBe(0)
  })
  it('what is simply wrong is not', () => {
    expect(asked([reading('100', '106'), reading('100', '101'), reading('0', '1')])).toEqual([])
  })
})

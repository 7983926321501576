import fc from 'fast-check'
import { mergeSheets } from '../../src/pages/bench/sheet/merge-sheets'
import { isNoNumber, typedNumber, wholeNumber } from '../../src/pages/bench/sheet/typed-number'
import { reading, sampleSheet } from './sample-sheet'

const base = sampleSheet({ readings: ['50', '150', '250'].map((at) => reading(at, '')) })
const withReading = (place: number, indication: string, from = base) => ({
  ...from,
  readings: from.readings.map((one, n) => (n === place ? { ...one, indication } : one)),
})

it('keeps what only one of two people has changed, whoever it was', () => {
  const mine = { ...withReading(0, '51'), remark: '袖带旧' }
  const theirs = { ...withReading(2, '252'), roomCelsius: '23' }
  const { sheet, clashes } = mergeSheets(base, mine, theirs)
  expect(clashes).toEqual([])
  expect(sheet).toMatchObject({ remark: '袖带旧', roomCelsius: '23' })
  expect(sheet.readings.map(({ indication }) => indication)).toEqual(['51', '', '252'])
})

it('names what both have changed, and can take either', () => {
  const { sheet, clashes } = mergeSheets(base, withReading(1, '151'), { ...withReading(1, '155'), make: '另一台' })
  expect(sheet.readings[1]?.indication).toBe('151')
  expect(clashes.map(({ label, mine, theirs }) => [label, mine, theirs])).toEqual([
    ['读数 150', '示值 151，参考值 150', '示值 155，参考值 150'],
  ])
  expect(clashes[0]?.take(sheet).readings.map(({ indication }) => indication)).toEqual(['', '155', ''])
  expect(sheet.make).toBe('另一台')
})

it('says in words what both have changed', () => {
  const mine = {
    ...base,
    service: 'calibration',
    appearance: 'flawed',
    scale: { accuracyClass: 'III', max: '30', e: '' },
  } as const
  const theirs = {
    ...base,
    service: 'verification',
    appearance: '',
    scale: { accuracyClass: '', max: '15', e: '0.005' },
  } as const
  expect(
    mergeSheets(base, mine, theirs).clashes.map(({ label, mine: my, theirs: their }) => [label, my, their]),
  ).toEqual([
    ['服务', '校准', '检定'],
    ['秤的铭牌', 'Max 30，III 级', 'Max 15，e 0.005'],
    ['外观', '有缺陷', '（空）'],
  ])
})

it('tells a reading on the way up from the one on the way down', () => {
  const both = { ...base, readings: [reading('50', '', { direction: 'up' }), reading('50', '', { direction: 'down' })] }
  const filled = (text: string) => ({ ...both, readings: both.readings.map((one) => ({ ...one, indication: text })) })
  expect(mergeSheets(both, filled('51'), filled('52')).clashes.map(({ label }) => label)).toEqual([
    '读数 50 升',
    '读数 50 降',
  ])
})

it('keeps points that one has added and lets go of those that one has removed', () => {
  const more = { ...base, readings: [...base.readings, reading('200', '201')] }
  const fewer = { ...base, readings: base.readings.slice(0, 2) }
  expect(mergeSheets(base, fewer, more).sheet.readings.map(({ nominal }) => nominal)).toEqual(['50', '150', '200'])
})

it('loses no reading that anybody typed: it is in the merged sheet or named in a clash', () => {
  const typed = fc.array(fc.constantFrom('', '51', '52', '53'), { minLength: 3, maxLength: 3 })
  const filled = (texts: readonly string[]) => texts.reduce((sheet, text, n) => withReading(n, text, sheet), base)
  fc.assert(
    fc.property(typed, typed, (my, their) => {
      const { sheet, clashes } = mergeSheets(base, filled(my), filled(their))
      const kept = [...sheet.readings.map(({ indication }) => indication), ...clashes.map(({ theirs }) => theirs)].join(
        ' ',
      )
      for (const text of [...my, ...their]) expect(kept).toContain(text)
    }),
  )
})

it.each([
  ['１２０。５', '120.5'],
  ['－1，5', '-1.5'],
  ['.5', '0.5'],
  ['12 mmHg', '12'],
  ['1-2', '12'],
  ['1e3', '1'],
  ['36.5 37.0', '36.5'],
  [' 36.5  ', '36.5'],
  ['读 12', '12'],
  ['-', '-'],
  ['−０．1', '-0.1'],
])('%s is typed for %s', (typed, number) => expect(typedNumber(typed)).toBe(number))

it('half a number is none yet', () => expect(wholeNumber('36.')).toBe('36'))

it.each(['1234567', '1.23456', '1.2.3', '12-'])('%s is said to be no number', (text) =>
  expect(isNoNumber(text)).toBe(true),
)
it.each(['', '-', '36.', '-0', '00150', '123456.1234'])('%j is one, or not yet', (text) =>
  expect(isNoNumber(text)).toBe(false),
)

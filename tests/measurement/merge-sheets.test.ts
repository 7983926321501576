import fc from 'fast-check'
import { mergeSheets } from '../../src/pages/bench/sheet/merge-sheets'
import { typedNumber, wholeNumber } from '../../src/pages/bench/sheet/typed-number'
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
])('%s is typed for %s', (typed, number) => expect(typedNumber(typed)).toBe(number))

it('half a number is none yet', () => expect(wholeNumber('36.')).toBe('36'))

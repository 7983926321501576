import fc from 'fast-check'
import * as v from 'valibot'
import { DecimalText, decimalOf, decimalText, minus, plus, times } from '#contract/decimal'
import { findingsOf } from '#contract/judging'
import type { Reading } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import { plate, reading, sampleSheet, shipped } from './sample-sheet'

const rows = shipped('bp-auto')
const counts = (most: number) => fc.integer({ min: 0, max: most })
const tenths = (value: number) => decimalText({ counts: value, decimals: 1 })
// 0.0 to 300.0 mmHg, with errors of up to ±20.0.
const measured = fc.record({ at: counts(3000), error: fc.integer({ min: -200, max: 200 }) })
const readingOf = ({ at, error }: { at: number; error: number }): Reading => reading(tenths(at), tenths(at + error))
const outcomeOf = (readings: readonly Reading[]) => judge(sampleSheet({ readings: [...readings] }), rows).outcome
const verdicts = (readings: readonly Reading[], unit: 'mmHg' | 'kPa' = 'mmHg') =>
  findingsOf(sampleSheet({ unit, readings: [...readings] }), rows).map(({ verdict }) => verdict)

it('is monotone: with symmetric limits whoever is further off is not judged better', () => {
  fc.assert(
    fc.property(counts(3000), fc.integer({ min: -200, max: 200 }), counts(100), (at, error, more) => {
      const [near] = verdicts([readingOf({ at, error })])
      const further = error < 0 ? error - more : error + more
      const [far] = verdicts([readingOf({ at, error: further })])
      expect(near === 'beyond' && far === 'within').toBe(false)
      expect(verdicts([readingOf({ at, error: -error })])).toEqual([near])
    }),
  )
})

it('is not touched by the order of the points', () => {
  fc.assert(
    fc.property(fc.array(measured, { minLength: 3, maxLength: 12 }), fc.infiniteStream(fc.nat()), (points, order) => {
      const readings = points.map(readingOf)
      const mixed = readings
        .map((one) => ({ one, key: order.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
      expect(outcomeOf(mixed)).toBe(outcomeOf(readings))
    }),
  )
})

it('is not touched by zeros at the end', () => {
  const withZeros = (text: string, zeros: number) =>
    zeros === 0 ? text : `${text.includes('.') ? text : `${text}.`}${'0'.repeat(zeros)}`
  fc.assert(
    fc.property(measured, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), (point, first, second) => {
      const plain = readingOf(point)
      const padded = {
        ...plain,
        indication: withZeros(plain.indication, first),
        reference: withZeros(plain.reference, second),
      }
      expect(findingsOf(sampleSheet({ readings: [padded] }), rows)).toMatchObject([
        { verdict: verdicts([plain])[0], error: findingsOf(sampleSheet({ readings: [plain] }), rows)[0]?.error },
      ])
    }),
  )
})

it('says the same of both units where the regulation gives both: as far off in parts of the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -10, max: 10 }), (at, fifths) => {
      // 0.8 mmHg is a fifth of ±4 mmHg, 0.1 kPa a fifth of ±0.5 kPa.
      const inMmhg = reading(`${at * 10}`, tenths(at * 100 + fifths * 8))
      const inKpa = reading(`${at}`, tenths(at * 10 + fifths))
      expect(verdicts([inMmhg])).toEqual(verdicts([inKpa], 'kPa'))
    }),
  )
})

it('one point beyond its limit decides, however many are within', () => {
  fc.assert(
    fc.property(fc.array(measured, { minLength: 2, maxLength: 10 }), (points) => {
      const readings = [...points.map(readingOf), reading('100', '104.1'), reading('299', '299')]
      expect(outcomeOf(readings)).toBe('does-not-conform')
    }),
  )
})

it('decimals add, take away and multiply as whole numbers do', () => {
  const decimal = fc.record({
    counts: fc.integer({ min: -999_999, max: 999_999 }),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const scale = 10n ** BigInt(a.decimals) * 10n ** BigInt(b.decimals)
      const exact = (of: typeof a, to: number) => BigInt(of.counts) * 10n ** BigInt(to - of.decimals)
      const both = a.decimals + b.decimals
      expect(exact(plus(a, b), both)).toBe(exact(a, both) + exact(b, both))
      expect(exact(minus(a, b), both)).toBe(exact(a, both) - exact(b, both))
      expect(exact(times(a, b), both)).toBe((exact(a, both) * exact(b, both)) / scale)
      expect(decimalOf(decimalText(a)) && exact(decimalOf(decimalText(a)) ?? a, 4)).toBe(exact(a, 4))
    }),
  )
})

it('reads as a number exactly what the contract takes for one, and as that number', () => {
  const signs = fc.constantFrom(...'0123456789', '.', '-', ' ', '+', 'e', '０')
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 13 }), (text) => {
      const read = decimalOf(text)
      expect(read !== undefined).toBe(v.safeParse(DecimalText, text).success)
      if (read) expect(read.counts / 10 ** read.decimals).toBe(Number(text))
      if (read) expect(Number(decimalText(read))).toBe(Number(text) + 0)
    }),
    { numRuns: 2_000 },
  )
})

it('what was read of a row for one scale does not stand for another', () => {
  const kept = shipped('scale-dial')
  const scales = [
    plate('III', '30', '0.01'),
    plate('III', '15', '0.005'),
    plate('IIII', '10', '0.05'),
    plate('III', '9', ''),
  ]
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...scales), counts(3000)), { maxLength: 12 }), (weighed) => {
      for (const [scale, at] of weighed) {
        const sheet = sampleSheet({ unit: 'kg', scale, readings: [reading(`${at / 100}`, `${at / 100}`)] })
        expect(findingsOf(sheet, kept)).toEqual(findingsOf(sheet, structuredClone(shipped('scale-dial'))))
      }
    }),
  )
})

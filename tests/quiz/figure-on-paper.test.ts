import fc from 'fast-check'
import { SCALE_LENGTH } from '#contract/quiz-figure'
import { countsOf, stepped } from '../../cloudfunctions/features/quiz/decimal'
import { figureOnPaper } from '../../cloudfunctions/features/quiz/figure-on-paper'
import type { FigureSpec } from '../../cloudfunctions/store/question-documents'

const text = (counts: number, places: number) => (counts / 10 ** places).toFixed(places)

/** A scale and a reading on one of its small marks: `nth` of all. */
const scale = fc
  .record({
    places: fc.nat(2),
    start: fc.integer({ min: -200, max: 200 }),
    small: fc.constantFrom(2, 5, 10),
    count: fc.integer({ min: 1, max: 50 }),
    steps: fc.integer({ min: 2, max: 12 }),
    every: fc.integer({ min: 1, max: 3 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ places, start, small, count, steps, every, part }) => {
    const nth = Math.round(part * steps * small)
    const from = text(start, places)
    const step = text(count * small, places)
    return { from, step, steps, small, every, unit: 'g', nth, reads: stepped(from, text(count, places), nth) }
  })

describe('an instrument on paper', () => {
  it('has its hand as far along the scale as its reading is', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 60, max: 360 }), ({ nth, reads, ...face }, sweep) => {
        const part = nth / (face.steps * face.small)
        const dial = figureOnPaper({ kind: 'dial', ...face, sweep, reads })
        const line = figureOnPaper({ kind: 'cylinder', ...face, reads: [reads] })
        if (dial.kind !== 'dial' || line.kind !== 'cylinder') throw new Error('another kind came out')
        expect(Math.abs(dial.hand - part * sweep)).toBeLessThanOrEqual(0.051)
        expect(Math.abs((line.at[0] ?? -1) - part * SCALE_LENGTH)).toBeLessThanOrEqual(0.051)
      }),
    )
  })

  it('has its numbers at every main mark that should have one, as the step adds up without rounding', () => {
    fc.assert(
      fc.property(scale, ({ nth: _, reads, ...face }) => {
        const figure = figureOnPaper({ kind: 'thermometer', ...face, reads: [reads] })
        if (!('marks' in figure)) throw new Error('no scale')
        expect(figure.marks).toHaveLength(face.steps + 1)
        figure.marks.forEach((mark, n) => {
          if (n % face.every !== 0) {
            expect(mark).toBe('')
            return
          }
          const [at = 0, start = 0, by = 0] = countsOf(mark, face.from, face.step)
          expect(at).toBe(start + n * by)
        })
      }),
    )
  })

  it('says nowhere what it reads', () => {
    const specs: FigureSpec[] = [
      { kind: 'dial', from: '0', step: '20', steps: 15, small: 10, every: 2, unit: 'mmHg', sweep: 270, reads: '126' },
      { kind: 'ruler', from: '0', step: '1', steps: 10, small: 10, every: 1, unit: 'cm', reads: ['2.0', '7.4'] },
      { kind: 'vernier', from: '2', step: '1', steps: 2, small: 10, every: 1, unit: 'cm', parts: 10, reads: '2.34' },
    ]
    const said = JSON.stringify(specs.map(figureOnPaper))
    for (const reading of ['126', '7.4', '5.4', '2.34', '23.4', 'reads']) expect(said).not.toContain(reading)
  })
})

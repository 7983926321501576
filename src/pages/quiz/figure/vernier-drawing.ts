import { SCALE_LENGTH } from '#contract/quiz-figure'
import {
  type Drawing,
  MARK_LENGTH,
  METAL,
  marksOf,
  marksPath,
  PALE,
  rounded,
  type Vernier,
  WASH,
  words,
} from './scale-marks'

const EDGE = 34
const LINE = 106

/** A calliper's main scale above, its sliding scale below the line: `parts` of which are one small part shorter. */
export function vernierDrawing({ marks, small, unit, parts, slide }: Vernier): Drawing {
  const main = marksOf({ marks, small })
  const x = (part: number) => EDGE + part * SCALE_LENGTH
  const above = marksPath(main, ({ part, size }) => [x(part), LINE, x(part), LINE - 1.8 * MARK_LENGTH[size]])
  const numbers = main.map((mark) => words(mark.words, x(mark.part), 54, 42, 'text-anchor="middle"'))
  const one = (SCALE_LENGTH / (small * (marks.length - 1))) * (1 - 1 / parts)
  const places = Array.from({ length: parts + 1 }, (_, n) => n)
  const sliding = places.map((n) => ({
    part: (slide + n * one) / SCALE_LENGTH,
    size: n % 5 === 0 ? ('main' as const) : ('small' as const),
    words: n % 5 === 0 ? `${n}` : '',
  }))
  const below = marksPath(sliding, ({ part, size }) => [x(part), LINE, x(part), LINE + 1.8 * MARK_LENGTH[size]])
  const slider = sliding.map((mark) => words(mark.words, x(mark.part), 182, 36, 'text-anchor="middle"'))
  const width = SCALE_LENGTH + 2 * EDGE
  const left = rounded(EDGE + slide - 20)
  const length = rounded(parts * one + 40)
  return {
    width,
    height: 200,
    body: `<rect x="2" y="4" width="${width - 4}" height="${LINE - 4}" fill="#fff" stroke="${PALE}" stroke-width="2"/><rect x="${left}" y="${LINE}" width="${length}" height="88" fill="${WASH}" stroke="${METAL}" stroke-width="2"/>${above}${below}${numbers.join('')}${slider.join('')}${words(unit, width - 12, 186, 28, 'text-anchor="end"')}`,
  }
}

import { SCALE_LENGTH } from '#contract/quiz-figure'
import {
  type Drawing,
  INK,
  MARK_LENGTH,
  type Mark,
  METAL,
  marksOf,
  marksPath,
  NEEDLE,
  PALE,
  rounded,
  type Straight,
  TEAL,
  WASH,
  words,
} from './scale-marks'

const EDGE = 34

/** A ruler lies; everything that rises or hangs stands upright. */
export const straightDrawing = (figure: Straight): Drawing =>
  figure.kind === 'ruler' ? rulerDrawing(figure) : uprightDrawing(figure)

function rulerDrawing({ at, unit, ...scale }: Straight): Drawing {
  const marks = marksOf(scale)
  const x = (part: number) => EDGE + part * SCALE_LENGTH
  const [first = 0, second] = at
  // With one edge the thing begins at the first mark.
  const [from, to] = second === undefined ? [0, first] : [first, second]
  const ends = [from, to].map((end) => `M${rounded(EDGE + end)} 8V62`).join('')
  const thing = `<rect x="${rounded(EDGE + from)}" y="14" width="${rounded(to - from)}" height="36" fill="${METAL}"/><path d="${ends}" stroke="${NEEDLE}" stroke-width="3"/>`
  const ticks = marksPath(marks, ({ part, size }) => [x(part), 62, x(part), 62 + 1.6 * MARK_LENGTH[size]])
  const numbers = marks.map((mark) => words(mark.words, x(mark.part), 136, 42, 'text-anchor="middle"'))
  const width = SCALE_LENGTH + 2 * EDGE
  return {
    width,
    height: 190,
    body: `<rect x="2" y="62" width="${width - 4}" height="124" rx="6" fill="#fff" stroke="${PALE}" stroke-width="3"/>${thing}${ticks}${numbers.join('')}${words(unit, width - 20, 174, 32, 'text-anchor="end"')}`,
  }
}

const TOP = 84
const TUBE = 150
const WIDTH = 300

function uprightDrawing(figure: Straight): Drawing {
  const { kind, at, unit } = figure
  const hangs = kind === 'spring'
  const bottom = TOP + SCALE_LENGTH
  const y = (part: number) => (hangs ? TOP + part * SCALE_LENGTH : bottom - part * SCALE_LENGTH)
  const edge = y((at[0] ?? 0) / SCALE_LENGTH)
  const right = TUBE + (kind === 'cylinder' ? 70 : 30)
  const marks = marksOf(figure)
  const ticks = marksPath(marks, ({ part, size }: Mark) => [right, y(part), right - 1.4 * MARK_LENGTH[size], y(part)])
  const numbers = marks.map((mark) => words(mark.words, right + 12, y(mark.part) + 13, 38))
  return {
    width: WIDTH,
    height: bottom + 70,
    body:
      BODIES[kind](rounded(edge), bottom) +
      ticks +
      numbers.join('') +
      words(unit, right + 12, 34, 32, 'font-weight="700"'),
  }
}

/** What rises, hangs or lies, by kind: `edge` is where it is read, `bottom` where the scale ends. */
const BODIES: Readonly<Record<Straight['kind'], (edge: number, bottom: number) => string>> = {
  ruler: () => '',
  thermometer: (edge, bottom) =>
    `${tube(bottom)}<circle cx="128" cy="${bottom + 36}" r="26" fill="${NEEDLE}"/><path d="M128 ${bottom + 30}V${edge}" stroke="${NEEDLE}" stroke-width="16"/>`,
  mercury: (edge, bottom) =>
    `${tube(bottom)}<rect x="96" y="${bottom + 8}" width="64" height="54" rx="6" fill="${PALE}"/><path d="M128 ${bottom + 30}V${edge}" stroke="${PALE}" stroke-width="20"/>`,
  spring: (edge, bottom) =>
    `<rect x="84" y="50" width="96" height="${bottom - 20}" rx="16" fill="#fff" stroke="${PALE}" stroke-width="3"/><path d="M112 54V${edge}" stroke="${METAL}" stroke-width="14" stroke-dasharray="4 4"/><path d="M100 ${edge}H160" stroke="${NEEDLE}" stroke-width="4"/>`,
  // Water stands higher at the glass: the lowest point of its curve is what counts.
  cylinder: (edge, bottom) =>
    `<path d="M60 ${edge - 14}Q140 ${edge + 14} 220 ${edge - 14}V${bottom + 40}H60Z" fill="#bfe0dc"/><path d="M60 ${edge - 14}Q140 ${edge + 14} 220 ${edge - 14}" fill="none" stroke="${TEAL}" stroke-width="3"/><path d="M60 50V${bottom + 40}H220V50" fill="none" stroke="${INK}" stroke-width="4"/><path d="M30 ${bottom + 60}H250" stroke="${INK}" stroke-width="8"/>`,
}

const tube = (bottom: number) =>
  `<rect x="108" y="50" width="40" height="${bottom - 14}" rx="20" fill="${WASH}" stroke="${PALE}" stroke-width="2"/>`

import { type Figure, SCALE_LENGTH } from '#contract/quiz-figure'
import type { DialSpec, FigureSpec, StraightSpec, VernierSpec } from '../../store/question-documents'
import { countsOf, stepped } from './decimal'

/**
 * An instrument as it goes to the phone: the marks of its face, and the hand in degrees or the edge in lengths of the
 * drawing. Who has the drawing can work the reading out, as from any picture of an instrument; it is not written there.
 */
export function figureOnPaper(spec: FigureSpec): Figure {
  switch (spec.kind) {
    case 'dial':
      return { kind: 'dial', ...face(spec), sweep: spec.sweep, hand: tenths(partOf(spec, spec.reads) * spec.sweep) }
    case 'vernier':
      return { kind: 'vernier', ...face(spec), parts: spec.parts, slide: lengthTo(spec, spec.reads) }
    case 'display':
    case 'plate':
    case 'counter':
      return { kind: spec.kind, rows: spec.rows.map(({ name, shows, unit }) => ({ name, shows, unit })) }
    default:
      return { kind: spec.kind, ...face(spec), at: spec.reads.map((reads) => lengthTo(spec, reads)) }
  }
}

type Scale = DialSpec | StraightSpec | VernierSpec

const face = ({ from, step, steps, every, small, unit }: Scale) => ({
  marks: Array.from({ length: steps + 1 }, (_, n) => (n % every === 0 ? stepped(from, step, n) : '')),
  small,
  unit,
})

/** How far along the scale a reading lies: 0 at its first mark, 1 at its last. */
function partOf({ from, step, steps }: Scale, reads: string): number {
  const [at = 0, start = 0, by = 0] = countsOf(reads, from, step)
  return (at - start) / (by * steps)
}

const lengthTo = (scale: Scale, reads: string) => tenths(partOf(scale, reads) * SCALE_LENGTH)

// A tenth of a degree or of a length is finer than a hand is drawn.
const tenths = (measure: number) => Math.round(measure * 10) / 10

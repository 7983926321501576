import { countsOf, isWithin, stepped } from '../../cloudfunctions/features/quiz/decimal'
import type { QuestionRow } from '../../cloudfunctions/features/quiz/question-row'

type Figure = QuestionRow['figures'][number]
type Scaled = Exclude<Figure, { rows: unknown }>

/** What a phone can draw so that somebody can count it. */
const MOST_MARKS = 160

/** What is wrong with the numbers and instruments of a question, as names of faults and whether it has them. */
export function figureFaults({ kind, value, tolerance, unit, figures }: QuestionRow): Record<string, boolean> {
  const scaled = figures.filter((figure): figure is Scaled => !('rows' in figure))
  const readings = scaled.flatMap((figure) => [figure.reads].flat().map((reads) => ({ figure, reads })))
  return {
    'its own value is outside its tolerance': kind === 'number' && value !== '' && !isWithin(value, value, tolerance),
    'a reading is not on its scale': readings.some(({ figure, reads }) => !isOnScale(figure, reads)),
    'a reading is between the marks that can be read': readings.some(({ figure, reads }) => !isOnMark(figure, reads)),
    'its scale has too many marks to count': scaled.some(({ steps, small }) => steps * small > MOST_MARKS),
    'what lies along its ruler has no length': scaled.some(
      ({ reads }) => typeof reads !== 'string' && reads.length === 2 && Number(reads[0]) >= Number(reads[1]),
    ),
    'its tolerance takes in the next mark':
      kind === 'number' && scaled.some((figure) => figure.unit === unit && isWide(figure, tolerance)),
    'the hand starts at its reading in the drawing': readings.some(
      ({ figure, reads }) =>
        figure.kind === 'dial' && Number(figure.step) * figure.steps === figure.sweep && reads !== '0',
    ),
  }
}

function isOnScale({ from, step, steps }: Scaled, reads: string) {
  const [at = 0, start = 0, end = 0] = countsOf(reads, from, stepped(from, step, steps))
  return at >= start && at <= end
}

/** On a small mark, half-way between two, or where the sliding scale has a mark. */
function isOnMark(figure: Scaled, reads: string) {
  const [at = 0, start = 0, by = 1] = countsOf(reads, figure.from, figure.step)
  const parts = figure.kind === 'vernier' ? figure.parts : 2
  return ((at - start) * figure.small * parts) % by === 0
}

// A whole small part away is another reading, and half of one the most that is forgiven.
function isWide({ step, small }: Scaled, tolerance: string) {
  const [most = 0, by = 0] = countsOf(tolerance, step)
  return 2 * most * small > by
}

import * as v from 'valibot'
import { DecimalText } from '#contract/quiz'
import { PANEL_KINDS, STRAIGHT_KINDS } from '#contract/quiz-figure'

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const word = (most: number) => v.pipe(v.string(), v.maxLength(most))

const scale = {
  from: DecimalText,
  step: DecimalText,
  steps: whole(2, 20),
  small: whole(1, 20),
  every: v.optional(whole(1, 10), 1),
  unit: word(8),
}
const ROWS = { least: 1, most: 5 }

/** A drawn instrument as it stands in a data file, with its reading. */
export const FigureRow = v.variant('kind', [
  v.strictObject({ kind: v.literal('dial'), ...scale, sweep: whole(60, 360), reads: DecimalText }),
  v.strictObject({
    kind: v.picklist(STRAIGHT_KINDS),
    ...scale,
    reads: v.pipe(v.array(DecimalText), v.minLength(1), v.maxLength(2)),
  }),
  v.strictObject({ kind: v.literal('vernier'), ...scale, parts: whole(10, 20), reads: DecimalText }),
  v.strictObject({
    kind: v.picklist(PANEL_KINDS),
    rows: v.pipe(
      v.array(v.strictObject({ name: word(10), shows: word(16), unit: word(12) })),
      v.minLength(ROWS.least),
      v.maxLength(ROWS.most),
    ),
  }),
])

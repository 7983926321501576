import * as v from 'valibot'

/**
 * A drawn instrument as it goes to the phone: what is printed on its face, and where the hand or the edge stands in the
 * measures of the drawing. The reading itself is nowhere in it; to get it one has to read the instrument.
 */

/** Length of a straight scale in a drawing, from its first mark to its last. */
export const SCALE_LENGTH = 583

const Marks = v.array(v.string())
const scale = {
  /** What is written at the main marks, from the first to the last; '' where a main mark has no number. */
  marks: Marks,
  /** Parts between two neighbouring main marks. */
  small: v.number(),
  unit: v.string(),
}

export const STRAIGHT_KINDS = ['ruler', 'thermometer', 'mercury', 'cylinder', 'spring'] as const
export const PANEL_KINDS = ['display', 'plate', 'counter'] as const

export const Figure = v.variant('kind', [
  v.strictObject({
    kind: v.literal('dial'),
    ...scale,
    /** Degrees from the first mark to the last. */
    sweep: v.number(),
    /** Degrees from the first mark to the hand. */
    hand: v.number(),
  }),
  v.strictObject({
    kind: v.picklist(STRAIGHT_KINDS),
    ...scale,
    /** Edges, as distances from the first mark; a ruler has two when something lies along it. */
    at: v.array(v.number()),
  }),
  v.strictObject({
    kind: v.literal('vernier'),
    ...scale,
    /** Parts of the sliding scale, which together are one small part shorter than as many of the main scale. */
    parts: v.number(),
    /** Distance from the first mark to the zero of the sliding scale. */
    slide: v.number(),
  }),
  v.strictObject({
    kind: v.picklist(PANEL_KINDS),
    rows: v.array(v.strictObject({ name: v.string(), shows: v.string(), unit: v.string() })),
  }),
])
export type Figure = v.InferOutput<typeof Figure>

import * as v from 'valibot'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { MadeFile } from './made-file'
import { Count, Cursor, Day, Id } from './shapes'

/**
 * What came of the instruments of one kind. `within` to `noVerdict` are how they left, and add up to `measured`; the rest is
 * about the way there.
 */
const KindFigures = v.strictObject({
  kind: v.picklist(INSTRUMENT_KINDS),
  measured: Count,
  /** Within the limits at once, and so they left. */
  within: Count,
  /** Within only after a 小修. */
  withinAfter: Count,
  beyond: Count,
  notMeasurable: Count,
  /** Values without a verdict: body scales, calibrations, rows that nobody has seen. */
  noVerdict: Count,
  /** Got a verdict at the first measurement; `firstWithin` of them were within. */
  judgedFirst: Count,
  firstWithin: Count,
  repaired: Count,
  repairedWithin: Count,
})
export type KindFigures = v.InferOutput<typeof KindFigures>

const Figures = v.strictObject({
  title: v.string(),
  /** Days on which something was measured, ascending. */
  days: v.array(Day),
  kinds: v.array(KindFigures),
})
export type Figures = v.InferOutput<typeof Figures>

/** First-pass and after-repair figures of one's own lab, of all days or one. */
export const readLabFigures = endpoint({
  name: 'desk.readFigures',
  role: 'staff',
  input: v.strictObject({ labId: Id, day: v.exactOptional(Day) }),
  output: Figures,
  refusals: ['not-found'],
})

/** First-pass and after-repair figures of all labs of a campaign, of all days or one. */
export const readCampaignFigures = endpoint({
  name: 'organiser.readFigures',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id, day: v.exactOptional(Day) }),
  output: Figures,
  refusals: ['not-found'],
})

/** 台账, the lab's own book as a workbook, of all days or one; for who is in charge of the lab. Written down before it is answered. */
export const exportBook = endpoint({
  name: 'desk.exportBook',
  role: 'staff',
  input: v.strictObject({ labId: Id, day: v.exactOptional(Day) }),
  output: MadeFile,
  refusals: ['not-found', 'not-your-duty', 'limit-reached'],
})

/**
 * What was measured at all labs of a campaign, without whose it was, as a workbook of so many instruments; with `next` the
 * following one is asked for. Written down before it is answered.
 */
export const exportMeasured = endpoint({
  name: 'organiser.exportMeasured',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({
    file: MadeFile,
    listed: Count,
    /** Too few of their kind to be listed. */
    leftOut: Count,
    next: v.nullable(Cursor),
  }),
  refusals: ['not-found'],
})

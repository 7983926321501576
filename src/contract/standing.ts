import * as v from 'valibot'
import { ofCampaign } from './campaign-choice'
import { endpoint } from './endpoint'
import { Count, Cursor, Instant } from './shapes'

const Place = {
  /** From 1. */
  rank: Count,
  /** Made up by the server; nobody's own name. */
  name: v.string(),
  score: Count,
  total: Count,
  spentMs: Count,
}

/** The standing of the campaign's quiz, everybody with their best paper, and one's own place wherever it is. */
export const readStanding = endpoint({
  name: 'standing.read',
  role: 'resident',
  input: v.strictObject({ ...ofCampaign, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({
    now: Instant,
    people: Count,
    own: v.nullable(v.strictObject(Place)),
    rows: v.array(v.strictObject({ ...Place, own: v.boolean() })),
    next: v.nullable(v.string()),
  }),
  refusals: ['quiz-closed'],
})

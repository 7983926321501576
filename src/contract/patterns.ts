import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, Id, Instant } from './shapes'

/** What a person should look at; none of it is proof of anything, and none of it stops anybody. */
export const PATTERN_SORTS = ['made-together', 'one-phone', 'rebooking', 'for-others', 'absences'] as const
export type PatternSort = (typeof PATTERN_SORTS)[number]

/** From how many on it is listed: accounts of a minute, accounts of a number, instruments given back, visits, visits. */
export const LISTED_FROM: Record<PatternSort, number> = {
  'made-together': 5,
  'one-phone': 3,
  rebooking: 5,
  'for-others': 5,
  absences: 2,
}

/** following: somebody sees to it. nothing: looked at, and nothing is wrong. */
export const PATTERN_VERDICTS = ['following', 'nothing'] as const
const Verdict = v.picklist(PATTERN_VERDICTS, '没有这种结论')
export type PatternVerdict = (typeof PATTERN_VERDICTS)[number]

/** What was seen, without names and numbers of people. */
const Pattern = v.strictObject({
  patternId: Id,
  sort: v.picklist(PATTERN_SORTS),
  /** How often it was seen: what `LISTED_FROM` counts. */
  times: Count,
  accounts: Count,
  /** Instruments that these accounts hold places for now. */
  holding: Count,
  /** Where they have booked, at most five. */
  labs: v.array(v.string()),
  from: Instant,
  to: Instant,
  /** What a person said of it; null before. `grown`: there is more of it since. */
  looked: v.nullable(v.strictObject({ verdict: Verdict, at: Instant, grown: v.boolean() })),
})
export type Pattern = v.InferOutput<typeof Pattern>

/** What in the bookings of a campaign a person should look at: what nobody has looked at first, then the most often seen. */
export const readPatterns = endpoint({
  name: 'organiser.readPatterns',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id }),
  output: v.strictObject({ now: Instant, patterns: v.array(Pattern) }),
  refusals: ['not-found'],
})

/** Notes what somebody found of it. Written down in the audit; changes nothing for those whom it is about. Safe to repeat. */
export const settlePattern = endpoint({
  name: 'organiser.settlePattern',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id, patternId: Id, verdict: Verdict }),
  output: Pattern,
  refusals: ['not-found'],
})

import * as v from 'valibot'
import { endpoint } from './endpoint'
import { QUESTION_FORMS } from './quiz'
import { Count, Id, Instant } from './shapes'

/** One part of a paper's plan: how many are asked for, and how many the bank has of it. */
const Quota = v.strictObject({
  name: v.string(),
  wanted: Count,
  bank: Count,
  /** How many the drawn paper has. */
  drawn: Count,
})
export type Quota = v.InferOutput<typeof Quota>

/** A paper as it would be drawn now, and what of its plan the bank cannot meet. */
export const previewPaper = endpoint({
  name: 'bank.previewPaper',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id }),
  output: v.strictObject({
    title: v.string(),
    opensAt: Instant,
    closesAt: Instant,
    minutes: Count,
    triesPerDay: Count,
    /** 0: as many as the days have. */
    triesInAll: Count,
    topics: v.array(Quota),
    difficulties: v.array(Quota),
    forms: v.array(Quota),
    /** In plain words; empty when the bank has all that is asked for. */
    unmet: v.array(v.string()),
    questions: v.array(
      v.strictObject({
        questionId: Id,
        topic: v.string(),
        difficulty: Count,
        form: v.picklist(QUESTION_FORMS),
        text: v.string(),
        options: v.array(v.string()),
        /** In how many of a hundred papers it comes up, by the plan. */
        share: v.number(),
      }),
    ),
  }),
  refusals: ['not-found'],
})

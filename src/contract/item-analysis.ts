import * as v from 'valibot'
import { endpoint } from './endpoint'
import { MadeFile } from './made-file'
import { QUESTION_FORMS } from './quiz'
import { Count, Id, Instant } from './shapes'

/** Why somebody should look at a question; the first two speak for a wrong key. */
export const ITEM_FLAGS = ['negative', 'distractor', 'guessed', 'too-easy', 'too-hard', 'weak'] as const
export type ItemFlag = (typeof ITEM_FLAGS)[number]

/** Per cent; null where it cannot be told, such as when all scored the same. */
const Percent = v.nullable(v.number())

const Item = v.strictObject({
  questionId: Id,
  text: v.string(),
  topic: v.string(),
  form: v.picklist(QUESTION_FORMS),
  difficulty: Count,
  /** First papers of people on which the question stood. */
  papers: Count,
  facility: Percent,
  deviation: Percent,
  guess: Percent,
  intendedShare: Percent,
  effectiveShare: Percent,
  discrimination: Percent,
  efficiency: Percent,
  medianSeconds: v.nullable(v.number()),
  /** How many chose what, of a hundred; `rest` is what those had of the other questions, of a hundred. */
  shares: v.array(v.strictObject({ what: v.string(), right: v.boolean(), percent: v.number(), rest: v.number() })),
  flags: v.array(v.picklist(ITEM_FLAGS)),
})
export type Item = v.InferOutput<typeof Item>

const OfCampaign = v.strictObject({ campaignId: Id })

/** The figures of a campaign's questions as they were counted last, those to look at first. */
export const readItems = endpoint({
  name: 'bank.readItems',
  role: 'organiser',
  input: OfCampaign,
  output: v.strictObject({
    now: Instant,
    title: v.string(),
    /** null before they were counted. */
    countedAt: v.nullable(Instant),
    papers: Count,
    /** Papers counted so far of a count that is going on; null when none is. */
    counting: v.nullable(Count),
    items: v.array(Item),
  }),
  refusals: ['not-found'],
})

/** Has the figures counted anew by the clock. Safe to repeat. */
export const countItems = endpoint({
  name: 'bank.countItems',
  role: 'organiser',
  input: OfCampaign,
  output: v.strictObject({}),
  refusals: ['not-found'],
})

/** The figures as a workbook. */
export const exportItems = endpoint({
  name: 'bank.exportItems',
  role: 'organiser',
  input: OfCampaign,
  output: MadeFile,
  refusals: ['not-found'],
})

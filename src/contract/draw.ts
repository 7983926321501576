import * as v from 'valibot'
import { ofCampaign } from './campaign-choice'
import { endpoint } from './endpoint'
import { Count, Cursor, Id, Instant } from './shapes'

export const DRAW_STATES = ['open', 'sealed', 'numbered', 'drawn', 'closed'] as const
export type DrawState = (typeof DRAW_STATES)[number]

/** What is told before anybody plays, and does not change afterwards. */
export const DrawTerms = v.strictObject({
  prizes: v.array(v.strictObject({ name: v.string(), count: Count, yuan: Count })),
  leastPoints: Count,
  rules: v.string(),
  claimAt: v.string(),
  claimDays: Count,
  redraws: Count,
  /** The public number to come, and when it is known. */
  numberName: v.string(),
  numberAt: Instant,
})
export type DrawTerms = v.InferOutput<typeof DrawTerms>

/** What was published when the list was sealed, and what became known later: '' until then. */
export const SealedDraw = v.strictObject({
  sealedAt: Instant,
  algorithm: v.string(),
  entries: Count,
  entriesHash: v.string(),
  commitment: v.string(),
  secret: v.string(),
  number: v.string(),
})
export type SealedDraw = v.InferOutput<typeof SealedDraw>

/** One prize and the code that won it; a code is all that is told of anybody. */
export const DrawWinner = v.strictObject({
  code: v.string(),
  /** Which of the prizes, from 0. */
  prize: Count,
  /** 0 when it was drawn first, n after n others let it go. */
  round: Count,
  until: Instant,
  status: v.picklist(['waiting', 'claimed', 'forfeited']),
})
export type DrawWinner = v.InferOutput<typeof DrawWinner>

/** How somebody stands in the draw. */
export const OwnEntry = v.strictObject({
  /** below: no paper with enough points. enough: will be gathered. listed, out, late: once the list is sealed. */
  state: v.picklist(['below', 'enough', 'listed', 'out', 'late']),
  best: Count,
  /** '' before there is one. */
  code: v.string(),
  /** Why somebody was taken out. */
  reason: v.string(),
  /** Shown to get the prize; '' unless a prize waits. */
  claimCode: v.string(),
})
export type OwnEntry = v.InferOutput<typeof OwnEntry>

/** A campaign's draw, for anybody: its terms, its proof, its winners, and how one stands oneself. */
export const readDraw = endpoint({
  name: 'draw.read',
  role: 'anyone',
  /** Without a campaign the one that runs now. */
  input: v.strictObject(ofCampaign),
  output: v.strictObject({
    now: Instant,
    campaignId: Id,
    title: v.string(),
    organiser: v.string(),
    quizOpensAt: Instant,
    quizClosesAt: Instant,
    state: v.picklist(DRAW_STATES),
    terms: DrawTerms,
    sealed: v.nullable(SealedDraw),
    winners: v.array(DrawWinner),
    /** Null for who is not signed in. */
    own: v.nullable(OwnEntry),
  }),
  refusals: ['not-found'],
})

/** The codes of a sealed list in order, a page at a time. */
export const listEntries = endpoint({
  name: 'draw.listEntries',
  role: 'anyone',
  input: v.strictObject({ campaignId: Id, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({ codes: v.array(v.string()), next: v.nullable(Cursor) }),
  refusals: ['not-found'],
})

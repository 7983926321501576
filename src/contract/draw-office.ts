import * as v from 'valibot'
import { DRAW_STATES, DrawTerms, DrawWinner, SealedDraw } from './draw'
import { endpoint } from './endpoint'
import { Count, filledLine, Id, Instant, line } from './shapes'

export const FLAG_KINDS = ['fast', 'even', 'twin', 'device'] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

/** An entry that somebody has to look at, or has looked at. Of the person nothing but the code. */
const FlaggedEntry = v.strictObject({
  entryId: Id,
  code: v.string(),
  score: Count,
  /** Milliseconds between the answers, as the server had them. */
  rhythm: v.array(Count),
  flags: v.array(v.strictObject({ kind: v.picklist(FLAG_KINDS), seen: Count })),
  verdict: v.picklist(['none', 'stands', 'out']),
  reason: v.string(),
})
export type FlaggedEntry = v.InferOutput<typeof FlaggedEntry>

const DrawInOffice = v.strictObject({
  now: Instant,
  title: v.string(),
  quizClosesAt: Instant,
  state: v.picklist(DRAW_STATES),
  terms: DrawTerms,
  sealed: v.nullable(SealedDraw),
  /** When all who may be in were last gathered; 0 before. */
  gatheredAt: Instant,
  entries: Count,
  undecided: Count,
  out: Count,
  /** Those to decide first, 100 at most. */
  flagged: v.array(FlaggedEntry),
  /** Whether the number that waits for a second person was entered by oneself. */
  isOwnNumber: v.boolean(),
  winners: v.array(DrawWinner),
})
export type DrawInOffice = v.InferOutput<typeof DrawInOffice>

const Campaign = { campaignId: Id }

/** The draw as its organiser sees it. */
export const readOffice = endpoint({
  name: 'draw.readOffice',
  role: 'organiser',
  input: v.strictObject(Campaign),
  output: DrawInOffice,
  refusals: ['not-found'],
})

/** Gathers entries for some seconds; to be called again until it is done. Safe to repeat. */
export const gatherEntries = endpoint({
  name: 'draw.gatherEntries',
  role: 'organiser',
  input: v.strictObject(Campaign),
  output: v.strictObject({ done: v.boolean(), entries: Count, undecided: Count }),
  refusals: ['not-found', 'not-now'],
})

/** Whether a flagged entry stands or is taken out, and why. May be changed until the list is sealed. */
export const decideEntry = endpoint({
  name: 'draw.decideEntry',
  role: 'organiser',
  input: v.strictObject({
    ...Campaign,
    entryId: Id,
    verdict: v.picklist(['stands', 'out'], '请选留在名单里还是移出'),
    reason: line('理由', 60),
  }),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-now', 'text-refused'],
})

/** Freezes the list and publishes its hash, the algorithm and the secret's hash. Once. */
export const sealDraw = endpoint({
  name: 'draw.seal',
  role: 'organiser',
  input: v.strictObject({ ...Campaign, numberName: filledLine('公开的号码', 40), numberAt: Instant }),
  output: v.strictObject({ entries: Count, entriesHash: v.string(), commitment: v.string() }),
  refusals: ['not-found', 'not-now', 'text-refused'],
})

/** Digits in groups, as a lottery publishes them, or one number in hex, as drand does; one space between groups. */
const PublicNumber = v.pipe(
  v.string('号码应是文字'),
  v.regex(/^[0-9A-Fa-f]{1,64}( [0-9A-Fa-f]{1,8}){0,9}$/, '号码只有数字和字母 a 到 f，一组一组用空格隔开'),
)

/** The public number, by one organiser; it takes effect when another enters the same. */
export const enterNumber = endpoint({
  name: 'draw.enterNumber',
  role: 'organiser',
  input: v.strictObject({ ...Campaign, number: PublicNumber }),
  output: v.strictObject({ number: v.string() }),
  refusals: ['not-found', 'not-now'],
})

/** Takes back a number that nobody has confirmed. */
export const withdrawNumber = endpoint({
  name: 'draw.withdrawNumber',
  role: 'organiser',
  input: v.strictObject(Campaign),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-now'],
})

/** The same number by a second organiser: the draw itself, once. */
export const confirmNumber = endpoint({
  name: 'draw.confirmNumber',
  role: 'organiser',
  input: v.strictObject({ ...Campaign, number: PublicNumber }),
  output: v.strictObject({ winners: Count }),
  refusals: ['not-found', 'not-now', 'own-work'],
})

/** Notes that the prize of a claim code was handed out. Safe to repeat. */
export const handOutPrize = endpoint({
  name: 'draw.handOut',
  role: 'organiser',
  input: v.strictObject({ ...Campaign, claimCode: filledLine('领奖码', 20) }),
  output: v.strictObject({ prize: v.string(), code: v.string(), claimedAt: Instant }),
  refusals: ['not-found', 'not-now'],
})

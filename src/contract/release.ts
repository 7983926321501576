import * as v from 'valibot'
import { Instruments } from './booking'
import { endpoint } from './endpoint'
import { PLACE_KINDS } from './instrument-kind'
import { Count, Cursor, Id, Instant } from './shapes'

/** How many times one may wish for, the dearest first. */
export const MOST_WISHES = 5

/** filed: to be drawn. drawn: booked. waiting: in line for the dearest. none: neither. */
export const WISH_STATES = ['filed', 'drawn', 'waiting', 'none'] as const

const Wish = v.strictObject({
  /** Stands for the wish in the list. */
  lot: v.string(),
  slots: v.array(v.strictObject({ slotId: Id, labName: v.string(), startsAt: Instant })),
  kinds: v.array(v.picklist(PLACE_KINDS)),
  wait: v.boolean(),
  status: v.picklist(WISH_STATES),
  /** From 1; 0 before the draw. */
  position: Count,
  /** The visit that was drawn; '' otherwise. */
  visitId: v.string(),
})
export type Wish = v.InferOutput<typeof Wish>

const Draw = v.strictObject({
  now: Instant,
  campaignId: Id,
  title: v.string(),
  wishesFrom: Instant,
  wishesTo: Instant,
  drawAt: Instant,
  bookingOpensAt: Instant,
  perKindLimit: Count,
  /** SHA-256 of the secret, in hex, told before the first wish. */
  commitment: v.string(),
  status: v.picklist(['open', 'drawing', 'done']),
  /** How many were drawn from, and the SHA-256 of their list; 0 and '' before. */
  wishes: Count,
  listHash: v.string(),
  /** Told when the draw is over; '' before. */
  secret: v.string(),
  own: v.nullable(Wish),
})
export type Draw = v.InferOutput<typeof Draw>

const OfCampaign = { inCampaign: v.exactOptional(Id) }

/** The draw of a campaign (of the current one unless told) and one's own wish. `not-found`: it does not draw. */
export const readDraw = endpoint({
  name: 'release.readDraw',
  role: 'resident',
  input: v.strictObject(OfCampaign),
  output: Draw,
  refusals: ['not-found'],
})

/** Files one's wish, in the place of the one that may be there. Safe to repeat. */
export const fileWish = endpoint({
  name: 'release.fileWish',
  role: 'resident',
  input: v.strictObject({
    slotIds: v.pipe(
      v.array(Id, '时间应是一组'),
      v.minLength(1, '请至少选一个时间'),
      v.maxLength(MOST_WISHES, `最多选 ${MOST_WISHES} 个时间`),
      v.check((ids) => new Set(ids).size === ids.length, '同一个时间选了两次'),
    ),
    instruments: Instruments,
    /** Whether to wait for the dearest when nothing is drawn. */
    wait: v.boolean('请说明没抽中要不要排候补'),
  }),
  output: Draw,
  refusals: ['not-found', 'not-open-yet', 'booking-closed', 'slot-closed', 'not-accepted-here', 'limit-reached'],
})

/** Takes one's wish back. Safe to repeat. */
export const withdrawWish = endpoint({
  name: 'release.withdrawWish',
  role: 'resident',
  input: v.strictObject(OfCampaign),
  output: Draw,
  refusals: ['not-found', 'booking-closed'],
})

/** The list that was drawn from, in its own order: with the secret anybody works the outcome out again. */
export const readDrawList = endpoint({
  name: 'release.readList',
  role: 'resident',
  input: v.strictObject({ ...OfCampaign, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({ lines: v.array(v.string()), next: v.nullable(Cursor) }),
  refusals: ['not-found', 'not-open-yet'],
})

import * as v from 'valibot'
import { Visit } from './booking'
import { endpoint } from './endpoint'
import { isEvent, isHousehold, PLACE_KINDS } from './instrument-kind'
import { Count, Id, Instant, line, RequestId } from './shapes'

const Wait = v.strictObject({
  waitId: Id,
  labId: Id,
  labName: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  kinds: v.array(v.picklist(PLACE_KINDS)),
  status: v.picklist(['waiting', 'offered', 'taken', 'lapsed', 'left']),
  /** How many come first; 0 for whoever is next. */
  ahead: Count,
  /** Until when an offer is kept; null while there is none. */
  offerUntil: v.nullable(Instant),
})
export type Wait = v.InferOutput<typeof Wait>

/** What one may wait for: what a household brings, or seats. */
const WaitedFor = v.pipe(
  v.array(
    v.strictObject({
      kind: v.pipe(
        v.picklist(PLACE_KINDS, '没有这一种'),
        v.check((kind) => isHousehold(kind) || isEvent(kind), '这一种不排候补'),
      ),
      model: line('品牌型号', 40),
      note: line('备注', 100),
    }),
    '要等的应是一组',
  ),
  v.minLength(1, '请至少选一件'),
  v.maxLength(6, '一次最多 6 件'),
)

/** Waits for places in a slot that is full. Safe to repeat. */
export const joinWaiting = endpoint({
  name: 'waiting.join',
  role: 'resident',
  input: v.strictObject({ requestId: RequestId, slotId: Id, instruments: WaitedFor }),
  output: Wait,
  refusals: [
    'not-found',
    'not-open-yet',
    'booking-closed',
    'slot-closed',
    'not-accepted-here',
    'limit-reached',
    'places-free',
    'state-changed',
  ],
})

/** One's own waits whose time has not come, the earliest first. */
export const listMyWaits = endpoint({
  name: 'waiting.listMine',
  role: 'resident',
  input: v.strictObject({}),
  output: v.strictObject({ now: Instant, waits: v.array(Wait) }),
  refusals: [],
})

/** Takes the places that are kept for oneself. Safe to repeat. */
export const takeOffer = endpoint({
  name: 'waiting.takeOffer',
  role: 'resident',
  input: v.strictObject({ waitId: Id }),
  output: Visit,
  refusals: ['not-found', 'state-changed'],
})

/** Gives up waiting, or what was offered. Safe to repeat. */
export const leaveWaiting = endpoint({
  name: 'waiting.leave',
  role: 'resident',
  input: v.strictObject({ waitId: Id }),
  output: Wait,
  refusals: ['not-found', 'state-changed'],
})

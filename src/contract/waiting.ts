import * as v from 'valibot'
import { Instruments, Visit } from './booking'
import { endpoint } from './endpoint'
import { PLACE_KINDS } from './instrument-kind'
import { Count, Id, Instant, RequestId } from './shapes'

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

/** Waits for places in a slot that is full. Safe to repeat. */
export const joinWaiting = endpoint({
  name: 'waiting.join',
  role: 'resident',
  input: v.strictObject({ requestId: RequestId, slotId: Id, instruments: Instruments }),
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

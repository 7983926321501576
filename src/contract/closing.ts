import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, Day, filledLine, Id, Instant, RequestId } from './shapes'

const Reason = filledLine('原因', 60)

/** What calling times off would do, counted before anything is done. */
const Weight = v.strictObject({
  now: Instant,
  slots: Count,
  people: Count,
  visits: Count,
  instruments: Count,
  /** People who wait for a place in these times. */
  waits: Count,
  /** Visits for which as many places are free at another time of the same lab, or at a lab of the same district. */
  equal: Count,
  /** People who have left neither a number nor their consent to a message: they learn of it in their inbox only. */
  unreachable: Count,
  /** Some of their visits, by ticket code. */
  unreachableVisits: v.array(v.strictObject({ code: v.string(), labName: v.string(), startsAt: Instant })),
})
export type Weight = v.InferOutput<typeof Weight>

/** How far it is: `left` goes down to 0 with repeated calls, or by itself with the clock. */
const CalledOff = v.strictObject({
  closureId: Id,
  slots: Count,
  people: Count,
  visits: Count,
  instruments: Count,
  /** Visits that have been given places to answer for. */
  equal: Count,
  left: Count,
})
export type CalledOff = v.InferOutput<typeof CalledOff>

const organisersScope = { campaignId: Id, day: Day, onlyLab: v.exactOptional(Id), onlySlot: v.exactOptional(Id) }
const labsScope = { labId: Id, day: Day, onlySlot: v.exactOptional(Id) }

/** Of a whole day, a lab's day, or one time. */
export const weighClosure = endpoint({
  name: 'organiser.weighClosure',
  role: 'organiser',
  input: v.strictObject(organisersScope),
  output: Weight,
  refusals: ['not-found'],
})

/** Closes the times, ends what is booked there with the reason, and keeps equal places where there are any. Safe to repeat. */
export const callOff = endpoint({
  name: 'organiser.callOff',
  role: 'organiser',
  input: v.strictObject({ requestId: RequestId, ...organisersScope, reason: Reason }),
  output: CalledOff,
  refusals: ['not-found', 'request-reused', 'text-refused'],
})

/** The same for the staff of a lab, of their own lab. */
export const weighLabClosure = endpoint({
  name: 'desk.weighClosure',
  role: 'staff',
  input: v.strictObject(labsScope),
  output: Weight,
  refusals: ['not-found', 'not-your-duty'],
})

export const callOffAtLab = endpoint({
  name: 'desk.callOff',
  role: 'staff',
  input: v.strictObject({ requestId: RequestId, ...labsScope, reason: Reason }),
  output: CalledOff,
  refusals: ['not-found', 'not-your-duty', 'request-reused', 'text-refused'],
})

import * as v from 'valibot'
import { BOOKING_STATUSES } from './booking-status'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS, PLACE_KINDS } from './instrument-kind'
import { Count, Cursor, Day, filledLine, Id, Instant, RequestId } from './shapes'

/** All that is measured here; what else has places, such as a lecture, is only checked in. */
const Kind = v.picklist(INSTRUMENT_KINDS, '没有这种器具')
const AnyKind = v.picklist(PLACE_KINDS)
const MinuteOfDay = v.pipe(Count, v.maxValue(24 * 60))

/**
 * One instrument: kind, state, number that is called ('' without a place), minute of the day since when it is in this state
 * (0 while it is expected), and the station it was called to. A list and not an object, because 400 visits must fit 60 KB.
 */
const BoardItem = v.strictTuple([AnyKind, v.picklist(BOOKING_STATUSES), v.string(), MinuteOfDay, v.string()])
export type BoardItem = v.InferOutput<typeof BoardItem>

/** A visit as the board shows it. `at`: the minute of the day at which it is expected. */
const BoardVisit = v.strictObject({ id: Id, code: v.string(), at: MinuteOfDay, items: v.array(BoardItem) })
export type BoardVisit = v.InferOutput<typeof BoardVisit>

/** What of a board stays the same all day. */
const BoardHead = v.strictObject({
  labId: Id,
  labName: v.string(),
  day: Day,
  kinds: v.array(v.strictObject({ kind: Kind, minutes: Count })),
  /** What the caller may do here. */
  mayReceive: v.boolean(),
  calls: v.array(Kind),
  measures: v.array(Kind),
  /** By which a ticket names this lab, and the keys (base64) by which one is known to be genuine. */
  labTag: v.string(),
  ticketKeys: v.array(v.strictObject({ no: Count, key: v.string() })),
})
export type BoardHead = v.InferOutput<typeof BoardHead>

/**
 * The day at one's own lab, today unless told. With the cursor of an earlier answer only the visits that have changed since
 * then come, each whole, and no head; some may come a second time.
 */
export const readBoard = endpoint({
  name: 'desk.readBoard',
  role: 'staff',
  input: v.strictObject({ labId: Id, day: v.exactOptional(Day), since: v.exactOptional(Cursor) }),
  output: v.strictObject({
    now: Instant,
    cursor: Cursor,
    head: v.nullable(BoardHead),
    visits: v.array(BoardVisit),
  }),
  refusals: ['not-found'],
})

/** Confirms all that still wait for an answer on a day, or in one slot of it. Safe to repeat. */
export const confirmDay = endpoint({
  name: 'desk.confirmDay',
  role: 'staff',
  input: v.strictObject({ labId: Id, day: Day, startsAt: v.exactOptional(Instant) }),
  output: v.strictObject({ confirmed: Count }),
  refusals: ['not-found', 'not-your-duty'],
})

/** Calls the next one of a kind to a station, or a certain one (again). Safe to repeat with the same requestId. */
export const callNext = endpoint({
  name: 'desk.callNext',
  role: 'staff',
  input: v.strictObject({
    requestId: RequestId,
    labId: Id,
    kind: Kind,
    station: filledLine('台位', 8),
    picked: v.exactOptional(Id),
  }),
  output: v.strictObject({ bookingId: Id, turn: v.string(), kind: AnyKind, station: v.string() }),
  refusals: ['not-found', 'not-your-duty', 'nobody-waits', 'state-changed'],
})

const Called = v.strictObject({ turn: v.string(), kind: AnyKind, station: v.string(), at: Instant })
export type Called = v.InferOutput<typeof Called>

/** What the screen in the waiting room shows: numbers, kinds and stations, and nothing of anybody. */
const CallBoard = v.strictObject({
  labName: v.string(),
  /** Called to a station, the latest first. */
  calls: v.array(Called),
  /** Measured and not yet handed out. With the kind, because two kinds have the same numbers. */
  ready: v.array(v.strictObject({ turn: v.string(), kind: AnyKind })),
  waiting: v.array(v.strictObject({ kind: Kind, count: Count })),
})
export type CallBoard = v.InferOutput<typeof CallBoard>

/** Today's calls at one's own lab; `board` is null when nothing has changed since the cursor. */
export const readCalls = endpoint({
  name: 'desk.readCalls',
  role: 'staff',
  input: v.strictObject({ labId: Id, since: v.exactOptional(Cursor) }),
  output: v.strictObject({ now: Instant, cursor: Cursor, board: v.nullable(CallBoard) }),
  refusals: ['not-found'],
})

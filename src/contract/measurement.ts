import * as v from 'valibot'
import { BOOKING_STATUSES } from './booking-status'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { PaperNumber, Repair, Sheet } from './measurement-sheet'
import { OUTCOME_NAMES } from './outcome-name'
import { RegulationRow } from './regulation-row'
import { Finding, ResultSlip, Round } from './result-slip'
import { Count, Cursor, Day, filledLine, Id, Instant, line, RequestId } from './shapes'
import { Signature } from './signature'

const Kind = v.picklist(INSTRUMENT_KINDS)
const OutcomeName = v.picklist(OUTCOME_NAMES)

/** Why a verification (检定) would not be judged now: lab or person have no authorisation for the kind, or it is not valid today. */
export const BARRED = ['', 'lab', 'lab-out-of-date', 'person', 'person-out-of-date'] as const
export type Barred = (typeof BARRED)[number]

export const BenchSheet = v.strictObject({
  now: Instant,
  /** The caller, by the pseudonym under which they write. */
  me: v.string(),
  bookingId: Id,
  labId: Id,
  visitCode: v.string(),
  kind: Kind,
  status: v.picklist(BOOKING_STATUSES),
  /** What the owner wrote when booking. */
  note: v.string(),
  /** 0 before anything was kept. */
  rev: Count,
  sheet: Sheet,
  /** What was done before this round. */
  repair: Repair,
  rounds: v.array(Round),
  /** The rows in force today, those that judge first. */
  rows: v.array(RegulationRow),
  barred: v.picklist(BARRED),
  /** Numbers of papers that were ever written for it, the last one counts. `by` tells people apart. */
  papers: v.array(v.strictObject({ ...PaperNumber.entries, at: Instant, by: v.string() })),
  /** There once it is finished. */
  slip: v.nullable(ResultSlip),
})
export type BenchSheet = v.InferOutput<typeof BenchSheet>

/** What the bench needs to measure one instrument of one's own lab, or what was measured. */
export const readSheet = endpoint({
  name: 'measurement.readSheet',
  role: 'staff',
  input: v.strictObject({ bookingId: Id }),
  output: BenchSheet,
  refusals: ['not-found'],
})

/** `rev` is the one that was read: whoever keeps second is told, and nothing of the first is lost. */
const Rev = v.pipe(v.number('版本应是数字'), v.safeInteger('版本应是整数'), v.minValue(0, '版本不对'))
const Kept = { bookingId: Id, rev: Rev, sheet: Sheet }
/**
 * What a device that may have been without signal adds: its own id for the act, so that it counts once; when that was,
 * which is only a hint; and who did it (`me` of the sheet that was read), so that nobody sends another's work as their own.
 */
const FromDevice = {
  requestId: v.exactOptional(RequestId),
  happenedAt: v.exactOptional(Instant),
  by: v.exactOptional(line('经手人', 40)),
}

/** Keeps an unfinished sheet. Safe to repeat; what was heard already is answered with the sheet as it is now. */
export const keepSheet = endpoint({
  name: 'measurement.keepSheet',
  role: 'staff',
  input: v.strictObject({ ...Kept, ...FromDevice }),
  output: BenchSheet,
  refusals: ['not-found', 'not-your-duty', 'state-changed', 'sheet-changed'],
})

/** Closes a round whose outcome stands by the rows in force when it was measured, writes down the 小修, and begins the next round. Safe to repeat. */
export const repairInstrument = endpoint({
  name: 'measurement.repair',
  role: 'staff',
  input: v.strictObject({ ...Kept, repair: Repair, ...FromDevice }),
  output: BenchSheet,
  refusals: ['not-found', 'not-your-duty', 'state-changed', 'sheet-changed', 'sheet-incomplete', 'not-authorised'],
})

/** Judges the last round by the rows in force when it was measured, and the instrument is measured. Safe to repeat. */
export const finishSheet = endpoint({
  name: 'measurement.finish',
  role: 'staff',
  input: v.strictObject({ ...Kept, ...FromDevice }),
  output: BenchSheet,
  refusals: ['not-found', 'not-your-duty', 'state-changed', 'sheet-changed', 'sheet-incomplete', 'not-authorised'],
})

/** A second person has looked at a finished sheet (复核). Safe to repeat. */
export const reviewSheet = endpoint({
  name: 'measurement.review',
  role: 'staff',
  input: v.strictObject({ bookingId: Id }),
  output: BenchSheet,
  refusals: ['not-found', 'not-your-duty', 'state-changed', 'own-work'],
})

/** Judges a finished sheet by the rows in force now, changes nothing, and shows what would differ. */
export const rejudge = endpoint({
  name: 'measurement.rejudge',
  role: 'staff',
  input: v.strictObject({ bookingId: Id }),
  output: v.strictObject({
    before: OutcomeName,
    after: OutcomeName,
    changed: v.array(v.strictObject({ before: Finding, after: Finding })),
  }),
  refusals: ['not-found', 'state-changed'],
})

const SlipOfBooking = v.strictObject({ bookingId: Id, visitCode: v.string(), slip: ResultSlip })

/** The results of a lab's day, to print them. Without a day: the last one with results. */
export const listSlips = endpoint({
  name: 'measurement.listSlips',
  role: 'staff',
  input: v.strictObject({ labId: Id, day: v.exactOptional(Day), cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({ labName: v.string(), day: Day, slips: v.array(SlipOfBooking), next: v.nullable(Cursor) }),
  refusals: ['not-found'],
})

const Waiting = v.strictObject({
  bookingId: Id,
  kind: Kind,
  make: v.string(),
  visitCode: v.string(),
  day: Day,
  measuredAt: Instant,
  outcome: OutcomeName,
})

/** Instruments of a lab that are measured and still there, those that wait longest first. */
export const listUnclaimed = endpoint({
  name: 'measurement.listUnclaimed',
  role: 'staff',
  input: v.strictObject({ labId: Id }),
  output: v.strictObject({ now: Instant, labName: v.string(), waiting: v.array(Waiting) }),
  refusals: ['not-found'],
})

/** Hands out what is ready of the visit whose code the resident shows. Safe to repeat. */
export const handOut = endpoint({
  name: 'measurement.handOut',
  role: 'staff',
  input: v.strictObject({
    labId: Id,
    code: filledLine('预约号', 20),
    /** Drawn by whoever fetches them; left out where the code is enough. */
    signature: v.exactOptional(Signature),
  }),
  output: v.strictObject({
    handedOut: v.array(v.strictObject({ bookingId: Id, kind: Kind, outcome: v.union([OutcomeName, v.literal('')]) })),
    /** Still at the bench. */
    notReady: v.array(v.strictObject({ bookingId: Id, kind: Kind })),
  }),
  refusals: ['not-found', 'not-your-duty'],
})

import * as v from 'valibot'
import { BOOKING_STATUSES } from './booking-status'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { Paper, Repair, Service, StandardUsed } from './measurement-sheet'
import { OUTCOME_NAMES } from './outcome-name'
import { AccuracyClass, Quantity, Stage, Unit } from './regulation-row'
import { Count, Day, filledLine, Id, Instant } from './shapes'

const Kind = v.picklist(INSTRUMENT_KINDS)
const OutcomeName = v.picklist(OUTCOME_NAMES)

/** One error beside its limits, as it was judged. */
export const Finding = v.strictObject({
  quantity: Quantity,
  nominal: v.string(),
  direction: v.picklist(['', 'up', 'down']),
  reference: v.string(),
  indication: v.string(),
  error: v.string(),
  lower: v.string(),
  upper: v.string(),
  verdict: v.picklist(['within', 'beyond', 'unjudged']),
  row: v.string(),
})

/** One measurement that was brought to its end: before a repair, or the last one. */
export const Round = v.strictObject({
  at: Instant,
  /** Who measured, by the four characters that tell people apart. */
  by: v.string(),
  /** What was done before it; nothing before the first. */
  repair: Repair,
  outcome: OutcomeName,
  findings: v.array(Finding),
})
export type Round = v.InferOutput<typeof Round>

/** A 检测结果单. Never a certificate, and nothing of the owner is in it. */
export const ResultSlip = v.strictObject({
  /** By which anybody can look it up. */
  code: v.string(),
  labName: v.string(),
  labPhone: v.string(),
  day: Day,
  kind: Kind,
  service: Service,
  make: v.string(),
  serial: v.string(),
  madeYear: Count,
  unit: Unit,
  scale: v.strictObject({ accuracyClass: AccuracyClass, max: v.string(), e: v.string() }),
  outcome: OutcomeName,
  /** Why it could not be measured. */
  impossible: v.string(),
  appearance: v.picklist(['', 'sound', 'flawed']),
  rounds: v.array(Round),
  /** Regulations with their editions, of the rows that judged. */
  regulations: v.array(v.string()),
  /** By the limits of which stage it was judged; '' where they are the same for all, or nothing was judged. */
  stage: v.union([Stage, v.literal('')]),
  standards: v.array(v.strictObject({ ...StandardUsed.entries, expired: v.boolean() })),
  roomCelsius: v.string(),
  humidity: v.string(),
  /** Which paper was issued, and its number. */
  paper: Paper,
  certificate: v.string(),
  /** Number of the lab's authorisation, of a verification. */
  authority: v.string(),
  remark: v.string(),
  reviewedBy: v.string(),
  finishedAt: Instant,
  /** Suggested day of the next check; '' where none is suggested. */
  nextDay: v.union([Day, v.literal('')]),
})
export type ResultSlip = v.InferOutput<typeof ResultSlip>

/** The result of one's own instrument. */
export const readResult = endpoint({
  name: 'measurement.readResult',
  role: 'resident',
  input: v.strictObject({ bookingId: Id }),
  output: v.strictObject({ now: Instant, status: v.picklist(BOOKING_STATUSES), slip: v.nullable(ResultSlip) }),
  refusals: ['not-found'],
})

/** What a slip says, for anybody who has its code. Nothing leads to the owner. */
export const lookUpSlip = endpoint({
  name: 'measurement.lookUp',
  role: 'anyone',
  input: v.strictObject({ code: filledLine('查验码', 20) }),
  output: v.strictObject({ slip: ResultSlip }),
  refusals: ['slip-not-found'],
})

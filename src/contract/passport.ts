import * as v from 'valibot'
import { endpoint } from './endpoint'
import { HOUSEHOLD_KINDS } from './instrument-kind'
import { OUTCOME_NAMES } from './outcome-name'
import { Count, Day, filledLine, Id, Instant, line, RequestId } from './shapes'

export const MOST_INSTRUMENTS = 20
/** Of one instrument: two a year for twenty years. */
export const MOST_RESULTS = 40

/** What a person agrees to with the tap that keeps a result. Other words are another edition. */
export const PASSPORT_CONSENT = {
  edition: '2026-11',
  lines: [
    '放进去的是一份简短的副本：哪一天、结论、最差一点的误差和允许范围、查验码。只有您自己看得到。',
    '检测记录过一段时间就不再知道是谁的；这份副本会留着，好看出历年的变化。三年不用就自动删掉。',
    '随时可以移除，也会跟着“我的资料”一起导出、一起删除。',
  ],
} as const

const KeptResult = v.strictObject({
  code: v.string(),
  day: Day,
  outcome: v.picklist(OUTCOME_NAMES),
  /** Decimal texts in `unit`; '' where nothing was measured, a limit '' where there is none. */
  error: v.string(),
  lower: v.string(),
  upper: v.string(),
  unit: v.string(),
})
export type KeptResult = v.InferOutput<typeof KeptResult>

const KeptInstrument = v.strictObject({
  instrumentId: Id,
  kind: v.picklist(HOUSEHOLD_KINDS),
  name: v.string(),
  model: v.string(),
  serial: v.string(),
  /** The earliest first. */
  results: v.array(KeptResult),
  /** Suggested day of the next check after the last result; '' where none is suggested. */
  nextDay: v.union([Day, v.literal('')]),
})
export type KeptInstrument = v.InferOutput<typeof KeptInstrument>

const WORDS = {
  name: filledLine('叫法', 20),
  model: line('品牌型号', 40),
  serial: line('出厂编号', 40),
}
const One = v.strictObject({ instrument: KeptInstrument })

/** One's own instruments (我的器具), those whose next check is suggested soonest on top. */
export const listInstruments = endpoint({
  name: 'passport.list',
  role: 'resident',
  input: v.strictObject({}),
  output: v.strictObject({ now: Instant, instruments: v.array(KeptInstrument), most: Count }),
  refusals: [],
})

/** Keeps one more instrument. Safe to repeat with the same requestId. */
export const keepInstrument = endpoint({
  name: 'passport.keep',
  role: 'resident',
  input: v.strictObject({ requestId: RequestId, kind: v.picklist(HOUSEHOLD_KINDS, '没有这种器具'), ...WORDS }),
  output: One,
  refusals: ['limit-reached'],
})

export const describeKept = endpoint({
  name: 'passport.describe',
  role: 'resident',
  input: v.strictObject({ instrumentId: Id, ...WORDS }),
  output: One,
  refusals: ['not-found'],
})

/**
 * Keeps a copy of the result of one's own booking with an instrument: the one that is named, else the one with the same
 * kind and serial number, else a new one. Safe to repeat: a result stands in one instrument, once.
 */
export const keepResult = endpoint({
  name: 'passport.keepResult',
  role: 'resident',
  input: v.strictObject({
    bookingId: Id,
    instrumentId: v.exactOptional(Id),
    agreedTo: v.pipe(v.string('请先看过说明'), v.regex(/^[A-Za-z0-9][\w.-]{0,31}$/, '请先看过说明')),
  }),
  output: One,
  refusals: ['not-found', 'limit-reached', 'words-changed'],
})

/** Takes one result out again. Safe to repeat. */
export const dropResult = endpoint({
  name: 'passport.dropResult',
  role: 'resident',
  input: v.strictObject({ instrumentId: Id, code: filledLine('查验码', 20) }),
  output: One,
  refusals: ['not-found'],
})

/** Takes an instrument out with all its results. Safe to repeat. */
export const removeInstrument = endpoint({
  name: 'passport.remove',
  role: 'resident',
  input: v.strictObject({ instrumentId: Id }),
  output: v.strictObject({}),
  refusals: [],
})

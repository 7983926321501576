import * as v from 'valibot'
import { filledLine } from './shapes'

/**
 * 三码一封: a price scale is verified only with its production code, repair code and verification code in place and its
 * seal whole (JJG 1204-2025, in force from 2027-01-08, as reported by the bureaus; older scales have fewer codes).
 */
export const TRADE_MARKS = { production: '生产码', repair: '维修码', verification: '检定码', seal: '铅封' } as const
export type TradeMark = keyof typeof TRADE_MARKS
export const TRADE_MARK_NAMES = Object.keys(TRADE_MARKS) as TradeMark[]

/** 看得到而且完好、没有或破了、看不清. */
export const MARK_STATES = ['whole', 'missing', 'unclear'] as const
export type MarkState = (typeof MARK_STATES)[number]
const Mark = (label: string) => v.picklist(MARK_STATES, `请说明${label}的情况`)

/** Verification scale intervals (检定分度值) in grams: 1, 2 or 5 with a power of ten (OIML R 76-1, 4.2.2.1). */
export const SCALE_INTERVALS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200] as const
export const SCALE_CLASSES = ['III', 'IIII'] as const
export type ScaleClass = (typeof SCALE_CLASSES)[number]

/** Most intervals of a scale: OIML R 76-1, table 3. */
const MOST_INTERVALS: Record<ScaleClass, number> = { III: 10_000, IIII: 1_000 }
const FEWEST_INTERVALS = 100

const MAX_HELP = '最大秤量 Max 应是 1 到 600 千克，照铭牌填'

const PLATE = {
  serial: filledLine('出厂编号', 30),
  /** 最大秤量 Max. */
  maxGrams: v.pipe(
    v.number(MAX_HELP),
    v.safeInteger(MAX_HELP),
    v.minValue(1000, MAX_HELP),
    v.maxValue(600_000, MAX_HELP),
  ),
  /** 检定分度值 e. */
  intervalGrams: v.picklist(SCALE_INTERVALS, '检定分度值 e 请照铭牌选'),
  accuracyClass: v.picklist(SCALE_CLASSES, '准确度等级请照铭牌选'),
  marks: v.strictObject({
    production: Mark(TRADE_MARKS.production),
    repair: Mark(TRADE_MARKS.repair),
    verification: Mark(TRADE_MARKS.verification),
    seal: Mark(TRADE_MARKS.seal),
  }),
}

/** A merchant's scale, as its plate says. */
export const TradeScale = v.pipe(
  v.strictObject({ model: filledLine('品牌型号', 40), ...PLATE }),
  v.forward(
    v.check(
      ({ maxGrams, intervalGrams, accuracyClass }) => isWithin(maxGrams / intervalGrams, accuracyClass),
      '最大秤量 Max、分度值 e、等级对不上，请再看一遍铭牌',
    ),
    ['intervalGrams'],
  ),
)
export type TradeScale = v.InferOutput<typeof TradeScale>

const isWithin = (intervals: number, accuracyClass: ScaleClass) =>
  intervals >= FEWEST_INTERVALS && intervals <= MOST_INTERVALS[accuracyClass]

const SHOP = { shop: filledLine('店名或摊位号', 30), market: filledLine('市场名称或地址', 40) }

/** Whose scales they are. */
export const Shop = v.strictObject(SHOP)
export type Shop = v.InferOutput<typeof Shop>

/** What is kept of a merchant's booking beside the brand. */
export const Trade = v.strictObject({ ...PLATE, ...SHOP })
export type Trade = v.InferOutput<typeof Trade>

import * as v from 'valibot'
import { DecimalText, MaybeDecimal } from './decimal'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { Count, Day, Id, line } from './shapes'

/** 首次检定, 后续检定, 使用中检查. */
export const STAGES = { initial: '首次检定', subsequent: '后续检定', 'in-use': '使用中检查' } as const
export const Stage = v.picklist(Object.keys(STAGES) as (keyof typeof STAGES)[], '没有这种检定阶段')
export type Stage = v.InferOutput<typeof Stage>

/** What is judged: 示值误差, 零位误差, 一分钟压降, 重复性, 灵敏度, 偏载, 指针零位, 鉴别力, 除皮后误差. */
export const QUANTITIES = {
  error: '示值误差',
  zero: '零位误差',
  'zero-mark': '指针零位',
  leak: '一分钟压降',
  repeatability: '重复性',
  sensitivity: '灵敏度',
  eccentricity: '偏载',
  discrimination: '鉴别力',
  tare: '去皮后误差',
} as const
export const Quantity = v.picklist(Object.keys(QUANTITIES) as (keyof typeof QUANTITIES)[], '没有这个项目')
export type Quantity = v.InferOutput<typeof Quantity>

/** What is seen or not seen and has no reading: '0' for as it should be, '1' for not, held against limits of nothing. */
export const isObserved = (quantity: Quantity) => quantity === 'zero-mark' || quantity === 'discrimination'

/** The unit that an instrument shows. Limits of scales are counted in `e`, the 检定分度值. */
export const Unit = v.picklist(['mmHg', 'kPa', '°C', 'g', 'kg'], '没有这个单位')
export type Unit = v.InferOutput<typeof Unit>
export const AccuracyClass = v.picklist(['', 'III', 'IIII'], '没有这个准确度等级')

/** 最大允许误差 for references up to `upTo`, itself included. An empty limit is none on that side. */
export const Band = v.strictObject({ upTo: DecimalText, lower: MaybeDecimal, upper: MaybeDecimal })

/**
 * One version of one row of a regulation (检定规程), as data. Never changed: a correction is the next version.
 * A locked row is one whose value nobody here has seen: readings are kept, and nothing is judged by it.
 */
export const RegulationRow = v.strictObject({
  rowId: Id,
  version: Count,
  kind: v.picklist(INSTRUMENT_KINDS),
  /** With its edition: `JJG 692-2010`. */
  regulation: line('规程', 40),
  quantity: Quantity,
  stages: v.pipe(v.array(Stage), v.minLength(1)),
  unit: v.picklist(['mmHg', 'kPa', '°C', 'e']),
  /** '' for every instrument of the kind. */
  accuracyClass: AccuracyClass,
  /** The least reference that the row is for. */
  from: DecimalText,
  /** Ascending. */
  bands: v.pipe(v.array(Band), v.minLength(1), v.maxLength(8)),
  /** Limits are those for the error at the same load; of a repeatability their absolute value. */
  asError: v.boolean(),
  /** Where to measure; none where the load decides. Labs choose them, regulations only give the range. */
  points: v.array(DecimalText),
  /** Also measured on the way down. */
  bothWays: v.boolean(),
  /** In force from this day to that, both included; '' is open. */
  validFrom: v.union([Day, v.literal('')]),
  validTo: v.union([Day, v.literal('')]),
  source: line('出处', 120),
  /** H primary text, M secondary source, GK general knowledge. */
  confidence: line('可信度', 4),
  locked: v.boolean(),
  /** No check has an outcome without it; other quantities are judged where they were measured. */
  needed: v.boolean(),
  /** For household instruments that no regulation is for: 仅供参考. */
  informative: v.boolean(),
})
export type RegulationRow = v.InferOutput<typeof RegulationRow>
export type Band = v.InferOutput<typeof Band>

export const isInForce = ({ validFrom, validTo }: Pick<RegulationRow, 'validFrom' | 'validTo'>, day: string) =>
  (validFrom === '' || validFrom <= day) && (validTo === '' || day <= validTo)

/** Names the very version that judged. */
export const stampOf = ({ rowId, version }: Pick<RegulationRow, 'rowId' | 'version'>) => `${rowId}@${version}`

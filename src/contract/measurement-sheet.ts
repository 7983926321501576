import * as v from 'valibot'
import { MaybeDecimal } from './decimal'
import { AccuracyClass, Quantity, Stage, Unit } from './regulation-row'
import { Day, line } from './shapes'

/** 便民检测, 检定, 校准. Only a verification says 合格, and only of bodies and people that are authorised (计量法 art. 20). */
export const SERVICES = { check: '便民检测', verification: '检定', calibration: '校准' } as const
export const Service = v.picklist(Object.keys(SERVICES) as (keyof typeof SERVICES)[], '没有这种服务')
export type Service = v.InferOutput<typeof Service>

/** One reading. Numbers travel as they were typed; '' is not yet. All in the instrument's own unit. */
export const Reading = v.strictObject({
  quantity: Quantity,
  /** The point that was aimed at. */
  nominal: MaybeDecimal,
  direction: v.picklist(['', 'up', 'down'], '没有这个方向'),
  /** 参考量值 */
  reference: MaybeDecimal,
  /** 示值 */
  indication: MaybeDecimal,
  /** Small load that was added until a digital scale changed over (ΔL); '' where none was. */
  deltaL: MaybeDecimal,
})
export type Reading = v.InferOutput<typeof Reading>

/** 测量标准 that was used, with the last day of its certificate. */
export const StandardUsed = v.strictObject({
  name: line('标准器', 40),
  certificate: line('证书编号', 40),
  validTo: v.union([Day, v.literal('')], '有效期应写成 2027-05-20 这样'),
})
export type StandardUsed = v.InferOutput<typeof StandardUsed>

/** What a scale's plate says: Max, e and the class. */
export const ScalePlate = v.strictObject({ accuracyClass: AccuracyClass, max: MaybeDecimal, e: MaybeDecimal })
export type ScalePlate = v.InferOutput<typeof ScalePlate>

/** What is issued on paper, outside of the product: it only keeps the number. */
export const PAPERS = {
  '': '没有',
  certificate: '检定证书',
  notice: '检定结果通知书',
  mark: '检定合格印、证',
  calibration: '校准证书',
  report: '检测报告',
} as const
export const Paper = v.picklist(Object.keys(PAPERS) as (keyof typeof PAPERS)[], '没有这种纸质证书')

/** A paper by its kind and number; both '' where none was issued. */
export const PaperNumber = v.strictObject({ paper: Paper, certificate: line('证书编号', 40) })
export type PaperNumber = v.InferOutput<typeof PaperNumber>

/** All that one measurement of one instrument writes down. Nothing in it is of the owner. */
export const Sheet = v.strictObject({
  service: Service,
  stage: Stage,
  unit: Unit,
  make: line('品牌型号', 40),
  serial: line('出厂编号', 40),
  /** 0 where it is not known. */
  madeYear: v.pipe(
    v.number('年份应是数字'),
    v.integer('年份应是整数'),
    v.minValue(0, '年份不对'),
    v.maxValue(2200, '年份不对'),
  ),
  scale: ScalePlate,
  roomCelsius: MaybeDecimal,
  humidity: MaybeDecimal,
  appearance: v.picklist(['', 'sound', 'flawed'], '外观写得不对'),
  /** Why it cannot be measured; '' when it can. */
  impossible: line('不能检测的原因', 60),
  readings: v.pipe(v.array(Reading, '读数应是一组'), v.maxLength(80, '一张记录最多 80 个读数')),
  standards: v.pipe(v.array(StandardUsed, '标准器应是一组'), v.maxLength(6, '标准器最多 6 件')),
  /** Which paper was issued, where one was; sheets from before it was asked have none. */
  paper: v.exactOptional(Paper, ''),
  /** Its number. */
  certificate: line('证书编号', 40),
  remark: line('备注', 100),
})
export type Sheet = v.InferOutput<typeof Sheet>

/** Whether two sheets say the same, in whatever order a database hands their fields back. */
export const sameSheet = (a: Sheet, b: Sheet) => JSON.stringify(v.parse(Sheet, a)) === JSON.stringify(v.parse(Sheet, b))

/** What a 小修 may be. Never a sensor, a board or the seal of a trade scale. */
export const REPAIRS = {
  clean: '清洁',
  bleed: '排气',
  tube: '换胶管',
  bulb: '换气球',
  valve: '换气阀',
  battery: '换电池',
  zero: '调零',
  adjust: '校准调整',
} as const
export const Repair = v.strictObject({
  did: v.pipe(
    v.array(v.picklist(Object.keys(REPAIRS) as (keyof typeof REPAIRS)[], '没有这种小修'), '小修应是一组'),
    v.maxLength(8, '小修最多 8 项'),
  ),
  parts: line('更换的零件', 60),
})
export type Repair = v.InferOutput<typeof Repair>

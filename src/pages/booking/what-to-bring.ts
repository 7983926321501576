import type { InstrumentKind } from '#contract/instrument-kind'

/** What belongs in the bag beside the instrument itself. Words only: a lab that asks for more says so in its directions. */
export const WHAT_TO_BRING: Record<InstrumentKind, readonly string[]> = {
  'bp-auto': ['袖带和气管', '装好的电池或电源线'],
  'bp-aneroid': ['袖带和气管', '充气球'],
  'bp-mercury': ['袖带和气管', '充气球'],
  'thermo-contact': ['装好的电池'],
  'thermo-ear': ['几个干净的耳套', '装好的电池'],
  'thermo-forehead': ['说明书（要照着调到校准模式）', '装好的电池'],
  'thermo-glass': ['它的硬套'],
  'scale-kitchen': ['装好的电池'],
  'scale-body': ['装好的电池'],
  'scale-dial': ['秤盘'],
  'scale-price': ['电源线', '上次的检定证书（如果有）'],
}

export const FOR_ALL_KINDS = '铭牌上的型号和编号要看得清。'

interface NotAccepted {
  readonly what: string
  /** Where it goes instead. */
  readonly instead: string
}

/** What no lab takes, and where it goes. Mercury is hazardous waste (GB/T 19095-2019). */
export const NOT_ACCEPTED: readonly NotAccepted[] = [
  { what: '漏出水银的', instead: '别再碰，装进能拧紧的瓶子，交到小区的有害垃圾收集点' },
  { what: '工业用的测温枪', instead: '要找收费的校准机构' },
  { what: '血糖仪', instead: '问生产厂家，或者您看病的医院' },
  { what: '封印破了的秤', instead: '先找厂家或修理单位重新封好' },
]

/** What is good to know of a kind before one comes. JJG 270: mercury and aneroid meters rest two hours in the room first. */
export const GOOD_TO_KNOW: Partial<Record<InstrumentKind, string>> = {
  'bp-mercury': '水银血压计要竖着拿，关好水银开关。到了先在屋里放两小时再测，当天可能拿不走。',
  'bp-aneroid': '表盘血压计到了要先在屋里放一阵再测，当天可能拿不走。',
  'thermo-forehead': '额温枪没有说明书，有的进不了校准模式，那就测不了，不等于它不准。',
  'thermo-glass': '玻璃体温计放在硬套里带来，别放裤袋。',
  'scale-body': '体重秤只告诉您差多少，仅供参考，不判合格。',
}

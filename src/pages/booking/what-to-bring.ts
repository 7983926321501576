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

export const NOT_ACCEPTED = ['漏出水银的', '工业用的测温枪', '血糖仪', '封印破了的'] as const

/** What a resident may bring, in the three groups that a resident thinks in. */
export const KINDS = {
  'bp-auto': { label: '电子血压计', group: 'blood-pressure' },
  'bp-aneroid': { label: '表盘血压计', group: 'blood-pressure' },
  'bp-mercury': { label: '水银血压计', group: 'blood-pressure' },
  'thermo-contact': { label: '电子体温计', group: 'thermometer' },
  'thermo-ear': { label: '耳温枪', group: 'thermometer' },
  'thermo-forehead': { label: '额温枪', group: 'thermometer' },
  'thermo-glass': { label: '玻璃体温计', group: 'thermometer' },
  'scale-kitchen': { label: '厨房秤', group: 'scale' },
  'scale-body': { label: '体重秤', group: 'scale' },
  'scale-dial': { label: '弹簧度盘秤', group: 'scale' },
} as const

export type InstrumentKind = keyof typeof KINDS
export const INSTRUMENT_KINDS = Object.keys(KINDS) as InstrumentKind[]

export const GROUPS = { 'blood-pressure': '血压计', thermometer: '体温计', scale: '秤' } as const
export type InstrumentGroup = keyof typeof GROUPS
export const INSTRUMENT_GROUPS = Object.keys(GROUPS) as InstrumentGroup[]

export const kindsOf = (group: InstrumentGroup) => INSTRUMENT_KINDS.filter((kind) => KINDS[kind].group === group)

/** The kinds that a record has, in the order in which they are always shown. */
export const kindsIn = (record: Readonly<Partial<Record<InstrumentKind, unknown>>>) =>
  INSTRUMENT_KINDS.filter((kind) => record[kind] !== undefined)

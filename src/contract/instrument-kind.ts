/**
 * What a place can be taken for: an instrument of a household, in the three groups that a resident thinks in; a
 * merchant's scale (小商户电子秤), which has its own flow; a seat at an event (讲座、实验室开放).
 */
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
  'scale-price': { label: '电子计价秤', group: 'merchant' },
  'lab-visit': { label: '实验室开放', group: 'event' },
  lecture: { label: '科普讲座', group: 'event' },
} as const

export type PlaceKind = keyof typeof KINDS
export const PLACE_KINDS = Object.keys(KINDS) as PlaceKind[]

type KindIn<Group> = { [K in PlaceKind]: (typeof KINDS)[K]['group'] extends Group ? K : never }[PlaceKind]

export type EventKind = KindIn<'event'>
export const isEvent = (kind: PlaceKind): kind is EventKind => KINDS[kind].group === 'event'
export const EVENT_KINDS = PLACE_KINDS.filter(isEvent)

/** All that is measured. */
export type InstrumentKind = Exclude<PlaceKind, EventKind>
export const isInstrument = (kind: PlaceKind): kind is InstrumentKind => !isEvent(kind)
export const INSTRUMENT_KINDS = PLACE_KINDS.filter(isInstrument)

/** The groups that residents bring from home. */
export const GROUPS = { 'blood-pressure': '血压计', thermometer: '体温计', scale: '秤' } as const
export type InstrumentGroup = keyof typeof GROUPS
export const INSTRUMENT_GROUPS = Object.keys(GROUPS) as InstrumentGroup[]

export type HouseholdKind = KindIn<InstrumentGroup>
export const isHousehold = (kind: PlaceKind): kind is HouseholdKind => KINDS[kind].group in GROUPS
export const HOUSEHOLD_KINDS = PLACE_KINDS.filter(isHousehold)

export const kindsOf = (group: InstrumentGroup) => HOUSEHOLD_KINDS.filter((kind) => KINDS[kind].group === group)

/** The kinds that a record has, in the order in which they are always shown. */
export const kindsIn = <K extends PlaceKind>(record: Readonly<Partial<Record<K, unknown>>>) => {
  const present: Readonly<Record<string, unknown>> = record
  return PLACE_KINDS.filter((kind): kind is K => present[kind] !== undefined)
}

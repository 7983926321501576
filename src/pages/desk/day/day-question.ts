import type { readDay } from '#contract/desk'
import type { InputOf, OutputOf } from '#contract/endpoint'

export type DayQuestion = Omit<InputOf<typeof readDay>, 'labId' | 'cursor'>
export type DayValue = OutputOf<typeof readDay>

/** States by which a morning is planned, in the desk's own short words. */
export const DAY_STATES = [
  { value: 'pending', label: '待确认' },
  { value: 'confirmed', label: '已确认' },
  { value: 'declined', label: '不能接待' },
  { value: 'cancelled', label: '已取消' },
] as const
export type DayState = (typeof DAY_STATES)[number]['value']

export const countOf = (counts: DayValue['counts'], state: DayState) =>
  counts.reduce((sum, count) => sum + count[state], 0)

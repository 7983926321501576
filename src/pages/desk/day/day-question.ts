import { type BookingStatus, STATUS_LABELS } from '#contract/booking-status'
import type { readDay } from '#contract/desk'
import type { InputOf, OutputOf } from '#contract/endpoint'

export type DayQuestion = Omit<InputOf<typeof readDay>, 'labId' | 'cursor'>
export type DayValue = OutputOf<typeof readDay>

/** The desk's own words where the usual ones are those of the resident. */
export const DESK_LABELS: Record<BookingStatus, string> = {
  ...STATUS_LABELS,
  pending: '待确认',
  declined: '不能接待',
}

/** States by which a morning is planned. */
export const DAY_STATES = ['pending', 'confirmed', 'declined', 'cancelled'] as const
export type DayState = (typeof DAY_STATES)[number]

export const countOf = (counts: DayValue['counts'], state: DayState) =>
  counts.reduce((sum, count) => sum + count[state], 0)

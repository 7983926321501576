import type { Visit } from '#contract/booking'

/**
 * Visits still to come, the next one first, and the others, the latest first. One that a lab declined stays among those
 * to come until its time, because its holder has to do something about it.
 */
export function comingAndPast(visits: readonly Visit[], now: number) {
  const comes = ({ bookings, endsAt }: Visit) =>
    now < endsAt && bookings.some(({ status }) => !['cancelled', 'returned', 'absent'].includes(status))
  return {
    coming: visits.filter(comes).sort((a, b) => a.startsAt - b.startsAt),
    past: visits.filter((visit) => !comes(visit)).sort((a, b) => b.startsAt - a.startsAt),
  }
}

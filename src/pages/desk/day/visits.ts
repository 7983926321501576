import type { BookingSummary } from '#contract/booking'
import type { DeskVisit } from '#contract/desk'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'

type SameTime = [DeskVisit, ...DeskVisit[]]

/** Visits of the same start together; they come in order of time. */
export function byTime(visits: readonly DeskVisit[]): SameTime[] {
  const times: SameTime[] = []
  for (const visit of visits) {
    const last = times[times.length - 1]
    if (last?.[0].startsAt === visit.startsAt) last.push(visit)
    else times.push([visit])
  }
  return times
}

/** The bookings as an act left them. */
export const withMoved = (bookings: readonly BookingSummary[], moved: readonly BookingSummary[]) =>
  bookings.map((booking) => moved.find(({ bookingId }) => bookingId === booking.bookingId) ?? booking)

/** What the desk still has to answer; nothing else may be confirmed or declined. */
export const pendingOf = (bookings: readonly BookingSummary[]) => bookings.filter(({ status }) => status === 'pending')

export const idsOf = (bookings: readonly BookingSummary[]) => bookings.map(({ bookingId }) => bookingId)

/** `1234 5678`, as on the ticket. */
export const codeWords = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** `电子血压计 2 件、厨房秤` */
export const broughtWords = (items: readonly { readonly kind: PlaceKind }[]) =>
  [...new Set(items.map(({ kind }) => kind))]
    .map((kind) => {
      const count = items.filter((item) => item.kind === kind).length
      return count === 1 ? KINDS[kind].label : `${KINDS[kind].label} ${count} 件`
    })
    .join('、')

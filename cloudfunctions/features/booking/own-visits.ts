import type { BookingDoc, Store } from '../../store/collections'
import { byVisit, visitViews } from './visit'

const PAGE = 60

/** One page of a person's visits, latest start first. The cursor is `<startsAt>:<bookingId>` of the last one shown. */
export async function ownVisits(store: Store, personId: string, cursor: string | undefined) {
  const after = cursor === undefined ? undefined : parseCursor(cursor)
  const found = await store.bookings.find({
    where: { personId },
    orderBy: { field: 'startsAt', direction: 'desc' },
    limit: PAGE,
    ...(after ? { after } : {}),
  })
  const shown = found.length === PAGE ? withoutLastVisit(found) : found
  const last = shown[shown.length - 1]
  return {
    visits: await visitViews(store, shown),
    next: found.length === PAGE && last ? `${last.startsAt}:${last._id}` : null,
  }
}

// The bookings of a visit lie side by side in this order, so only the last one of a full page may be cut in two.
function withoutLastVisit(bookings: readonly BookingDoc[]): readonly BookingDoc[] {
  const visits = byVisit(bookings)
  return visits.length > 1 ? visits.slice(0, -1).flat() : bookings
}

function parseCursor(cursor: string) {
  const colon = cursor.indexOf(':')
  return { value: Number(cursor.slice(0, colon)) || 0, _id: cursor.slice(colon + 1) }
}

/** All bookings of one's own visit; none when it is another's or does not exist. */
export async function ownVisit(store: Store, visitId: string, personId: string): Promise<BookingDoc[]> {
  const bookings = await store.bookings.find({ where: { visitId } })
  return bookings.filter((booking) => booking.personId === personId)
}

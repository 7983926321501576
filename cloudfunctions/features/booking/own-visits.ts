import { pageOf } from '../../kernel/page'
import type { BookingDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'
import type { World } from '../world'
import { byVisit, visitViews } from './visit'

const PAGE = 20

/** One page of a person's visits: the next one first, then the later ones, then the past ones, the latest first. */
export async function ownVisits(
  world: Pick<World, 'store' | 'phoneKeys'>,
  personId: string,
  cursor: string | undefined,
  now: number,
) {
  const visits = byVisit(await bookingsOf(world.store, personId)).sort(
    ([a], [b]) => (a?.startsAt ?? 0) - (b?.startsAt ?? 0),
  )
  const isToCome = ([first]: readonly BookingDoc[]) => first !== undefined && now < first.endsAt
  const ordered = [...visits.filter(isToCome), ...visits.filter((visit) => !isToCome(visit)).reverse()]
  const { items, next } = pageOf(ordered, cursor, PAGE)
  return { visits: await visitViews(items.flat(), world), next }
}

// What is only offered is not booked: it stands on the waiting list.
export const bookingsOf = async (store: Store, personId: string): Promise<BookingDoc[]> =>
  (await findAll(store.bookings, { personId })).filter(({ status }) => status !== 'offered')

/** All bookings of one's own visit; none when it is another's or does not exist. */
export async function ownVisit(store: Store, visitId: string, personId: string): Promise<BookingDoc[]> {
  const bookings = await store.bookings.find({ where: { visitId } })
  return bookings.filter((booking) => booking.personId === personId)
}

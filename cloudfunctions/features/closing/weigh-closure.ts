import type { Weight } from '#contract/closing'
import type { BookingDoc, Store } from '../../store/collections'
import { bookingsIn, type ClosureScope, isToEnd, slotsIn, waitsIn } from './closure'
import { displacedBy, freeSlots, planEqualPlaces } from './equal-places'

const MOST_SHOWN = 50

/** What calling these times off would do now. Reads only. */
export async function weighClosure(store: Store, scope: ClosureScope, now: number): Promise<Weight> {
  const slots = await slotsIn(store, scope, now)
  const bookings = (await bookingsIn(store, slots, scope.day)).filter(isToEnd)
  const visits = displacedBy(bookings)
  const [waits, free, silent] = await Promise.all([
    waitsIn(store, slots),
    freeSlots(store, scope, now),
    unreachable(store, bookings),
  ])
  return {
    now,
    slots: slots.length,
    people: new Set(bookings.map(({ personId }) => personId)).size,
    visits: visits.length,
    instruments: bookings.length,
    waits: waits.length,
    equal: planEqualPlaces(visits, free).size,
    unreachable: silent.size,
    unreachableVisits: await shown(store, bookings, silent),
  }
}

/** People who have left no way to be told at once. */
async function unreachable(store: Store, bookings: readonly BookingDoc[]): Promise<ReadonlySet<string>> {
  const silent = new Set(bookings.map(({ personId }) => personId))
  const all = [...silent]
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const ids = { in: all.slice(from, from + AT_ONCE) }
    for (const { _id } of await store.contacts.tally({ where: { _id: ids }, by: ['_id'] })) silent.delete(_id)
  }
  return silent
}

// A list of ids that every engine takes in one request.
const AT_ONCE = 200

async function shown(store: Store, bookings: readonly BookingDoc[], silent: ReadonlySet<string>) {
  const visits = new Map(
    bookings.filter(({ personId }) => silent.has(personId)).map((booking) => [booking.visitId, booking]),
  )
  const some = [...visits.values()].sort((a, b) => a.startsAt - b.startsAt).slice(0, MOST_SHOWN)
  const labIds = [...new Set(some.map(({ labId }) => labId))]
  const labs = labIds.length > 0 ? await store.labs.find({ where: { _id: { in: labIds } } }) : []
  const names = new Map(labs.map(({ _id, name }) => [_id, name]))
  return some.map(({ code, labId, startsAt }) => ({ code, labName: names.get(labId) ?? '', startsAt }))
}

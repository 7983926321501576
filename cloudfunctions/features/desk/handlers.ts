import type { confirmBookings, declineBookings, readDay } from '#contract/desk'
import { done, refuse } from '../../kernel/outcome'
import { pageOf } from '../../kernel/page'
import type { Call, Handler } from '../../kernel/route'
import { type Move, moveBookings } from '../booking/move-bookings'
import { offerFreed, slotsOf } from '../booking/sweep-waiting'
import { bookingSummary } from '../booking/visit'
import type { World } from '../world'
import { bookingsOfDay, countsByKind, daysOf, dayToShow, deskVisit, filterVisits, overdueDays } from './day-list'

const PAGE = 50

export const deskHandlers = {
  readDay: (async ({ labId, day: asked, cursor, ...filter }, { labs, now }, { store }) => {
    const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
    if (!lab) return refuse('not-found')
    const days = await daysOf(store, lab)
    const day = asked ?? (await dayToShow(store, lab, days, now))
    const [bookings, slots, overdue] = await Promise.all([
      bookingsOfDay(store, labId, day),
      store.slots.find({ where: { labId, day } }),
      overdueDays(store, labId, now),
    ])
    const { items, next } = pageOf(filterVisits(bookings, filter), cursor, PAGE)
    return done({
      now,
      labId,
      labName: lab.name,
      day,
      days,
      overdue,
      visits: items.flatMap(deskVisit),
      next,
      counts: countsByKind(lab, slots, bookings),
    })
  }) satisfies Handler<typeof readDay, World>,

  confirmBookings: (async ({ bookingIds }, call, world) =>
    answer(world, bookingIds, call, { to: 'confirmed', by: call.personId, now: call.now })) satisfies Handler<
    typeof confirmBookings,
    World
  >,

  declineBookings: (async ({ bookingIds, reason }, call, world) =>
    answer(world, bookingIds, call, { to: 'declined', by: call.personId, now: call.now, reason })) satisfies Handler<
    typeof declineBookings,
    World
  >,
}

// A booking of another lab answers like a missing one.
async function answer(world: World, bookingIds: readonly string[], { labs, now }: Call<'staff'>, move: Move) {
  const { store } = world
  const ids = [...new Set(bookingIds)]
  const bookings = await store.bookings.find({ where: { _id: { in: ids }, labId: { in: labs } } })
  if (bookings.length < ids.length) return refuse('not-found')
  const moved = await moveBookings(store, bookings, move)
  if (!moved.ok) return moved
  if (move.to === 'declined') await offerFreed(world, slotsOf(bookings), now)
  return done({ bookings: moved.value.map(bookingSummary) })
}

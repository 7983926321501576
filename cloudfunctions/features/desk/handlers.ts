import type * as declaredBoard from '#contract/board'
import type * as declaredCheckIn from '#contract/check-in'
import type { confirmBookings, declineBookings, readDay, readPhone } from '#contract/desk'
import type * as declaredWalkIn from '#contract/walk-in'
import { done, refuse } from '../../kernel/outcome'
import { pageOf } from '../../kernel/page'
import type { Call, Handler } from '../../kernel/route'
import type { BookingDoc } from '../../store/collections'
import { maskedPhones } from '../account/contact'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { type Move, moveBookings } from '../booking/move-bookings'
import { offerFreed, slotsOf } from '../booking/sweep-waiting'
import { bookingSummary } from '../booking/visit'
import type { World } from '../world'
import { readBoard } from './board'
import { readCalls } from './call-board'
import { callNext } from './call-next'
import { checkIn } from './check-in'
import { confirmDay } from './confirm-day'
import { countsByKind } from './day-counts'
import { bookingsOfDay, daysOf, dayToShow, deskVisit, filterVisits, overdueDays, visitsSearched } from './day-list'
import { findByPhone } from './find-by-phone'
import { markAbsent } from './mark-absent'
import { may } from './may'
import { readPhone as lookUpPhone } from './read-phone'
import { readReserve } from './reserve-left'
import { takeIn } from './take-in'
import { undoArrival } from './undo-arrival'

const PAGE = 50

export const deskHandlers = {
  readDay: (async ({ labId, day: asked, cursor, ...filter }, { labs, posts, now }, world) => {
    const { store } = world
    const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
    if (!lab) return refuse('not-found')
    const days = await daysOf(store, lab)
    const day = asked ?? (await dayToShow(store, lab, days, now))
    const [bookings, slots, overdue] = await Promise.all([
      bookingsOfDay(store, labId, day),
      store.slots.find({ where: { labId, day } }),
      overdueDays(store, labId, now),
    ])
    const mayReceive = may(posts, labId, 'receive')
    // Who comes, and how to reach them, is for those who answer and receive; the bench needs numbers and kinds.
    const searched = mayReceive ? await visitsSearched(bookings, filter.search, world) : new Set<string>()
    const { items, next } = pageOf(filterVisits(bookings, filter, searched), cursor, PAGE)
    const phones = await maskedPhones(mayReceive ? items.flat().map(({ personId }) => personId) : [], world)
    return done({
      now,
      labId,
      labName: lab.name,
      mayReceive,
      day,
      days,
      overdue,
      visits: items
        .flatMap((visit) => deskVisit(visit, phones, world))
        .map((visit) => (mayReceive ? visit : { ...visit, forWhom: null })),
      next,
      counts: countsByKind(lab, slots, bookings, now),
    })
  }) satisfies Handler<typeof readDay, World>,

  confirmBookings: (async ({ bookingIds }, call, world) =>
    answer(world, bookingIds, call, {
      to: 'confirmed',
      by: pseudonymOf(call.personId),
      now: call.now,
    })) satisfies Handler<typeof confirmBookings, World>,

  declineBookings: (async ({ bookingIds, reason }, call, world) =>
    answer(world, bookingIds, call, {
      to: 'declined',
      by: pseudonymOf(call.personId),
      now: call.now,
      reason,
    })) satisfies Handler<typeof declineBookings, World>,

  readPhone: (async (input, call, world) => lookUpPhone(input, call, world)) satisfies Handler<typeof readPhone, World>,
}

/** The morning at the counter. */
export const counterHandlers = {
  checkIn: checkIn satisfies Handler<typeof declaredCheckIn.checkIn, World>,
  undoArrival: undoArrival satisfies Handler<typeof declaredCheckIn.undoArrival, World>,
  markAbsent: markAbsent satisfies Handler<typeof declaredCheckIn.markAbsent, World>,
  findByPhone: findByPhone satisfies Handler<typeof declaredCheckIn.findByPhone, World>,
  readReserve: readReserve satisfies Handler<typeof declaredWalkIn.readReserve, World>,
  takeIn: takeIn satisfies Handler<typeof declaredWalkIn.takeIn, World>,
  readBoard: readBoard satisfies Handler<typeof declaredBoard.readBoard, World>,
  confirmDay: confirmDay satisfies Handler<typeof declaredBoard.confirmDay, World>,
  callNext: callNext satisfies Handler<typeof declaredBoard.callNext, World>,
  readCalls: readCalls satisfies Handler<typeof declaredBoard.readCalls, World>,
}

// A booking of another lab answers like a missing one. Who answered is written down by pseudonym, because it stays there
// when that person's own data is deleted.
async function answer(world: World, bookingIds: readonly string[], { labs, posts, now }: Call<'staff'>, move: Move) {
  const { store } = world
  const ids = [...new Set(bookingIds)]
  const bookings = await store.bookings.find({ where: { _id: { in: ids }, labId: { in: labs } } })
  if (bookings.length < ids.length) return refuse('not-found')
  if (bookings.some(({ labId }) => !may(posts, labId, 'receive'))) return refuse('not-your-duty')
  await recordAnswers(world, bookings, move)
  const moved = await moveBookings(store, bookings, move)
  if (!moved.ok) return moved
  if (move.to === 'declined') await offerFreed(world, slotsOf(bookings), now)
  return done({ bookings: moved.value.map(bookingSummary) })
}

// Whoever of two was second is in the audit too, though the booking's history names only the first.
async function recordAnswers(world: World, bookings: readonly BookingDoc[], { to, by, now }: Move) {
  for (const labId of new Set(bookings.map((booking) => booking.labId))) {
    const visits = bookings.filter((booking) => booking.labId === labId).map(({ visitId }) => visitId)
    const facts = { at: now, by, act: `booking.${to}`, detail: { instruments: `${visits.length}` } }
    for (const subject of new Set(visits)) await recordAct(world, chainOfLab(labId), { ...facts, subject })
  }
}

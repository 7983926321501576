import type { CalledOff } from '#contract/closing'
import { MINUTE } from '../../kernel/time'
import type { BookingDoc, SlotDoc, Store, WaitDoc } from '../../store/collections'
import type { ClosureDoc } from '../../store/notice-documents'
import { successorKey, voidedKeys } from '../booking/booking-state'
import { moveBookings } from '../booking/move-bookings'
import { releaseMoved } from '../booking/release-moved'
import { settleOffer } from '../booking/settle-offer'
import type { World } from '../world'
import { bookingsIn, byClosure, isToEnd, slotsIn, waitsIn, wasEndedBy } from './closure'
import { displacedBy } from './equal-places'
import { equalWaits, offerEqualPlaces } from './offer-equal-places'

/**
 * Does what a closure asks for, as far as it is not done: first the times are closed, then who waits is let go, then each
 * booking ended with the reason, one write each, then equal places are offered. Safe to repeat, to be ended anywhere, and
 * to be done twice at once. At most `most` bookings are ended in one go.
 */
export async function carryOut(world: World, closure: ClosureDoc, now: number, most: number): Promise<CalledOff> {
  const { store } = world
  const slots = await slotsIn(store, closure, closure.at)
  await Promise.all(slots.filter(({ open }) => open).map(({ _id }) => store.slots.updateIf(_id, {}, { open: false })))
  for (const wait of await waitsIn(store, await slotsIn(store, closure, closure.at))) await endWait(store, wait, now)
  const before = await bookingsIn(store, slots, closure.day)
  for (const booking of before.filter(isToEnd).slice(0, most)) await endBooking(store, booking, closure, now)
  const bookings = await bookingsIn(store, slots, closure.day)
  await offerEqualPlaces(world, closure, bookings, now)
  return howFar(world, closure, slots, bookings)
}

// Whose holder has just taken another time for it keeps that: then the move is finished, and nothing is called off.
async function endBooking(store: Store, booking: BookingDoc, closure: ClosureDoc, now: number): Promise<void> {
  const move = { to: 'cancelled', by: byClosure(closure), now, reason: closure.reason, sealed: true } as const
  if ((await moveBookings(store, [booking], move)).ok) return
  await releaseMoved(store, await store.bookings.find({ where: { holderKey: successorKey(booking._id) } }), now)
}

// Dated, so that its holder is told of it; the kept bookings go as with any offer that is over.
async function endWait(store: Store, wait: WaitDoc, now: number): Promise<void> {
  const change = { status: 'lapsed' as const, waitKey: voidedKeys(wait._id).placeKey, offerUntil: now }
  const ended = await store.waits.updateIf(wait._id, { rev: wait.rev }, change)
  if (ended && ended !== 'conflict') await settleOffer(store, ended, now)
}

async function howFar(
  world: World,
  closure: ClosureDoc,
  slots: readonly SlotDoc[],
  bookings: readonly BookingDoc[],
): Promise<CalledOff> {
  const ended = bookings.filter((booking) => wasEndedBy(closure, booking))
  const visits = displacedBy(ended)
  const waits = await equalWaits(world, closure, visits)
  return {
    closureId: closure._id,
    slots: slots.length,
    people: new Set(ended.map(({ personId }) => personId)).size,
    visits: visits.length,
    instruments: ended.length,
    equal: [...waits.values()].filter(({ status }) => status === 'offered' || status === 'taken').length,
    left: bookings.filter(isToEnd).length,
  }
}

// A process may go by what it read of a slot a second ago, and a booking be on its way for as long as a call may take.
const STRAGGLERS = MINUTE

/** What the clock does: goes on with every closure until nobody can have booked in any more. */
export async function finishClosures(world: World, now: number): Promise<number> {
  const open = await world.store.closures.find({ where: { status: 'open' } })
  for (const closure of open) {
    const { left } = await carryOut(world, closure, now, Number.POSITIVE_INFINITY)
    if (left === 0 && now >= closure.at + STRAGGLERS)
      await world.store.closures.updateIf(closure._id, { status: 'open' }, { status: 'done' })
  }
  return open.length
}

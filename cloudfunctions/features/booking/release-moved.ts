import { MINUTE } from '../../kernel/time'
import type { BookingDoc, Store } from '../../store/collections'
import { FOR_NOBODY_ELSE } from '../visitor/for-whom'
import type { World } from '../world'
import { HOLDING, isMovedAway, MOVABLE, predecessorOf, voidedKeys } from './booking-state'
import { isLate } from './cut-off'

const MOVED = '改了时间'

/**
 * Gives back the old places of bookings that moved, one write each; safe to repeat. Where the old booking has gone
 * another way in the meantime (the instrument arrived, the lab declined), that stands, and the new one is given back
 * instead. Answers the new ones that hold.
 */
export async function releaseMoved(store: Store, moved: readonly BookingDoc[], now: number): Promise<BookingDoc[]> {
  const held = await Promise.all(moved.map((booking) => releaseOne(store, booking, now)))
  return held.filter((booking) => booking !== undefined)
}

async function releaseOne(store: Store, first: BookingDoc, now: number): Promise<BookingDoc | undefined> {
  let booking: BookingDoc | undefined = first
  while (booking && HOLDING.includes(booking.status)) {
    const oldId = predecessorOf(booking)
    const old: BookingDoc | undefined = oldId === undefined ? undefined : await store.bookings.get(oldId)
    if (!old || isMovedAway(old)) return booking
    if (MOVABLE.includes(old.status)) {
      // It goes on holding its holder's keys for the new one.
      const freed = { placeKey: voidedKeys(old._id).placeKey }
      // Late or not is said by when it was moved, whenever the work is finished.
      const late = isLate(old, first.bookedAt)
      if (await cancelMoved(store, old, { ...freed, late }, first.personId, now)) return booking
    } else if (await cancelMoved(store, booking, voidedKeys(booking._id), first.personId, now)) return undefined
    booking = await store.bookings.get(first._id)
  }
  return undefined
}

async function cancelMoved(
  store: Store,
  booking: BookingDoc,
  freed: Partial<Omit<BookingDoc, '_id' | 'rev' | 'history'>>,
  by: string,
  now: number,
): Promise<boolean> {
  const event = { at: now, by, status: 'cancelled' as const, reason: MOVED, ...(freed.late && { late: true }) }
  const change = { status: event.status, history: [...booking.history, event], ...freed, ...FOR_NOBODY_ELSE }
  const written = await store.bookings.updateIf(booking._id, { rev: booking.rev }, change)
  return written !== undefined && written !== 'conflict'
}

const LOOK_BACK = 60 * MINUTE

/** For moves that were cut off half-way and not asked for again. */
export async function finishMoves({ store }: World, now: number): Promise<number> {
  const moved = await store.bookings.find({
    where: {
      holderKey: { from: 'moved:', below: 'moved;' },
      status: { in: MOVABLE },
      bookedAt: { from: now - LOOK_BACK },
    },
  })
  const old = await store.bookings.find({
    where: { _id: { in: moved.map(predecessorOf).filter((id) => id !== undefined) } },
  })
  const unfinished = new Set(old.filter((booking) => !isMovedAway(booking)).map(({ _id }) => _id))
  const left = moved.filter((booking) => unfinished.has(predecessorOf(booking) ?? ''))
  await releaseMoved(store, left, now)
  return left.length
}

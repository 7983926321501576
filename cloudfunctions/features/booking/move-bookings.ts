import type { BookingStatus } from '#contract/booking-status'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, BookingEvent, Store } from '../../store/collections'
import { FOR_NOBODY_ELSE } from '../visitor/for-whom'
import { canMove, HOLDING, predecessorOf, sealedKeys, voidedHold, voidedKeys } from './booking-state'
import { isLate } from './cut-off'

export interface Move {
  readonly to: BookingStatus
  readonly by: string
  readonly now: number
  readonly reason?: string
  readonly act?: string
  readonly heardAt?: number
  /** For good: refused once its holder has taken another place for it, and after it no move of it begins. */
  readonly sealed?: true
}

/**
 * Moves bookings to another state, one write each. A booking that is there already counts as moved, so the call may be
 * repeated. Nothing is written when one of them cannot make the move.
 */
export async function moveBookings(
  store: Store,
  bookings: readonly BookingDoc[],
  move: Move,
): Promise<Outcome<BookingDoc[], 'state-changed'>> {
  if (bookings.some(({ status }) => status !== move.to && !canMove(status, move.to))) return refuse('state-changed')
  const moved = await Promise.all(bookings.map((booking) => moveOne(store, booking, move)))
  const all = moved.filter((booking) => booking !== undefined)
  return all.length === moved.length ? done(all) : refuse('state-changed')
}

async function moveOne(store: Store, booking: BookingDoc, move: Move): Promise<BookingDoc | undefined> {
  let current: BookingDoc | undefined = booking
  while (current) {
    if (current.status === move.to) return current
    if (!canMove(current.status, move.to)) return undefined
    const late = move.to === 'cancelled' && move.by === current.personId && isLate(current, move.now)
    const event = { ...eventOf(move), ...(late && { late }) }
    const freed = HOLDING.includes(move.to) ? {} : (move.sealed ? sealedKeys : voidedKeys)(current._id)
    // Whom it was for is nobody's business any more.
    const forgotten = move.to === 'cancelled' ? FOR_NOBODY_ELSE : {}
    const moved: BookingDoc | undefined | 'conflict' = await store.bookings.updateIf(
      current._id,
      { rev: current.rev },
      { status: move.to, history: [...current.history, event], ...(late && { late }), ...freed, ...forgotten },
    )
    if (moved === 'conflict') return undefined
    if (moved) {
      if (!HOLDING.includes(move.to)) await freePredecessors(store, current)
      return moved
    }
    current = await store.bookings.get(current._id)
  }
  return undefined
}

const eventOf = ({ to, by, now, reason, act, heardAt }: Move): BookingEvent => ({
  at: now,
  by,
  status: to,
  ...(reason && { reason }),
  ...(act !== undefined && { act }),
  ...(heardAt !== undefined && { heardAt }),
})

// Bookings that were moved hold their keys for what they became; when that is given back, so are they.
async function freePredecessors(store: Store, booking: BookingDoc): Promise<void> {
  let id = predecessorOf(booking)
  while (id !== undefined) {
    const old: BookingDoc | undefined = await store.bookings.get(id)
    if (old) await store.bookings.updateIf(id, {}, voidedHold(id))
    id = old && predecessorOf(old)
  }
}

import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, WaitDoc } from '../../store/collections'
import type { World } from '../world'
import { offerPlaces } from './offer-places'
import { settleOffer } from './settle-offer'
import { isOver } from './wait'

/** Takes the places that are kept for oneself. Whether in time is decided by one write to the wait. Safe to repeat. */
export async function takeOffer(
  wait: WaitDoc,
  now: number,
  { store }: World,
): Promise<Outcome<BookingDoc[], 'state-changed'>> {
  const open = wait.status === 'offered' && now < wait.offerUntil
  const taken = open ? await end(wait, 'taken', { store }) : wait
  if (taken?.status !== 'taken') return refuse('state-changed')
  const bookings = await settleOffer(store, taken, now)
  return bookings.length > 0 ? done(bookings) : refuse('state-changed')
}

/** Gives up waiting, or what was offered: it goes on to the next, as does what was free behind them. Safe to repeat. */
export async function leaveWaiting(
  wait: WaitDoc,
  now: number,
  world: World,
): Promise<Outcome<WaitDoc, 'state-changed'>> {
  const left = isOver(wait) ? wait : await end(wait, 'left', world)
  if (left?.status !== 'left') return refuse('state-changed')
  if (!isOver(wait)) await passOn(left, now, world)
  return done(left)
}

/** An offer that nobody answered in time goes on to the next. */
export async function lapse(wait: WaitDoc, now: number, world: World): Promise<boolean> {
  const lapsed = await end(wait, 'lapsed', world)
  if (lapsed?.status !== 'lapsed') return false
  await passOn(lapsed, now, world)
  return true
}

async function end(wait: WaitDoc, status: 'taken' | 'left' | 'lapsed', { store }: Pick<World, 'store'>) {
  const ended = await store.waits.updateIf(wait._id, { rev: wait.rev }, { status, waitKey: `void:${wait._id}` })
  return ended && ended !== 'conflict' ? ended : store.waits.get(wait._id)
}

async function passOn(wait: WaitDoc, now: number, world: World): Promise<void> {
  await settleOffer(world.store, wait, now)
  await offerPlaces(world, wait.slotId, now)
}

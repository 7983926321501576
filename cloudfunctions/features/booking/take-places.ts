import type { Refusal } from '#contract/refusal'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc } from '../../store/collections'
import type { World } from '../world'
import { type HoldKeys, NO_KEYS } from './hold-keys'
import { type NewVisit, newBookings } from './new-bookings'
import { reachPlaces } from './reach-places'
import { takenPlaces } from './taken-places'

interface Taking<R extends Refusal> extends NewVisit {
  /**
   * The holder's keys for every instrument (undefined where a limit leaves none and fewer would do), or why there are none
   * at all. The first time it may assume what is likely; after a conflict (`again`) it goes by what the database has then.
   */
  readonly holdKeys: (again: boolean) => Promise<Outcome<readonly (HoldKeys | undefined)[], R>>
  /** As many as fit; else all or none. */
  readonly fit?: boolean
}

/**
 * Tries until the insert succeeds or the database says that there is nothing to be had. The first try goes by what this
 * process saw last; every further one by what the database has then. A visit that is there already, because the request
 * is a repeated one, is the answer. Whatever part of it fits is numbered from 0, so that two different parts of one
 * request stand in each other's way.
 */
export async function takePlaces<R extends Refusal>(
  taking: Taking<R>,
  { store, placesSeen }: World,
): Promise<Outcome<BookingDoc[], R | 'slot-full'>> {
  const { instruments, visitId, holdKeys, fit = false } = taking
  const { slot } = taking.place
  let keys = await holdKeys(false)
  if (!keys.ok) return keys
  const look = async () => {
    const taken = await takenPlaces(store, slot._id)
    placesSeen.learn(slot._id, taken)
    return taken
  }
  const seen = placesSeen.taken(slot._id)
  let taken = seen ?? (await look())
  let fresh = seen === undefined
  for (let round = 0; ; round++) {
    const wanted = keys.ok ? keys.value : instruments.map(() => NO_KEYS)
    const reached = reachPlaces({ instruments, holdKeys: wanted, slot, taken, fit }, `${visitId}.${round}`)
    // That something has no place is said by what the database has now, and by nothing else.
    if (!fresh && (reached?.length ?? 0) < instruments.length) {
      taken = await look()
      fresh = true
      continue
    }
    if (!reached) return refuse('slot-full')
    if (!keys.ok) return keys
    const bookings = newBookings(taking, reached)
    placesSeen.claim(slot._id, reached)
    if ((await store.bookings.insert(bookings)) === 'inserted') return done(bookings)
    const first = await store.bookings.find({ where: { visitId } })
    if (first.length > 0) return done(first)
    ;[keys, taken] = await Promise.all([holdKeys(true), look()])
    fresh = true
  }
}

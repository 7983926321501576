import type { Refusal } from '#contract/refusal'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc } from '../../store/collections'
import type { World } from '../world'
import { choosePlaces } from './choose-places'
import { type NewVisit, newBookings } from './new-bookings'
import { takenPlaces } from './taken-places'

interface Taking<R extends Refusal> extends NewVisit {
  /**
   * A holder's key for every instrument, or why there is none. The first time it may assume what is likely; after a
   * conflict (`again`) it goes by what the database has then.
   */
  readonly holderKeys: (again: boolean) => Promise<Outcome<readonly string[], R>>
}

/**
 * Tries until the insert succeeds or the database says that there is nothing to be had. The first try goes by what this
 * process saw last; every further one by what the database has then. A visit that is there already, because the request
 * is a repeated one, is the answer.
 */
export async function takePlaces<R extends Refusal>(
  taking: Taking<R>,
  { store, placesSeen }: World,
): Promise<Outcome<BookingDoc[], R | 'slot-full'>> {
  const { instruments, visitId, holderKeys } = taking
  const { slot } = taking.place
  let keys = await holderKeys(false)
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
    const numbers = choosePlaces(instruments, slot, taken, `${visitId}.${round}`)
    if (!numbers) {
      if (fresh) return refuse('slot-full')
      taken = await look()
      fresh = true
      continue
    }
    if (!keys.ok) return keys
    const bookings = newBookings(taking, numbers, keys.value)
    placesSeen.claim(slot._id, instruments, numbers)
    if ((await store.bookings.insert(bookings)) === 'inserted') return done(bookings)
    const first = await store.bookings.find({ where: { visitId } })
    if (first.length > 0) return done(first)
    ;[keys, taken] = await Promise.all([holderKeys(true), look()])
    fresh = true
  }
}

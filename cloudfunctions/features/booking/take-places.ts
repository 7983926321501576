import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc } from '../../store/collections'
import type { World } from '../world'
import { choosePlaces } from './choose-places'
import { chooseHolderKeys, heldKeys } from './holder'
import { newBookings } from './new-bookings'
import { takenPlaces } from './taken-places'
import type { VisitPlace, VisitWish } from './visit-place'

interface Taking {
  readonly wish: VisitWish
  readonly place: VisitPlace
  readonly visitId: string
  readonly personId: string
  readonly now: number
}

/**
 * Tries until the insert succeeds or the database says that there is nothing to be had. The first try goes by what this
 * process saw last and assumes that the person holds nothing yet; every further one by what the database has then.
 * A visit that is there already, because the request is a repeated one, is the answer.
 */
export async function takePlaces(
  { wish: { instruments }, place, visitId, personId, now }: Taking,
  { store, placesSeen }: World,
): Promise<Outcome<BookingDoc[], 'slot-full' | 'limit-reached'>> {
  const { slot, campaign } = place
  const look = async () => {
    const taken = await takenPlaces(store, slot._id)
    placesSeen.learn(slot._id, taken)
    return taken
  }
  const seen = placesSeen.taken(slot._id)
  let taken = seen ?? (await look())
  let fresh = seen === undefined
  let held: ReadonlySet<string> = new Set()
  for (let round = 0; ; round++) {
    const numbers = choosePlaces(instruments, slot, taken, `${visitId}.${round}`)
    if (!numbers) {
      if (fresh) return refuse('slot-full')
      taken = await look()
      fresh = true
      continue
    }
    const keys = chooseHolderKeys(instruments, campaign, personId, held)
    if (!keys) return refuse('limit-reached')
    const bookings = newBookings({ visitId, personId, instruments, numbers, keys, place, now })
    placesSeen.claim(slot._id, instruments, numbers)
    if ((await store.bookings.insert(bookings)) === 'inserted') return done(bookings)
    const first = await store.bookings.find({ where: { visitId } })
    if (first.length > 0) return done(first)
    ;[held, taken] = await Promise.all([heldKeys(store, instruments, campaign, personId), look()])
    fresh = true
  }
}

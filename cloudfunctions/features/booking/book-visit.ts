import type { bookVisit as declared } from '#contract/booking'
import type { RefusalOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, LabDoc } from '../../store/collections'
import type { World } from '../world'
import { chooseHolderKeys, heldKeys, limitDetail } from './holder'
import { takePlaces } from './take-places'
import { placeOf, type VisitWish, whyNotThere } from './visit-place'
import { whyNotYet } from './wait'

type Refused = RefusalOf<typeof declared>

export interface Booked {
  readonly bookings: BookingDoc[]
  readonly lab: LabDoc
}

/**
 * Takes one place per instrument, all or none. Uniqueness is the lock: the visit's bookings name the places and the
 * holder's keys that they want, and the insert that conflicts is tried again on what the database has by then. "Full" is
 * said only of places read after the request came. A repeated request finds its first answer, whatever has changed since;
 * with another slot it is refused.
 */
export async function bookVisit(
  wish: VisitWish,
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<Booked, Refused>> {
  const place = await placeOf(world.store, wish.slotId)
  if (!place) return refuse('not-found')
  const visitId = hashId(personId, wish.requestId)
  const { instruments } = wish
  const holderKeys = async (again: boolean) => {
    const held = again ? await heldKeys(world.store, instruments, place.campaign, personId) : NOTHING_HELD
    const keys = chooseHolderKeys(instruments, place.campaign, personId, held)
    return keys ? done(keys) : refuse('limit-reached', limitDetail(place.campaign, instruments))
  }
  const outcome =
    whyNotThere(instruments, place, now) ??
    (await whyNotYet(world.store, instruments, place)) ??
    (await takePlaces({ instruments, place, visitId, personId, now, holderKeys }, world))
  const bookings = outcome.ok ? outcome.value : await world.store.bookings.find({ where: { visitId } })
  // What was asked for under this request before was another time: neither of the two may be taken for the other.
  if (bookings.some(({ slotId }) => slotId !== wish.slotId)) return refuse('request-reused')
  return bookings.length > 0 || outcome.ok ? done({ bookings, lab: place.lab }) : outcome
}

const NOTHING_HELD: ReadonlySet<string> = new Set()

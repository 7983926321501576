import type { bookVisit as declared } from '#contract/booking'
import type { RefusalOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, LabDoc } from '../../store/collections'
import type { World } from '../world'
import { placesInSlot } from './places'
import { isBookable } from './slot'
import { takePlaces } from './take-places'
import { placeOf, type VisitPlace, type VisitWish } from './visit-place'

type Refused = RefusalOf<typeof declared>

interface Booked {
  readonly bookings: BookingDoc[]
  readonly lab: LabDoc
}

/**
 * Takes one place per instrument, all or none. Uniqueness is the lock: the visit's bookings name the places and the
 * holder's keys that they want, and the insert that conflicts is tried again on what the database has by then. "Full" is
 * said only of places read after the request came. A repeated request finds its first answer, whatever has changed since.
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
  const outcome = whyNot(wish, place, now) ?? (await takePlaces({ wish, place, visitId, personId, now }, world))
  const bookings = outcome.ok ? outcome.value : await world.store.bookings.find({ where: { visitId } })
  // The lab of the visit itself: a repeated request may name another slot than its first one.
  const lab = bookings[0] && (await world.store.labs.get(bookings[0].labId))
  if (lab) return done({ bookings, lab })
  return outcome.ok ? refuse('not-found') : outcome
}

function whyNot(
  { instruments }: VisitWish,
  { slot, campaign }: VisitPlace,
  now: number,
): Outcome<never, Refused> | undefined {
  if (now < campaign.bookingOpensAt) return refuse('not-open-yet')
  if (now >= campaign.bookingClosesAt) return refuse('booking-closed')
  if (!isBookable(slot, now)) return refuse('slot-closed')
  const strange = instruments.findIndex(({ kind }) => placesInSlot(slot, kind) === 0)
  if (strange >= 0)
    return refuse('not-accepted-here', { path: `instruments.${strange}.kind`, message: '这里不检这种器具' })
  const kinds = instruments.map(({ kind }) => kind)
  if (kinds.some((kind) => kinds.filter((other) => other === kind).length > campaign.perKindLimit))
    return refuse('limit-reached')
  return undefined
}

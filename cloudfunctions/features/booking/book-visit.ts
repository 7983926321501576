import type { bookVisit as declared } from '#contract/booking'
import type { RefusalOf } from '#contract/endpoint'
import type { Refusal } from '#contract/refusal'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, LabDoc } from '../../store/collections'
import { sealedForWhom, whyNotForWhom } from '../visitor/for-whom'
import type { World } from '../world'
import { keysForVisit } from './keys-for-visit'
import { whyNotOpenFor } from './open-for'
import { takePlaces } from './take-places'
import { type BookingWish, placeOf, type VisitPlace, whyNotThere } from './visit-place'
import { kindsSpokenFor, whyNotYet } from './wait'

type Refused = RefusalOf<typeof declared>
type OfForWhom = 'phone-not-asked' | 'words-changed'

export interface Booked {
  readonly bookings: BookingDoc[]
  readonly lab: LabDoc
}

/**
 * Takes one place per instrument, all or none, or as many as fit. Uniqueness is the lock: the visit's bookings name the
 * places and the holder's keys that they want, and the insert that conflicts is tried again on what the database has by
 * then. "Full" is said only of places read after the request came. A repeated request finds its first answer, whatever
 * has changed since; with another slot it is refused.
 */
export const bookVisit = (
  wish: BookingWish,
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<Booked, Refused>> => bookPlaces(wish, personId, now, world, whyNotForWhom(wish.forWhom, world))

/** The same for whatever takes places, unless it is `refused` already for a reason of its own. */
export async function bookPlaces<R extends Refusal = never>(
  wish: BookingWish,
  personId: string,
  now: number,
  world: World,
  refused?: Outcome<never, R>,
): Promise<Outcome<Booked, Exclude<Refused, OfForWhom> | R>> {
  const place = await placeOf(world.store, wish.slotId)
  if (!place) return refuse('not-found')
  const visitId = hashId(personId, wish.requestId)
  const outcome =
    refused ?? whyNotThere(wish.instruments, place, now) ?? (await take({ wish, place, visitId, personId, now }, world))
  const bookings = outcome.ok ? outcome.value : await world.store.bookings.find({ where: { visitId } })
  // What was asked for under this request before was another time: neither of the two may be taken for the other.
  if (bookings.some(({ slotId }) => slotId !== wish.slotId)) return refuse('request-reused')
  return bookings.length > 0 || outcome.ok ? done({ bookings, lab: place.lab }) : outcome
}

interface Taking {
  readonly wish: BookingWish
  readonly place: VisitPlace
  readonly visitId: string
  readonly personId: string
  readonly now: number
}

async function take({ wish, place, visitId, personId, now }: Taking, world: World) {
  const fit = wish.mode === 'fit'
  const forWhom = wish.forWhom && sealedForWhom(wish.forWhom, personId, world)
  const instruments = fit ? await notWaitedFor(wish, place, world) : wish.instruments
  if (instruments.length === 0) return refuse('slot-full')
  const { campaign } = place
  const holdKeys = keysForVisit(
    { instruments, campaign, personId, forWhomPhone: forWhom?.forWhomPhone ?? '', fit },
    world,
  )
  return (
    (await whyNotOpenFor(campaign, personId, now, world.store)) ??
    (await whyNotYet(world.store, instruments, place)) ??
    (await takePlaces({ instruments, place, visitId, personId, now, holdKeys, fit, forWhom }, world))
  )
}

/** The instruments whose free places are not those of somebody who waits. */
async function notWaitedFor({ instruments }: BookingWish, { slot }: VisitPlace, { store }: World) {
  if (!slot.waiting) return instruments
  const spokenFor = await kindsSpokenFor(store, slot._id)
  return instruments.filter(({ kind }) => !spokenFor.has(kind))
}

import type { InstrumentOnBooking } from '#contract/booking'
import type { RefusalOf } from '#contract/endpoint'
import type { addInstrument as declared } from '#contract/visit-changes'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc } from '../../store/collections'
import type { World } from '../world'
import type { Booked } from './book-visit'
import { MOVABLE } from './booking-state'
import { keysForVisit } from './keys-for-visit'
import { newBookings } from './new-bookings'
import { whyNotOpenFor } from './open-for'
import { ownVisit } from './own-visits'
import { reachPlaces } from './reach-places'
import { takenPlaces } from './taken-places'
import { placeOf, type VisitPlace, whyNotThere } from './visit-place'
import { whyNotYet } from './wait'

interface Adding {
  readonly requestId: string
  readonly visitId: string
  readonly instrument: InstrumentOnBooking
}
type Refused = RefusalOf<typeof declared>

/** Most bookings that a visit may ever have, what was given back among them; their numbers are not used again. */
const MOST = 6

/**
 * Takes one more instrument along. Its booking gets the visit's next number: two that are added at once want the same one,
 * and the second looks again. A repeated request finds the booking that names it. Everything is read anew each time,
 * because it is seldom done.
 */
export async function addInstrument(
  wish: Adding,
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<Booked, Refused>> {
  for (let round = 0; ; round++) {
    const visit = await ownVisit(world.store, wish.visitId, personId)
    const place = visit[0] && (await placeOf(world.store, visit[0].slotId))
    if (!place || visit.every(({ status }) => status === 'offered')) return refuse('not-found')
    const before = visit.find(({ addedBy }) => addedBy === wish.requestId)
    if (before) return answerOf(before, visit, wish, place)
    const refused = await whyNotAdd(visit, wish, place, now, personId, world)
    if (refused) return refused
    const like = visit.find(({ forWhom }) => forWhom !== '')
    const forWhomPhone = like?.forWhomPhone ?? ''
    const reached = await reachFor({ wish, place, personId, round, forWhomPhone }, world)
    if (!reached.ok) return reached
    const forWhom = like && { forWhom: like.forWhom, forWhomPhone: like.forWhomPhone, forWhomKeyId: like.forWhomKeyId }
    const added = newBookings({ visitId: wish.visitId, personId, place, now, forWhom }, reached.value, {
      from: visit.length,
      by: wish.requestId,
    })
    if ((await world.store.bookings.insert(added)) === 'inserted')
      return done({ bookings: [...visit, ...added], lab: place.lab })
  }
}

const answerOf = (before: BookingDoc, bookings: BookingDoc[], { instrument }: Adding, { lab }: VisitPlace) =>
  before.kind === instrument.kind ? done({ bookings, lab }) : refuse('request-reused')

/** Why nothing can be added to this visit any more, or not this. */
async function whyNotAdd(
  visit: readonly BookingDoc[],
  { instrument }: Adding,
  place: VisitPlace,
  now: number,
  personId: string,
  { store }: World,
): Promise<Outcome<never, Refused> | undefined> {
  const open = visit.some(({ status, startsAt }) => MOVABLE.includes(status) && now < startsAt)
  if (!open) return refuse('state-changed')
  if (visit.length >= MOST)
    return refuse('limit-reached', { path: '', message: `一次预约最多 ${MOST} 件，取消过的也算` })
  return (
    whyNotThere([instrument], place, now) ??
    (await whyNotOpenFor(place.campaign, personId, now, store)) ??
    (await whyNotYet(store, [instrument], place))
  )
}

interface Reaching {
  readonly wish: Adding
  readonly place: VisitPlace
  readonly personId: string
  readonly round: number
  readonly forWhomPhone: string
}

async function reachFor({ wish, place, personId, round, forWhomPhone }: Reaching, world: World) {
  const { slot, campaign } = place
  const instruments = [wish.instrument]
  const [keys, taken] = await Promise.all([
    keysForVisit({ instruments, campaign, personId, forWhomPhone }, world)(true),
    takenPlaces(world.store, slot._id),
  ])
  if (!keys.ok) return keys
  const seed = `${wish.visitId}.${wish.requestId}.${round}`
  const reached = reachPlaces({ instruments, holdKeys: keys.value, slot, taken, fit: false }, seed)
  return reached ? done(reached) : refuse('slot-full')
}

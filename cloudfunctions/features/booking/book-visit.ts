import type { bookVisit as declared, InstrumentOnBooking } from '#contract/booking'
import type { RefusalOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, LabDoc, Store } from '../../store/collections'
import { choosePlaces } from './choose-places'
import { chooseHolderKeys, heldKeys } from './holder'
import { newBookings } from './new-bookings'
import { placesInSlot, takenPlaces } from './places'
import { isBookable } from './slot'
import { placeOf, type VisitPlace } from './visit-place'

type Refused = RefusalOf<typeof declared>

export interface VisitWish {
  readonly requestId: string
  readonly slotId: string
  readonly instruments: readonly InstrumentOnBooking[]
}

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
  store: Store,
): Promise<Outcome<Booked, Refused>> {
  const place = await placeOf(store, wish.slotId)
  if (!place) return refuse('not-found')
  const visitId = hashId(personId, wish.requestId)
  const outcome = whyNot(wish, place, now) ?? (await takePlaces(wish, place, visitId, personId, now, store))
  return outcome.ok ? outcome : ((await firstAnswer(store, visitId)) ?? outcome)
}

async function firstAnswer(store: Store, visitId: string): Promise<{ ok: true; value: Booked } | undefined> {
  const bookings = await store.bookings.find({ where: { visitId } })
  const lab = bookings[0] && (await store.labs.get(bookings[0].labId))
  return lab && done({ bookings, lab })
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

async function takePlaces(
  { instruments }: VisitWish,
  place: VisitPlace,
  visitId: string,
  personId: string,
  now: number,
  store: Store,
): Promise<Outcome<Booked, Refused>> {
  const { slot, lab, campaign } = place
  // Most people hold nothing yet: what they hold is read only once an insert has conflicted.
  let held: ReadonlySet<string> = new Set()
  let { taken } = place
  for (let round = 0; ; round++) {
    const numbers = choosePlaces(instruments, slot, taken, `${visitId}.${round}`)
    if (!numbers) return refuse('slot-full')
    const keys = chooseHolderKeys(instruments, campaign, personId, held)
    if (!keys) return refuse('limit-reached')
    const bookings = newBookings({ visitId, personId, instruments, numbers, keys, place, now })
    if ((await store.bookings.insert(bookings)) === 'inserted') return done({ bookings, lab })
    const first = await firstAnswer(store, visitId)
    if (first) return first
    ;[held, taken] = await Promise.all([heldKeys(store, instruments, campaign, personId), takenPlaces(store, slot._id)])
  }
}

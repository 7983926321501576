import type { Arrival } from '#contract/check-in'
import type { ParsedInputOf, RefusalOf } from '#contract/endpoint'
import { kindsIn } from '#contract/instrument-kind'
import type { takeIn as declared } from '#contract/walk-in'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import type { BookingDoc } from '../../store/collections'
import { NOBODY } from '../account/anonymise'
import { pseudonymOf } from '../audit/chain'
import { type HoldKeys, NO_KEYS } from '../booking/hold-keys'
import { reserveOf } from '../booking/reserve'
import { takePlaces } from '../booking/take-places'
import { placeOf, type VisitPlace } from '../booking/visit-place'
import type { World } from '../world'
import { arrivalOf } from './check-in'
import { may } from './may'

type Refused = RefusalOf<typeof declared>
type Input = ParsedInputOf<typeof declared>

/**
 * Takes in somebody without an account. The visit is nobody's: it has no person, a holder's key of its own, and its places
 * come from the reserve, which is a slot beside the slot. The visit's id comes from the lab and the request, so a repeated
 * call finds what it made, and the insert sells each place once however many desks take people in.
 */
export async function takeIn(
  input: Input,
  { personId, labs, posts, now }: Call<'staff'>,
  world: World,
): Promise<Outcome<Arrival, Refused>> {
  const { labId, slotId, requestId, instruments, present } = input
  if (!labs.includes(labId)) return refuse('not-found')
  if (!may(posts, labId, 'receive')) return refuse('not-your-duty')
  const place = await placeOf(world.store, slotId)
  if (!place || place.lab._id !== labId) return refuse('not-found')
  const visitId = hashId('walk-in', labId, requestId)
  const before = await world.store.bookings.find({ where: { visitId } })
  if (before.length > 0) return isSame(before, place) ? done(arrivalOf(before, now)) : refuse('request-reused')
  if (!place.slot.open || now >= place.slot.endsAt) return refuse('slot-closed')
  const status = present ? 'arrived' : 'confirmed'
  const begun = { status, by: pseudonymOf(personId), act: requestId } as const
  const holdKeys = async () =>
    done(instruments.map((_, index) => ({ ...NO_KEYS, holderKey: `walk-in:${visitId}#${index}` })))
  const visit = { visitId, personId: NOBODY, instruments, now, begun, holdKeys }
  return takeFrom(placesFor(place, now), visit, world, now)
}

/** The reserve; then, once nobody at home can book any more, what of the slot itself is free. */
const placesFor = (place: VisitPlace, now: number): VisitPlace[] => {
  const reserve = { ...place, slot: reserveOf(place.slot, place.lab) }
  return now < place.slot.startsAt ? [reserve] : [reserve, place]
}

type Visit = Omit<Parameters<typeof takePlaces>[0], 'place' | 'holdKeys'> & {
  readonly holdKeys: () => Promise<Outcome<HoldKeys[]>>
}

async function takeFrom(
  places: readonly VisitPlace[],
  visit: Visit,
  world: World,
  now: number,
): Promise<Outcome<Arrival, Refused>> {
  for (const place of places) {
    const taken = await takePlaces({ ...visit, place }, world)
    if (taken.ok) return done(arrivalOf(taken.value, now))
  }
  const offered = new Set<string>(kindsIn(places[0]?.lab.stations ?? {}))
  const isStrange = visit.instruments.some(({ kind }) => !offered.has(kind))
  return isStrange ? refuse('not-accepted-here') : refuse('slot-full', NONE_LEFT)
}

const NONE_LEFT = { path: 'slotId', message: '这个时段留给现场的位置用完了' }

const isSame = (bookings: readonly BookingDoc[], { slot, lab }: VisitPlace) =>
  bookings.every(({ slotId }) => slotId === slot._id || slotId === reserveOf(slot, lab)._id)

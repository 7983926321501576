import type { Arrival } from '#contract/check-in'
import type { ParsedInputOf, RefusalOf } from '#contract/endpoint'
import { KINDS, kindsIn, type PlaceKind } from '#contract/instrument-kind'
import type { takeIn as declared } from '#contract/walk-in'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import type { BookingDoc } from '../../store/collections'
import { NOBODY } from '../account/anonymise'
import { pseudonymOf } from '../audit/chain'
import { limitOf } from '../booking/holder'
import { reserveOf } from '../booking/reserve'
import { placeOf, type VisitPlace } from '../booking/visit-place'
import type { World } from '../world'
import { arrivalOf } from './check-in'
import { may } from './may'
import { countKinds, takeWhereFree } from './take-where-free'

type Refused = RefusalOf<typeof declared>
type Input = ParsedInputOf<typeof declared>

/**
 * Takes in somebody without an account, with all that was brought or with nothing. The visit is nobody's: it has no
 * person, a holder's key of its own, and its places come from the reserve, which is a slot beside the slot. The limit of
 * the campaign holds within the visit; who comes twice is not known. The visit's id comes from the lab and the request, so
 * a repeated call finds what it made, and the insert sells each place once however many desks take people in.
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
  if (before.length > 0)
    return isSame(before, instruments, place) ? done(arrivalOf(before, now)) : refuse('request-reused')
  if (!place.slot.open || now >= place.slot.endsAt) return refuse('slot-closed')
  const refused = whyNotAtAll(instruments, place)
  if (refused) return refused
  const status = present ? 'arrived' : 'confirmed'
  const begun = { status, by: pseudonymOf(personId), act: requestId } as const
  const visit = { visitId, personId: NOBODY, instruments, now, begun }
  const taken = await takeWhereFree(visit, placesFor(place, now), world)
  return taken.ok ? done(arrivalOf(taken.value, now)) : taken
}

/** The reserve; then, once nobody at home can book any more, what of the slot itself is free. */
const placesFor = (place: VisitPlace, now: number): VisitPlace[] => {
  const reserve = { ...place, slot: reserveOf(place.slot, place.lab) }
  return now < place.slot.startsAt ? [reserve] : [reserve, place]
}

/** Why nobody could be taken in with this, however many places there are. */
function whyNotAtAll(
  instruments: Input['instruments'],
  { lab, campaign }: VisitPlace,
): Outcome<never, Refused> | undefined {
  const kinds = countKinds(instruments)
  const strange = kinds.filter(({ kind }) => !kindsIn(lab.stations).some((offered) => offered === kind))
  if (strange.length > 0)
    return refuse('not-accepted-here', { path: 'instruments', message: `这里不检${namesOf(strange)}` })
  const tooMany = kinds.filter(({ kind, count }) => count > limitOf(campaign, kind))
  const [first] = tooMany
  if (!first) return undefined
  const most = limitOf(campaign, first.kind)
  return refuse('limit-reached', { path: 'instruments', message: `${namesOf(tooMany)}每人最多 ${most} 件` })
}

const namesOf = (kinds: readonly { kind: PlaceKind }[]) => kinds.map(({ kind }) => KINDS[kind].label).join('、')

// The same request with other instruments is another wish: who sent it must not take the first answer for its own.
const isSame = (bookings: readonly BookingDoc[], instruments: Input['instruments'], { slot, lab }: VisitPlace) =>
  kindsOf(bookings) === kindsOf(instruments) &&
  bookings.every(({ slotId }) => slotId === slot._id || slotId === reserveOf(slot, lab)._id)

const kindsOf = (some: readonly { kind: PlaceKind }[]) =>
  some
    .map(({ kind }) => kind)
    .sort()
    .join()

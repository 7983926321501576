import type { moveVisit as declared } from '#contract/booking'
import type { RefusalOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, Store } from '../../store/collections'
import { FOR_NOBODY_ELSE } from '../visitor/for-whom'
import type { World } from '../world'
import type { Booked } from './book-visit'
import { MOVABLE, successorKey } from './booking-state'
import { isLate } from './cut-off'
import { successorKeys } from './hold-keys'
import { whyNotDrawn } from './open-for'
import { releaseMoved } from './release-moved'
import { offerFreed, slotsOf } from './sweep-waiting'
import { takePlaces } from './take-places'
import { placeOf, whyNotThere } from './visit-place'
import { whyNotYet } from './wait'

interface MoveWish {
  readonly requestId: string
  readonly visitId: string
  readonly slotId: string
  /** That it is known to be late. */
  readonly late?: true
}
type Refused = RefusalOf<typeof declared>

/**
 * Takes what is still to come of one's own visit to another time or lab: first the new places, all or none, then the old
 * ones are given back. In between the visit has both; killed there, the repeated request or the clock goes on. The old
 * bookings keep their holder's keys for the new ones, so nobody gets past the limit on the way.
 */
export async function moveVisit(
  { requestId, visitId: oldId, slotId, late }: MoveWish,
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<Booked, Refused>> {
  const { store } = world
  const visitId = hashId(personId, requestId)
  const before = await store.bookings.find({ where: { visitId } })
  if (before.some((booking) => booking.slotId !== slotId)) return refuse('request-reused')
  const taken =
    before.length > 0
      ? done(before)
      : await takeAnew({ visitId, oldId, slotId, personId, now, late: late ?? false }, world)
  if (!taken.ok) return taken
  const bookings = await releaseMoved(store, taken.value, now)
  const old = await store.bookings.find({ where: { visitId: oldId, personId } })
  await offerFreed(world, slotsOf(old), now)
  const lab = bookings[0] && (await store.labs.get(bookings[0].labId))
  return lab ? done({ bookings, lab }) : refuse('state-changed')
}

interface Taking {
  readonly visitId: string
  readonly oldId: string
  readonly slotId: string
  readonly personId: string
  readonly now: number
  readonly late: boolean
}

async function takeAnew(
  { visitId, oldId, slotId, personId, now, late }: Taking,
  world: World,
): Promise<Outcome<BookingDoc[], Refused>> {
  const { store } = world
  const [place, visit] = await Promise.all([placeOf(store, slotId), store.bookings.find({ where: { visitId: oldId } })])
  const own = visit.filter((booking) => booking.personId === personId)
  if (!place || own.length === 0 || place.campaign._id !== own[0]?.campaignId) return refuse('not-found')
  const old = own.filter(({ status, startsAt }) => MOVABLE.includes(status) && now < startsAt)
  if (old.length === 0) return refuse('state-changed')
  if (!late && old.some((booking) => isLate(booking, now))) return refuse('cut-off-passed')
  const instruments = old.map(({ kind, model, note, trade: [trade] }) => ({
    kind,
    model,
    note,
    ...(trade && { trade }),
  }))
  const { forWhom, forWhomPhone, forWhomKeyId } = old[0] ?? FOR_NOBODY_ELSE
  const told = { forWhom, forWhomPhone, forWhomKeyId }
  const holdKeys = async (again: boolean) =>
    again && (await movedAlready(store, old)) ? refuse('state-changed') : done(old.map(successorKeys))
  const whyNot =
    whyNotThere(instruments, place, now) ??
    (await whyNotDrawn(place.campaign, store)) ??
    (await whyNotYet(store, instruments, place))
  if (whyNot) return whyNot
  const taken = await takePlaces({ instruments, place, visitId, personId, now, holdKeys, forWhom: told }, world)
  return taken.ok || !(await movedAlready(store, old)) ? taken : refuse('state-changed')
}

// Another device of the same person was quicker, or the old time was called off.
async function movedAlready(store: Store, old: readonly BookingDoc[]): Promise<boolean> {
  const found = await Promise.all(
    old.map(({ _id }) => store.bookings.find({ where: { holderKey: successorKey(_id) } })),
  )
  return found.some((successors) => successors.length > 0)
}

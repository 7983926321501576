import type { PlaceKind } from '#contract/instrument-kind'
import type { WaitDoc } from '../../store/collections'
import type { World } from '../world'
import { keysForVisit } from './keys-for-visit'
import { settleOffer } from './settle-offer'
import { isBookable } from './slot'
import { takePlaces } from './take-places'
import { placeOf, type VisitPlace } from './visit-place'
import { kindsOf, lineOf, offeredVisitId, offerUntil } from './wait'

/**
 * Keeps what is free in a slot for those who wait, in their order and for their whole quantity. Nobody is passed by
 * somebody who wants the same kind. Any number may do this at once: the kept visit has one id. Answers how many got an offer.
 */
export async function offerPlaces(world: World, slotId: string, now: number): Promise<number> {
  const place = await placeOf(world.store, slotId)
  if (!place || !isBookable(place.slot, now) || now >= place.campaign.bookingClosesAt) return 0
  const wantedBefore = new Set<PlaceKind>()
  let offered = 0
  for (const wait of await lineOf(world.store, slotId)) {
    const kinds = kindsOf(wait)
    const got = kinds.some((kind) => wantedBefore.has(kind)) ? 'full' : await keepFor(wait, place, now, world)
    if (got === 'offered') offered++
    if (got === 'full') for (const kind of kinds) wantedBefore.add(kind)
  }
  return offered
}

async function keepFor(
  wait: WaitDoc,
  place: VisitPlace,
  now: number,
  world: World,
): Promise<'offered' | 'full' | 'passed'> {
  const { store } = world
  const { personId, instruments } = wait
  const fresh = keysForVisit({ instruments, campaign: place.campaign, personId, forWhomPhone: '' }, world)
  const holdKeys = () => fresh(true)
  const visitId = offeredVisitId(wait)
  const kept = await store.bookings.find({ where: { visitId } })
  if (kept.length === 0) {
    const taken = await takePlaces({ instruments, place, visitId, personId, now, holdKeys, offered: true }, world)
    if (!taken.ok && taken.refusal === 'slot-full') return 'full'
    // Has booked as much elsewhere as one may.
    if (!taken.ok) return over(wait, world, 'lapsed')
  }
  const until = offerUntil(now, place.slot.startsAt)
  const offer = await store.waits.updateIf(wait._id, { status: 'waiting' }, { status: 'offered', offerUntil: until })
  if (offer && offer !== 'conflict') return 'offered'
  // Somebody else was quicker with the same offer, or the person has left.
  const current = await store.waits.get(wait._id)
  if (current) await settleOffer(store, current, now)
  return 'passed'
}

async function over(wait: WaitDoc, { store }: World, status: 'lapsed'): Promise<'passed'> {
  await store.waits.updateIf(wait._id, { status: 'waiting' }, { status, waitKey: `void:${wait._id}` })
  return 'passed'
}

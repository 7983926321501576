import type { BookingDoc, CampaignDoc, WaitDoc } from '../../store/collections'
import type { PlaceWishDoc } from '../../store/fairness-documents'
import { choosePlaces } from '../booking/choose-places'
import { keysForVisit } from '../booking/keys-for-visit'
import { isBookable } from '../booking/slot'
import { takePlaces } from '../booking/take-places'
import { TakenPlaces } from '../booking/taken-places'
import { placeOf } from '../booking/visit-place'
import { waitKey } from '../booking/wait'
import type { World } from '../world'
import { drawnVisitId, drawnWaitId } from './draw-rules'

/**
 * Gives a wish the first time with all its places free, by the same keys as every booking. The visit has one id whatever is
 * drawn, so a wish that is served again finds what it got. Where none of its times takes it, it is left for the line.
 * Answers whether that was news.
 */
export async function serveWish(
  wish: PlaceWishDoc,
  position: number,
  campaign: CampaignDoc,
  now: number,
  world: World,
): Promise<number> {
  // Another process may have served it, or the person be gone.
  if ((await world.store.placeWishes.get(wish._id))?.status !== 'filed') return 0
  const [booking] =
    (await visitOf(wish, world)) ??
    (await firstFree(wish, campaign, now, world)) ??
    // Its times may be full because another process has just booked them for this very wish.
    (await visitOf(wish, world)) ??
    []
  const outcome = booking
    ? { status: 'drawn' as const, slotId: booking.slotId }
    : { status: 'undrawn' as const, slotId: '' }
  return settle(wish, 'filed', { ...outcome, position, settledAt: now }, world)
}

async function visitOf(wish: PlaceWishDoc, { store }: World): Promise<BookingDoc[] | undefined> {
  const bookings = await store.bookings.find({ where: { visitId: drawnVisitId(wish) } })
  return bookings.length > 0 ? bookings : undefined
}

async function firstFree(
  wish: PlaceWishDoc,
  campaign: CampaignDoc,
  now: number,
  world: World,
): Promise<BookingDoc[] | undefined> {
  const { personId, instruments } = wish
  const holdKeys = keysForVisit({ instruments, campaign, personId, forWhomPhone: '' }, world)
  for (const slotId of wish.slotIds) {
    const place = await placeOf(world.store, slotId)
    if (!place || !isBookable(place.slot, now)) continue
    const visit = { instruments, place, visitId: drawnVisitId(wish), personId, now, holdKeys }
    const taken = await takePlaces(visit, world)
    if (taken.ok) return taken.value
  }
  return undefined
}

/** Puts a wish that got nothing in line for the dearest, in the order that was drawn, or says that it got nothing. */
export async function queueUndrawn(wish: PlaceWishDoc, campaign: CampaignDoc, now: number, world: World) {
  const slotId = wish.wait ? await lineUp(wish, campaign, now, world) : undefined
  const outcome =
    slotId === undefined ? { status: 'none' as const, slotId: '' } : { status: 'waiting' as const, slotId }
  await settle(wish, 'undrawn', { ...outcome, position: wish.position, settledAt: now }, world)
}

async function lineUp(wish: PlaceWishDoc, campaign: CampaignDoc, now: number, { store }: World) {
  const [slotId = ''] = wish.slotIds
  const slot = await store.slots.get(slotId)
  // What the time could never hold would stand in everybody's way for ever.
  if (!slot || !isBookable(slot, now) || !choosePlaces(wish.instruments, slot, new TakenPlaces(), '')) return undefined
  if (!slot.waiting) await store.slots.updateIf(slotId, {}, { waiting: true })
  const wait: WaitDoc = {
    _id: drawnWaitId(wish),
    rev: 1,
    waitKey: waitKey(slotId, wish.personId),
    campaignId: campaign._id,
    labId: slot.labId,
    slotId,
    personId: wish.personId,
    startsAt: slot.startsAt,
    instruments: wish.instruments,
    // The line goes by time: whoever was drawn earlier stands a millisecond further ahead.
    since: campaign.fairness.drawAt + wish.position,
    status: 'waiting',
    offerUntil: 0,
  }
  await store.waits.insert([wait])
  return slotId
}

type Settled = Pick<PlaceWishDoc, 'status' | 'position' | 'slotId' | 'settledAt'>

const settle = async (
  { _id }: PlaceWishDoc,
  from: PlaceWishDoc['status'],
  change: Settled,
  { store }: World,
): Promise<number> => Number(typeof (await store.placeWishes.updateIf(_id, { status: from }, change)) === 'object')

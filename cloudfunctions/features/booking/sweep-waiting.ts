import { DAY } from '../../kernel/time'
import type { BookingDoc } from '../../store/collections'
import type { World } from '../world'
import { lapse } from './answer-offer'
import { offerPlaces } from './offer-places'
import { settleOffer } from './settle-offer'

/** What the clock does for those who wait: unanswered offers lapse, free places are offered, half-done answers finished. */
export async function sweepWaiting(world: World, now: number): Promise<number> {
  const { waits } = world.store
  const late = await waits.find({ where: { status: 'offered', offerUntil: { below: now + 1 } } })
  const lapsed = await Promise.all(late.map((wait) => lapse(wait, now, world)))
  const gone = await waits.find({ where: { status: 'waiting', startsAt: { below: now + 1 } } })
  const begun = await Promise.all(gone.map((wait) => lapse(wait, now, world)))
  const answered = await waits.find({
    where: { status: { in: ['taken', 'left', 'lapsed'] }, offerUntil: { from: now - DAY } },
  })
  for (const wait of answered) await settleOffer(world.store, wait, now)
  const lines = await waits.tally({ where: { status: 'waiting' }, by: ['slotId'] })
  let offered = 0
  for (const { slotId } of lines) offered += await offerPlaces(world, slotId, now)
  return [...lapsed, ...begun].filter(Boolean).length + offered
}

/** After places came free: whoever waits for them is asked before anybody else can have them. */
export async function offerFreed(world: World, slotIds: readonly string[], now: number): Promise<void> {
  for (const slotId of new Set(slotIds)) {
    const slot = await world.store.slots.get(slotId)
    if (slot?.waiting) await offerPlaces(world, slotId, now)
  }
}

export const slotsOf = (bookings: readonly BookingDoc[]) => bookings.map(({ slotId }) => slotId)

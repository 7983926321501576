import type { Session } from '#contract/events'
import { isEvent, kindsIn } from '#contract/instrument-kind'
import type { Store } from '../../store/collections'
import { heldPlaces, placesShown } from '../booking/places-left'
import { isBookable } from '../booking/slot'
import { findAll } from '../find-all'

/** The sessions of a campaign that are not over, the earliest first. */
export async function sessionsOf(store: Store, campaignId: string, now: number): Promise<Session[]> {
  const [slots, labs, held] = await Promise.all([
    findAll(store.slots, { campaignId, purpose: 'event', endsAt: { from: now + 1 } }),
    store.labs.find({ where: { campaignId } }),
    heldPlaces(store, { campaignId }),
  ])
  return slots
    .flatMap((slot): Session[] => {
      const kind = kindsIn(slot.places).find(isEvent)
      const lab = labs.find(({ _id }) => _id === slot.labId)
      const place = placesShown(slot, held).find((shown) => shown.kind === kind)
      if (!kind || !lab || !place) return []
      const { title, about, startsAt, endsAt } = slot
      const { name: labName, district, address } = lab
      const seats = { seats: place.total, left: place.left, open: isBookable(slot, now) }
      return [{ slotId: slot._id, kind, title, about, startsAt, endsAt, ...seats, labName, district, address }]
    })
    .sort((a, b) => a.startsAt - b.startsAt || (a.slotId < b.slotId ? -1 : 1))
}

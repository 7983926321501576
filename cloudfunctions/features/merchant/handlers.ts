import type { bookScales, listTradeLabs } from '#contract/merchant-visit'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { WantedPlace } from '../../store/offering-documents'
import { bookPlaces } from '../booking/book-visit'
import { labPlaces } from '../booking/lab-places'
import { visitView } from '../booking/visit'
import { chosenCampaign } from '../campaign/current-campaign'
import type { World } from '../world'

const KIND = 'scale-price'

export const merchantHandlers = {
  listTradeLabs: (async ({ campaignId }, { now }, { store }) => {
    const chosen = await chosenCampaign(store, now, campaignId)
    if (!chosen) return refuse('booking-closed')
    const { campaign, campaigns } = chosen
    const { bookingOpensAt, bookingClosesAt, shopScaleLimit } = campaign
    const all = await labPlaces(store, campaign._id, now, 'merchant')
    const labs = all
      .filter(({ lab }) => shopScaleLimit > 0 && lab.stations[KIND] !== undefined)
      .map(({ lab, slots }) => ({
        labId: lab._id,
        name: lab.name,
        district: lab.district,
        address: lab.address,
        directions: lab.directions,
        placesLeft: slots.reduce((sum, { places }) => sum + (places[KIND]?.left ?? 0), 0),
      }))
      .sort((a, b) => b.placesLeft - a.placesLeft || (a.labId < b.labId ? -1 : 1))
    return done({ now, campaigns, bookingOpensAt, bookingClosesAt, shopScaleLimit, labs })
  }) satisfies Handler<typeof listTradeLabs, World>,

  bookScales: (async ({ requestId, slotId, shop, scales }, { personId, now }, world) => {
    const instruments = scales.map(
      ({ model, ...plate }): WantedPlace => ({ kind: KIND, model, note: '', trade: { ...plate, ...shop } }),
    )
    const booked = await bookPlaces({ requestId, slotId, instruments }, personId, now, world)
    return booked.ok ? done(visitView(booked.value.bookings, booked.value.lab, world)) : booked
  }) satisfies Handler<typeof bookScales, World>,
}

import type { bookSeats, listSessions } from '#contract/events'
import { isEvent, kindsIn } from '#contract/instrument-kind'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { bookPlaces } from '../booking/book-visit'
import { visitView } from '../booking/visit'
import { chosenCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { sessionsOf } from './list-sessions'

export const eventHandlers = {
  listSessions: (async ({ campaignId }, { now }, { store }) => {
    const chosen = await chosenCampaign(store, now, campaignId)
    if (!chosen) return refuse('booking-closed')
    const { campaign, campaigns } = chosen
    const { bookingOpensAt, bookingClosesAt, seatLimit } = campaign
    return done({
      now,
      campaigns,
      bookingOpensAt,
      bookingClosesAt,
      seatLimit,
      sessions: await sessionsOf(store, campaign._id, now),
    })
  }) satisfies Handler<typeof listSessions, World>,

  bookSeats: (async ({ requestId, slotId, seats }, { personId, now }, world) => {
    const slot = await world.store.slots.get(slotId)
    if (!slot) return refuse('not-found')
    const kind = kindsIn(slot.places).find(isEvent)
    if (!kind) return refuse('not-accepted-here', { path: 'slotId', message: '这个时段没有讲座或开放日' })
    const instruments = Array.from({ length: seats }, () => ({ kind, model: '', note: '' }))
    const booked = await bookPlaces({ requestId, slotId, instruments }, personId, now, world)
    return booked.ok ? done(visitView(booked.value.bookings, booked.value.lab, world)) : booked
  }) satisfies Handler<typeof bookSeats, World>,
}

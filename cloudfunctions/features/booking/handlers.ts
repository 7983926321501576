import type { bookVisit, cancelBookings, listMyVisits, moveVisit, readLab, readVisit } from '#contract/booking'
import type { Campaigns } from '#contract/campaign-choice'
import type { listLabs, mapLabs } from '#contract/find-labs'
import type { addInstrument, describeInstrument } from '#contract/visit-changes'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { BookingDoc } from '../../store/collections'
import { chosenCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { addInstrument as add } from './add-instrument'
import { bookVisit as book } from './book-visit'
import { isLate } from './cut-off'
import { describeInstrument as describe } from './describe-instrument'
import { listed, mapped } from './find-labs'
import { type LabPlaces, labPlaces } from './lab-places'
import { moveBookings } from './move-bookings'
import { moveVisit as move } from './move-visit'
import { ownVisit, ownVisits } from './own-visits'
import { readLab as look } from './read-lab'
import { offerFreed, slotsOf } from './sweep-waiting'
import { signedTicket } from './ticket'
import { bookingSummary, visitView } from './visit'

export const bookingHandlers = {
  listLabs: (async (search, { now }, world) =>
    found(world, now, search, (labs, closed, campaigns) => ({
      campaigns,
      ...listed(labs, search, closed),
    }))) satisfies Handler<typeof listLabs, World>,

  mapLabs: (async (search, { now }, world) =>
    found(world, now, search, (labs) => mapped(labs, search))) satisfies Handler<typeof mapLabs, World>,

  readLab: (async ({ labId, kind }, { now, personId }, { store }) => {
    const lab = await look(store, labId, kind, now, personId)
    return lab ? done(lab) : refuse('not-found')
  }) satisfies Handler<typeof readLab, World>,

  bookVisit: (async (wish, { personId, now }, world) => {
    const booked = await book(wish, personId, now, world)
    return booked.ok ? done(visitView(booked.value.bookings, booked.value.lab, world)) : booked
  }) satisfies Handler<typeof bookVisit, World>,

  moveVisit: (async (wish, { personId, now }, world) => {
    const moved = await move(wish, personId, now, world)
    return moved.ok ? done(visitView(moved.value.bookings, moved.value.lab, world)) : moved
  }) satisfies Handler<typeof moveVisit, World>,

  addInstrument: (async (wish, { personId, now }, world) => {
    const added = await add(wish, personId, now, world)
    return added.ok ? done(visitView(added.value.bookings, added.value.lab, world)) : added
  }) satisfies Handler<typeof addInstrument, World>,

  describeInstrument: (async (words, { personId, now }, { store }) => {
    const described = await describe(words, personId, now, store)
    return described.ok ? done({ booking: bookingSummary(described.value) }) : described
  }) satisfies Handler<typeof describeInstrument, World>,

  listMyVisits: (async ({ cursor }, { personId, now }, world) =>
    done({ now, ...(await ownVisits(world, personId, cursor, now)) })) satisfies Handler<typeof listMyVisits, World>,

  readVisit: (async ({ visitId }, { personId, now }, world) => {
    const bookings = await ownVisit(world.store, visitId, personId)
    const [first] = bookings
    const lab = first && (await world.store.labs.get(first.labId))
    if (!lab) return refuse('not-found')
    return done({ now, visit: visitView(bookings, lab, world), ticket: signedTicket(first, world.ticketKeys) })
  }) satisfies Handler<typeof readVisit, World>,

  cancelBookings: (async ({ bookingIds, reason, late }, { personId, now }, world) => {
    const { store } = world
    const bookings = await store.bookings.find({ where: { _id: { in: [...new Set(bookingIds)] }, personId } })
    if (bookings.length < new Set(bookingIds).size) return refuse('not-found')
    const begun = bookings.some(({ startsAt, status }) => now >= startsAt && status !== 'cancelled')
    if (begun) return refuse('state-changed')
    const isNews = ({ status }: BookingDoc) => status !== 'cancelled'
    if (!late && bookings.some((booking) => isNews(booking) && isLate(booking, now))) return refuse('cut-off-passed')
    const moved = await moveBookings(store, bookings, { to: 'cancelled', by: personId, now, reason })
    if (!moved.ok) return moved
    await offerFreed(world, slotsOf(bookings), now)
    return done({ bookings: moved.value.map(bookingSummary) })
  }) satisfies Handler<typeof cancelBookings, World>,
}

/** Answers from what all labs have left, which many ask for at once. */
async function found<T>(
  { store, labsSeen }: World,
  now: number,
  { campaignId, nearLab }: { readonly campaignId?: string; readonly nearLab?: string },
  answer: (labs: readonly LabPlaces[], closed: boolean, campaigns: Campaigns) => T,
) {
  // Whoever looks for a lab near another, to take a visit there, means the campaign of that one.
  const asked = campaignId ?? (nearLab && (await store.labs.get(nearLab))?.campaignId)
  const chosen = await chosenCampaign(store, now, asked || undefined)
  if (!chosen) return refuse('booking-closed')
  const { campaign, campaigns } = chosen
  const { bookingOpensAt, bookingClosesAt, fairness } = campaign
  const byDraw = fairness.release === 'draw'
  const labs = await labsSeen.of(campaign._id, now, () => labPlaces(store, campaign._id, now))
  return done({ ...answer(labs, now >= bookingClosesAt, campaigns), bookingOpensAt, bookingClosesAt, byDraw, now })
}

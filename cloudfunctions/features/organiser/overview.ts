import type { LabStanding } from '#contract/organiser'
import type { BookingDoc, CampaignDoc, Store } from '../../store/collections'
import type { Where } from '../../store/port'
import { HOLDING } from '../booking/booking-state'
import { escalatedAt } from '../booking/overdue'
import { findAll } from '../find-all'

// What is only offered to somebody who waits is not booked yet.
const BOOKED = HOLDING.filter((status) => status !== 'offered')

/** Every lab of a campaign with its numbers: those where somebody waits too long first, then by how many wait. */
export async function labStandings(store: Store, campaign: CampaignDoc, now: number): Promise<LabStanding[]> {
  const campaignId = campaign._id
  const labs = await findAll(store.labs, { campaignId })
  const labIds = labs.map(({ _id }) => _id)
  const [places, staff, booked, waiting, overdue, late] = await Promise.all([
    store.slots.tally({ where: { campaignId }, by: ['labId'], sum: 'placesTotal' }),
    store.staff.tally({ where: { labId: { in: labIds } }, by: ['labId'] }),
    countBookings(store, { campaignId, status: { in: BOOKED } }),
    countBookings(store, { campaignId, status: 'pending' }),
    countBookings(store, { campaignId, ...escalatedAt(campaign, now) }),
    countBookings(store, { campaignId, late: true }),
  ])
  return labs
    .map(({ _id, name, district }) => ({
      labId: _id,
      name,
      district,
      staff: staff.find(({ labId }) => labId === _id)?.count ?? 0,
      places: places.find(({ labId }) => labId === _id)?.sum ?? 0,
      booked: booked.get(_id) ?? 0,
      waiting: waiting.get(_id) ?? 0,
      overdue: overdue.get(_id) ?? 0,
      late: late.get(_id) ?? 0,
    }))
    .sort((a, b) => b.overdue - a.overdue || b.waiting - a.waiting || a.staff - b.staff || (a.labId < b.labId ? -1 : 1))
}

const countBookings = async (store: Store, where: Where<BookingDoc>) =>
  new Map((await store.bookings.tally({ where, by: ['labId'] })).map(({ labId, count }) => [labId, count]))

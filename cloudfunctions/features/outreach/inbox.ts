import type { InboxItem } from '#contract/inbox'
import type { BookingDoc, LabDoc, Store, WaitDoc } from '../../store/collections'
import { predecessorOf } from '../booking/booking-state'
import { byVisit } from '../booking/visit'
import { offeredVisitId } from '../booking/wait'
import { coveringClosure } from '../closing/closure'
import { findAll } from '../find-all'
import { drawNotices } from './draw-notices'
import { labNotices } from './lab-line'
import { scoreNotices } from './score-notices'
import { visitNotices } from './visit-notices'
import { waitNotices } from './wait-notices'
import { workNotices } from './work-notices'

/**
 * Everything that a person is told, the latest first. Nothing of it is stored: it follows from the history of their own
 * bookings and waits and from what stands now, so it cannot be lost, told twice, or outlive what it is about.
 */
export async function inboxOf(store: Store, personId: string, now: number): Promise<InboxItem[]> {
  const told = await Promise.all([
    ownNotices(store, personId, now),
    scoreNotices(store, personId),
    drawNotices(store, personId),
    workNotices(store, personId, now),
  ])
  return latestFirst(told.flat(), now)
}

/** What a resident is told, without what comes with a role. */
export async function ownInboxOf(store: Store, personId: string, now: number): Promise<InboxItem[]> {
  const told = await Promise.all([
    ownNotices(store, personId, now),
    scoreNotices(store, personId),
    drawNotices(store, personId),
  ])
  return latestFirst(told.flat(), now)
}

const latestFirst = (items: readonly InboxItem[], now: number) =>
  items.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at || (a.itemId < b.itemId ? -1 : 1))

async function ownNotices(store: Store, personId: string, now: number): Promise<InboxItem[]> {
  const [bookings, waits] = await Promise.all([
    findAll(store.bookings, { personId }),
    store.waits.find({ where: { personId } }),
  ])
  if (bookings.length + waits.length === 0) return []
  const labIds = [...new Set([...bookings, ...waits].map(({ labId }) => labId))]
  const [labs, lines] = await Promise.all([
    store.labs.find({ where: { _id: { in: labIds } } }),
    store.labNotices.find({ where: { labId: { in: labIds }, live: true } }),
  ])
  const byId = new Map(labs.map((lab) => [lab._id, lab]))
  return [
    ...ownVisitNotices(bookings, byId, now),
    ...(await ownWaitNotices(store, waits, bookings, byId, now)),
    ...labNotices(lines, bookings, byId),
  ]
}

type Labs = ReadonlyMap<string, LabDoc>

function ownVisitNotices(all: readonly BookingDoc[], labs: Labs, now: number): InboxItem[] {
  const successors = new Map(all.map((booking) => [predecessorOf(booking), booking.visitId]))
  // What is only offered is not booked: it is told of the wait.
  return byVisit(all.filter(({ status }) => status !== 'offered')).flatMap((bookings) => {
    const [first] = bookings
    const lab = first && labs.get(first.labId)
    return first && lab ? visitNotices({ bookings, lab, movedTo: successors.get(first._id) }, now) : []
  })
}

async function ownWaitNotices(
  store: Store,
  waits: readonly WaitDoc[],
  bookings: readonly BookingDoc[],
  labs: Labs,
  now: number,
): Promise<InboxItem[]> {
  const lapsed = waits.some(({ status }) => status === 'lapsed')
  const campaignId = { in: [...new Set(waits.map((wait) => wait.campaignId))] }
  const closures = lapsed ? await store.closures.find({ where: { campaignId } }) : []
  return waits.flatMap((wait) => {
    const lab = labs.get(wait.labId)
    const kept = bookings.find(({ visitId }) => visitId === offeredVisitId(wait))
    const closure = coveringClosure(closures, wait)
    return lab ? waitNotices({ wait, lab, offeredAt: kept?.bookedAt, closure }, now) : []
  })
}

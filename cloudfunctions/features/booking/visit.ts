import type { BookingSummary, Visit } from '#contract/booking'
import { grouped } from '../../kernel/grouped'
import type { BookingDoc, LabDoc } from '../../store/collections'
import { forWhomShown } from '../visitor/for-whom'
import type { World } from '../world'

export const bookingSummary = (booking: BookingDoc): BookingSummary => ({
  bookingId: booking._id,
  kind: booking.kind,
  model: booking.model,
  note: booking.note,
  trade: booking.trade[0] ?? null,
  status: booking.status,
  reason: booking.history[booking.history.length - 1]?.reason ?? null,
  late: booking.late,
})

/** Bookings of the same visit together, in the order in which the visits first appear. */
export function byVisit(bookings: readonly BookingDoc[]): BookingDoc[][] {
  const visits = grouped(bookings, ({ visitId }) => visitId)
  return [...visits.values()].map((visit) => [...visit].sort((a, b) => (a._id < b._id ? -1 : 1)))
}

/** `bookings` are all of one visit, one at least. */
export function visitView(bookings: readonly BookingDoc[], lab: LabDoc, world: Pick<World, 'phoneKeys'>): Visit {
  const [first] = bookings
  if (!first) throw new Error('A visit has at least one booking')
  return {
    visitId: first.visitId,
    code: first.code,
    labId: lab._id,
    labName: lab.name,
    address: lab.address,
    directions: lab.directions,
    latitude: lab.latitude,
    longitude: lab.longitude,
    phone: lab.phone,
    slotId: first.slotId,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    title: first.title,
    fetchFrom: first.fetchFrom,
    answerBy: first.answerBy,
    freeUntil: first.freeUntil,
    forWhom: forWhomShown(bookings, world),
    bookings: bookings.map(bookingSummary),
  }
}

/** Views of several visits, each lab read once. */
export async function visitViews(
  bookings: readonly BookingDoc[],
  world: Pick<World, 'store' | 'phoneKeys'>,
): Promise<Visit[]> {
  const labIds = [...new Set(bookings.map((booking) => booking.labId))]
  const labs = new Map((await world.store.labs.find({ where: { _id: { in: labIds } } })).map((lab) => [lab._id, lab]))
  return byVisit(bookings).flatMap((visit) => {
    const lab = visit[0] && labs.get(visit[0].labId)
    return lab ? [visitView(visit, lab, world)] : []
  })
}

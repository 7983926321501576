import { type BookingStatus, STATUS_LABELS } from '#contract/booking-status'
import type { DeskVisit } from '#contract/desk'
import { KINDS } from '#contract/instrument-kind'
import { phoneNumberOf } from '#contract/phone-number'
import { shanghaiDay } from '../../kernel/time'
import type { BookingDoc, LabDoc, Store } from '../../store/collections'
import { peopleWithPhone } from '../account/contact'
import { HOLDING } from '../booking/booking-state'
import { overdueAt } from '../booking/overdue'
import { bookingSummary, byVisit } from '../booking/visit'
import { forWhomOf, forWhomShown } from '../visitor/for-whom'
import type { World } from '../world'

/** Days on which the lab has slots, ascending. */
export async function daysOf(store: Store, lab: LabDoc): Promise<string[]> {
  const days = await store.slots.tally({ where: { labId: lab._id }, by: ['day'] })
  return days.map(({ day }) => day).sort()
}

/** The next day with bookings, else the next day with slots, else the last one. */
export async function dayToShow(store: Store, lab: LabDoc, days: readonly string[], now: number): Promise<string> {
  const today = shanghaiDay(now)
  const booked = await store.bookings.tally({ where: { labId: lab._id, status: { in: HOLDING } }, by: ['day'] })
  const next = booked.map(({ day }) => day).filter((day) => day >= today)
  return next.sort()[0] ?? days.find((day) => day >= today) ?? days[days.length - 1] ?? today
}

/** The lab's days on which somebody waits longer for an answer than was said. */
export async function overdueDays(store: Store, labId: string, now: number) {
  const overdue = await store.bookings.tally({ where: { labId, ...overdueAt(now) }, by: ['day'] })
  return overdue.map(({ day, count }) => ({ day, instruments: count })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** All bookings of a lab's day, by start. */
export async function bookingsOfDay(store: Store, labId: string, day: string): Promise<BookingDoc[]> {
  const bookings: BookingDoc[] = []
  for (;;) {
    const last = bookings[bookings.length - 1]
    const more = await store.bookings.find({
      where: { labId, day },
      orderBy: { field: 'startsAt', direction: 'asc' },
      ...(last ? { after: { value: last.startsAt, _id: last._id } } : {}),
    })
    bookings.push(...more)
    if (more.length < 1000) return bookings
  }
}

export interface DayFilter {
  readonly status?: BookingStatus
  readonly search?: string
}

/**
 * Visits of those whom the search means by what lies sealed: the number of the booker or of the one for whom it is (the
 * whole number has to be typed, a part finds nobody), or a part of that one's name.
 */
export async function visitsSearched(bookings: readonly BookingDoc[], search: string | undefined, world: World) {
  if (!search) return new Set<string>()
  const phone = phoneNumberOf(search)
  const people = bookings.map(({ personId }) => personId)
  const callers = phone === undefined ? new Set<string>() : await peopleWithPhone(phone, people, world)
  const isMeant = (booking: BookingDoc) => {
    const told = forWhomOf(booking, world)
    const isTold =
      told && ((phone !== undefined && told.phone === phone) || squeezed(told.name).includes(squeezed(search)))
    return callers.has(booking.personId) || isTold
  }
  return new Set(bookings.filter(isMeant).map(({ visitId }) => visitId))
}

/** Visits with one booking at least in the wanted state, and with the searched words anywhere in what staff can see. */
export const filterVisits = (
  bookings: readonly BookingDoc[],
  { status, search }: DayFilter,
  searched: ReadonlySet<string> = new Set(),
): BookingDoc[][] =>
  byVisit(bookings)
    .filter((visit) => status === undefined || visit.some((booking) => booking.status === status))
    .filter(
      (visit) =>
        !search || visit.some((booking) => searched.has(booking.visitId) || words(booking).includes(squeezed(search))),
    )

// Spaces are left out on both sides: the ticket prints its code in two halves.
const squeezed = (text: string) => text.toLowerCase().replace(/\s+/g, '')

const words = ({ code, model, note, kind, status }: BookingDoc) =>
  [code, model, note, KINDS[kind].label, STATUS_LABELS[status]].map(squeezed).join('\n')

export const deskVisit = (
  visit: readonly BookingDoc[],
  phones: ReadonlyMap<string, string>,
  world: Pick<World, 'phoneKeys'>,
): DeskVisit[] =>
  visit.slice(0, 1).map((first) => ({
    visitId: first.visitId,
    code: first.code,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    bookedAt: first.bookedAt,
    answerBy: first.answerBy,
    phone: phones.get(first.personId) ?? null,
    forWhom: forWhomShown(visit, world),
    bookings: visit.map(bookingSummary),
  }))

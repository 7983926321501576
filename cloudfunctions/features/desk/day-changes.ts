import { hashNumber } from '../../kernel/ids'
import { MINUTE } from '../../kernel/time'
import type { BookingDoc, Store } from '../../store/collections'
import { byVisit } from '../booking/visit'
import { bookingsOfDay } from './day-list'

/** What of a lab's day has changed. */
export interface DayChanges {
  /** Stands for the day as it is now. */
  readonly cursor: string
  /** Nothing was seen before, so these are all visits. */
  readonly isWhole: boolean
  /** Visits, each with all its bookings; undefined when nothing has changed. */
  readonly visits: readonly BookingDoc[][] | undefined
}

// Longer than a write can be on its way after its call began, and clocks of servers be apart.
const OVERLAP = MINUTE / 3
const CURSOR = /^(\d{1,10})-(\d{1,12}-\d{1,15})@(\d{13})$/

/**
 * A change raises the `rev` of its booking and a new booking raises the count, so equal sums mean that nothing has changed:
 * that is one row of the database, whatever the day holds. Only when they differ the day is read, and from it comes what
 * has changed since the cursor, a little of it twice.
 */
export async function dayChanges(
  store: Store,
  { labId, day }: { readonly labId: string; readonly day: string },
  since: string | undefined,
  now: number,
): Promise<DayChanges> {
  // Before the reading: what comes in between is then read now, and once more with the next question.
  const [sum] = await store.bookings.tally({ where: { labId, day }, by: ['day'], sum: 'rev' })
  const state = `${sum?.count ?? 0}-${sum?.sum ?? 0}`
  // Of another lab or day nothing is seen yet.
  const where = `${hashNumber(`${labId} ${day}`)}`
  const [, seenWhere, seenState, seenAt] = CURSOR.exec(since ?? '') ?? []
  const cursor = `${where}-${state}@${now}`
  const isHere = seenWhere === where
  if (isHere && seenState === state) return { cursor, isWhole: false, visits: undefined }
  const visits = byVisit(await bookingsOfDay(store, labId, day))
  if (!isHere) return { cursor, isWhole: true, visits }
  const from = Number(seenAt) - OVERLAP
  return {
    cursor,
    isWhole: false,
    visits: visits.filter((visit) => visit.some((booking) => changedAt(booking) >= from)),
  }
}

/** When the server last changed a booking, as far as it shows. */
const changedAt = ({ history, bookedAt }: BookingDoc) =>
  history.reduce((latest, { at, heardAt }) => Math.max(latest, heardAt ?? at), bookedAt)

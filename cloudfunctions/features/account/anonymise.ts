import type { BookingStatus } from '#contract/booking-status'
import { hashId } from '../../kernel/ids'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { BookingDoc, BookingEvent, Store } from '../../store/collections'
import { voidedHold, voidedKeys } from '../booking/booking-state'
import { feedbackId } from '../feedback/feedback'
import { FOR_NOBODY_ELSE } from '../visitor/for-whom'
import { unlinkMeasurement } from './unlink-measurement'

/** Stands where the person stood in what is kept for counting. */
export const NOBODY = ''
/** The condition that a document still tells whose it is. */
export const SOMEBODY = { from: ' ' }

/** States of a booking that was not begun with: until it begins its place can go to somebody else. */
export const TO_COME: readonly BookingStatus[] = ['offered', 'pending', 'confirmed']

const RESIDENT = 'resident'
const CALLED_OFF = '预约人删除了自己的资料'

/**
 * Takes the person out of a booking: kept are lab, time, kind, state and its moments, which the figures of a campaign
 * need. Free text may hold anything, so all of it goes. What is to come is cancelled, which frees its place.
 */
export async function anonymiseBooking(store: Store, booking: BookingDoc, now: number): Promise<void> {
  // First what was said of the visit: without the person nobody could find it any more.
  await store.feedback.updateIf(feedbackId(booking.visitId), {}, { words: '' })
  let current: BookingDoc | undefined = booking
  if (booking.personId !== NOBODY) await unlinkMeasurement(store, booking._id)
  while (current && current.personId !== NOBODY) {
    const change = withoutPerson(current, now)
    const changed: BookingDoc | undefined | 'conflict' = await store.bookings.updateIf(
      current._id,
      { rev: current.rev },
      change,
    )
    // Answered by the desk, or cancelled, at the same moment: look again.
    current = typeof changed === 'object' ? undefined : await store.bookings.get(current._id)
  }
}

function withoutPerson(booking: BookingDoc, now: number): Partial<Omit<BookingDoc, '_id' | 'rev'>> {
  const { placeKey } = voidedKeys(booking._id)
  const told = booking.history.map((event) => eventWithoutPerson(event, booking.personId))
  const nameless = { personId: NOBODY, ...voidedHold(booking._id), model: '', note: '', trade: [], ...FOR_NOBODY_ELSE }
  const toCome = now < booking.startsAt && TO_COME.includes(booking.status)
  if (!toCome) return { ...nameless, history: told }
  const calledOff = { at: now, by: RESIDENT, status: 'cancelled', reason: CALLED_OFF } as const
  return { ...nameless, placeKey, status: 'cancelled', history: [...told, calledOff] }
}

const eventWithoutPerson = (
  { at, by, status, station, begun, late }: BookingEvent,
  personId: string,
): BookingEvent => ({
  at,
  by: by === personId ? RESIDENT : by,
  status,
  ...(late && { late }),
  // Somebody who is called or measured at this moment still is.
  ...(station !== undefined && { station }),
  ...(begun && { begun }),
})

/**
 * Takes the person out of a finished attempt. Its id is made of the person, the day and the try, so that it has to be
 * another document: first the nameless copy, whose id is always the same, then the end of the original. An open attempt
 * has no result that could be counted and goes as a whole. Its certificate goes first: nobody could find that any more.
 */
export async function anonymiseAttempt(store: Store, attempt: AttemptDoc): Promise<void> {
  await store.certificates.removeIf(attempt._id, {})
  let current: AttemptDoc | undefined = attempt
  while (current) {
    if (current.status !== 'open') await store.attempts.insert([namelessCopy(current)])
    if (await store.attempts.removeIf(current._id, { rev: current.rev })) return
    current = await store.attempts.get(current._id)
  }
}

function namelessCopy(attempt: AttemptDoc): AttemptDoc {
  const _id = hashId('nobody', attempt._id, `${attempt.startedAt}`)
  return { ...attempt, _id, rev: 1, attemptKey: `void:${_id}`, personId: NOBODY }
}

import { addDays, instantAt, MINUTE, shanghaiDay } from '../../kernel/time'
import type { BookingDoc } from '../../store/collections'

// Nobody is reminded at night.
const MORNING = '08:00'
const EVENING = '21:00'
const DAY_BEFORE = '18:00'
const SHORTLY = 120 * MINUTE

export interface Reminder {
  readonly which: 'day-before' | 'shortly'
  readonly at: number
}

/**
 * When a visit is reminded of: at 18:00 of the day before, and two hours before it begins, moved into the waking hours of
 * that day. Whoever booked later than that is not told what they have just done.
 */
export function remindersOf({ startsAt, bookedAt }: Pick<BookingDoc, 'startsAt' | 'bookedAt'>): Reminder[] {
  const day = shanghaiDay(startsAt)
  const dayBefore = instantAt(addDays(day, -1), DAY_BEFORE)
  const shortly = Math.min(Math.max(startsAt - SHORTLY, instantAt(day, MORNING)), instantAt(day, EVENING))
  const reminders: Reminder[] = [
    { which: 'day-before', at: dayBefore },
    { which: 'shortly', at: shortly },
  ]
  return reminders.filter(({ at }) => bookedAt < at && at < startsAt)
}

/** The reminder that stands now: none before its time, none once the visit has begun. */
export function reminderNow(visit: Pick<BookingDoc, 'startsAt' | 'bookedAt'>, now: number): Reminder | undefined {
  if (now >= visit.startsAt) return undefined
  return remindersOf(visit)
    .filter(({ at }) => at <= now)
    .at(-1)
}

/** Whether somebody may be disturbed now. */
export const isWaking = (now: number) =>
  now >= instantAt(shanghaiDay(now), MORNING) && now < instantAt(shanghaiDay(now), EVENING)

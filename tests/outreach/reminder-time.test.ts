import fc from 'fast-check'
import { isWaking, reminderNow, remindersOf } from '../../cloudfunctions/features/outreach/reminder-time'
import { DAY, instantAt, MINUTE, shanghaiClock, shanghaiDay } from '../../cloudfunctions/kernel/time'

const at = (day: string, clock: string) => instantAt(`2027-05-${day}`, clock)
const longAgo = at('01', '10:00')

it('is at six in the evening of the day before, and two hours before', () => {
  const reminders = remindersOf({ startsAt: at('20', '14:00'), bookedAt: longAgo })
  expect(reminders).toEqual([
    { which: 'day-before', at: at('19', '18:00') },
    { which: 'shortly', at: at('20', '12:00') },
  ])
})

it('waits for the morning when two hours before is too early', () => {
  const [, shortly] = remindersOf({ startsAt: at('20', '09:00'), bookedAt: longAgo })
  expect(shortly?.at).toBe(at('20', '08:00'))
})

it('tells nobody what they have just booked', () => {
  const startsAt = at('20', '14:00')
  expect(remindersOf({ startsAt, bookedAt: at('19', '18:00') }).map(({ which }) => which)).toEqual(['shortly'])
  expect(remindersOf({ startsAt, bookedAt: at('20', '13:00') })).toEqual([])
})

it('stands from its time until the visit begins, the later one alone', () => {
  const visit = { startsAt: at('20', '14:00'), bookedAt: longAgo }
  const which = (now: number) => reminderNow(visit, now)?.which
  expect(which(at('19', '18:00') - 1)).toBeUndefined()
  expect(which(at('19', '18:00'))).toBe('day-before')
  expect(which(at('20', '12:00'))).toBe('shortly')
  expect(which(at('20', '14:00') - 1)).toBe('shortly')
  expect(which(at('20', '14:00'))).toBeUndefined()
})

it('is never at night, never late and never before the booking', () => {
  const minutes = fc.integer({ min: 0, max: (40 * DAY) / MINUTE })
  fc.assert(
    fc.property(minutes, minutes, (start, booked) => {
      const visit = { startsAt: longAgo + start * MINUTE, bookedAt: longAgo + booked * MINUTE }
      for (const reminder of remindersOf(visit)) {
        expect(shanghaiClock(reminder.at) >= '08:00' && shanghaiClock(reminder.at) <= '21:00').toBe(true)
        expect(reminder.at).toBeLessThan(visit.startsAt)
        expect(reminder.at).toBeGreaterThan(visit.bookedAt)
        if (reminder.which === 'shortly') expect(shanghaiDay(reminder.at)).toBe(shanghaiDay(visit.startsAt))
      }
    }),
  )
})

it('knows the hours in which nobody is disturbed, in Shanghai', () => {
  expect([at('20', '07:59'), at('20', '08:00'), at('20', '20:59'), at('20', '21:00')].map(isWaking)).toEqual([
    false,
    true,
    true,
    false,
  ])
})

import fc from 'fast-check'
import * as v from 'valibot'
import { Id } from '#contract/shapes'
import { isBookable, slotsOfDay } from '../../cloudfunctions/features/booking/slot'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { sampleLab } from './samples'

const DAY = '2027-05-20'
const lab = sampleLab('wmd-2027', 'baoshan')
const clocks = (hours: typeof lab.hours, slotMinutes: number) =>
  slotsOfDay({ ...lab, hours, slotMinutes }, DAY).map(({ startsAt }) =>
    new Date(startsAt + 8 * 3600_000).toISOString().slice(11, 16),
  )

it('cuts the hours of a lab into slots, in the time of Shanghai', () => {
  const sessions = [
    { from: '09:00', to: '10:30' },
    { from: '13:30', to: '14:30' },
  ]
  expect(clocks(sessions, 30)).toEqual(['09:00', '09:30', '10:00', '13:30', '14:00'])
})

it('does not offer what is left at the end of a session', () => {
  expect(clocks([{ from: '09:00', to: '11:30' }], 40)).toEqual(['09:00', '09:40', '10:20'])
  expect(clocks([{ from: '09:00', to: '09:20' }], 30)).toEqual([])
})

it('offers the places that the stations allow, and their sum', () => {
  const station = { technicians: 3, stations: 3, minutes: 6, batch: 1 }
  const [slot] = slotsOfDay(
    { ...lab, reserve: 0.2, stations: { 'bp-auto': station, 'thermo-ear': { ...station, minutes: 8 } } },
    DAY,
  )
  expect(slot).toMatchObject({ places: { 'bp-auto': 12, 'thermo-ear': 7 }, placesTotal: 19, open: true, day: DAY })
})

it('cuts any hours into slots of one length that never overlap, inside the hours, each under an id of its own', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  const clock = (at: number) => `${at}`.padStart(2, '0')
  fc.assert(
    fc.property(hour, hour, fc.integer({ min: 5, max: 180 }), (a, b, slotMinutes) => {
      const [from, to] = [`${clock(Math.min(a, b))}:00`, `${clock(Math.max(a, b))}:30`]
      const slots = slotsOfDay({ ...lab, slotMinutes, hours: [{ from, to }] }, DAY)
      slots.forEach((slot, index) => {
        expect(slot.endsAt - slot.startsAt).toBe(slotMinutes * 60_000)
        expect(slot.startsAt).toBe(slots[index - 1]?.endsAt ?? instantAt(DAY, from))
        expect(slot.endsAt).toBeLessThanOrEqual(instantAt(DAY, to))
        expect(v.is(Id, slot._id)).toBe(true)
      })
      expect(new Set(slots.map((slot) => slot._id)).size).toBe(slots.length)
      expect(instantAt(DAY, to) - (slots.at(-1)?.endsAt ?? instantAt(DAY, from))).toBeLessThan(slotMinutes * 60_000)
    }),
  )
})

it('can be booked until it begins, and only while it is open', () => {
  const [slot] = slotsOfDay(lab, DAY)
  if (!slot) throw new Error('no slot')
  expect(isBookable(slot, slot.startsAt - 1)).toBe(true)
  expect(isBookable(slot, slot.startsAt)).toBe(false)
  expect(isBookable({ ...slot, open: false }, slot.startsAt - 1)).toBe(false)
})

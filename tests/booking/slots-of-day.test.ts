import fc from 'fast-check'
import * as v from 'valibot'
import { Id } from '#contract/shapes'
import { eventSlots, isBookable, slotsOfDay } from '../../cloudfunctions/features/booking/slot'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { STATION, sampleLab } from './samples'

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

describe('instruments that are left (寄检)', () => {
  const station = { technicians: 1, stations: 2, minutes: 15, batch: 1 }
  const dropOff = {
    from: '09:00',
    to: '11:00',
    kinds: ['bp-mercury'] as const,
    restMinutes: 120,
    workMinutes: 90,
    fetchDays: 1,
    fetchFrom: '14:00',
  }
  const withDropOff = { ...lab, reserve: 0, stations: { 'bp-mercury': station }, dropOff: [dropOff] }
  const left = slotsOfDay(withDropOff, DAY).find(({ purpose }) => purpose === 'drop-off')

  it('have a slot of their own, with the places that the time for measuring them allows', () => {
    expect(left).toMatchObject({ places: { 'bp-mercury': 6 }, placesTotal: 6 })
    expect([left?.startsAt, left?.endsAt]).toEqual([instantAt(DAY, '09:00'), instantAt(DAY, '11:00')])
    expect(left?.fetchFrom).toBe(instantAt('2027-05-21', '14:00'))
  })

  it('take no place of those who wait for theirs', () => {
    const alone = slotsOfDay({ ...withDropOff, dropOff: [] }, DAY)
    expect(slotsOfDay(withDropOff, DAY).filter(({ purpose }) => purpose === 'check')).toEqual(alone)
  })

  it('never need more minutes than there are for them', () => {
    const minutes = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 5, max: 600 }), fc.integer({ min: 0, max: 90 }), (each, work, kept) => {
        const stations = { 'bp-mercury': { ...station, minutes: each } }
        const given = { ...withDropOff, reserve: kept / 100, stations, dropOff: [{ ...dropOff, workMinutes: work }] }
        const places = slotsOfDay(given, DAY).at(-1)?.places['bp-mercury'] ?? 0
        expect(places * each).toBeLessThanOrEqual(work * (1 - kept / 100) + 1e-9)
      }),
    )
  })
})

it('shops come at the same times to places of their own', () => {
  const stations = { 'bp-auto': STATION, 'scale-price': { ...STATION, minutes: 15 } }
  const slots = slotsOfDay({ ...lab, stations }, DAY)
  const of = (purpose: string) => slots.filter((slot) => slot.purpose === purpose)
  expect(of('merchant').map(({ startsAt }) => startsAt)).toEqual(of('check').map(({ startsAt }) => startsAt))
  expect(of('check')[0]?.places).toEqual({ 'bp-auto': 3 })
  expect(of('merchant')[0]?.places).toEqual({ 'scale-price': 2 })
})

it('a lecture and an open house have their own day, length and seats', () => {
  const event = { title: '家里的血压计', about: '在一楼', day: '2027-05-21', from: '14:00', minutes: 45, seats: 30 }
  const [lecture, visit] = eventSlots({
    ...lab,
    events: [
      { ...event, kind: 'lecture' },
      { ...event, kind: 'lab-visit' },
    ],
  })
  expect(lecture).toMatchObject({
    purpose: 'event',
    title: '家里的血压计',
    day: '2027-05-21',
    startsAt: instantAt('2027-05-21', '14:00'),
    endsAt: instantAt('2027-05-21', '14:45'),
    places: { lecture: 30 },
    placesTotal: 30,
  })
  expect(visit?.places).toEqual({ 'lab-visit': 30 })
})

it('gives every slot of a lab an id of its own that the contract takes, whatever begins at the same minute', () => {
  const key = 'k'.repeat(24)
  const given = {
    ...sampleLab(key, key),
    stations: { 'bp-auto': STATION, 'scale-price': STATION },
    dropOff: [
      {
        from: '09:00',
        to: '11:00',
        kinds: ['bp-auto'] as const,
        restMinutes: 0,
        workMinutes: 60,
        fetchDays: 0,
        fetchFrom: '16:00',
      },
    ],
    events: (['lecture', 'lab-visit'] as const).map((kind) => ({
      kind,
      title: '',
      about: '',
      day: DAY,
      from: '09:00',
      minutes: 30,
      seats: 1,
    })),
  }
  const ids = [...slotsOfDay(given, DAY), ...eventSlots(given)].map(({ _id }) => _id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !v.is(Id, id))).toEqual([])
})

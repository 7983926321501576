import fc from 'fast-check'
import { placesOf } from '../../cloudfunctions/features/booking/places'

const few = fc.integer({ min: 0, max: 8 })
const minutes = fc.integer({ min: 1, max: 60 })
const slot = fc.integer({ min: 5, max: 240 })
const batch = fc.integer({ min: 1, max: 20 })
const percent = fc.integer({ min: 0, max: 100 })
const station = fc.record({ technicians: few, stations: few, minutes, batch })

describe('places of a lab for one kind in one slot', () => {
  it.each([
    ['three at a time, five rounds, a fifth kept', { technicians: 3, stations: 3, minutes: 6, batch: 1 }, 30, 0.2, 12],
    ['two technicians cannot use three stations', { technicians: 2, stations: 3, minutes: 6, batch: 1 }, 30, 0, 10],
    ['two stations cannot seat three technicians', { technicians: 3, stations: 2, minutes: 6, batch: 1 }, 30, 0, 10],
    ['a round that does not end in the slot is none', { technicians: 1, stations: 1, minutes: 8, batch: 1 }, 30, 0, 3],
    ['ten thermometers in one bath', { technicians: 1, stations: 1, minutes: 10, batch: 10 }, 30, 0, 30],
    ['all kept for walk-ins', { technicians: 3, stations: 3, minutes: 6, batch: 1 }, 30, 1, 0],
    ['one place kept in ten leaves nine', { technicians: 1, stations: 1, minutes: 3, batch: 1 }, 30, 0.1, 9],
  ])('%s', (_, station, slotMinutes, reserve, places) => {
    expect(placesOf(station, slotMinutes, reserve)).toBe(places)
  })

  it('are the formula of the domain, to the whole place', () => {
    fc.assert(
      fc.property(station, slot, percent, (given, slotMinutes, reserve) => {
        const rounds = Math.floor(slotMinutes / given.minutes)
        const hundredths = Math.min(given.technicians, given.stations) * rounds * given.batch * (100 - reserve)
        expect(placesOf(given, slotMinutes, reserve / 100)).toBe(Math.floor(hundredths / 100))
      }),
    )
  })

  it('are a hundred less one for each percent that is kept, without a slip of the decimals', () => {
    const hundred = { technicians: 1, stations: 1, minutes: 30, batch: 100 }
    for (let kept = 0; kept <= 100; kept++)
      expect([kept, placesOf(hundred, 30, kept / 100)]).toEqual([kept, 100 - kept])
  })

  it('never need more minutes than the devices have', () => {
    fc.assert(
      fc.property(station, slot, percent, (given, slotMinutes, reserve) => {
        const deviceMinutes = Math.min(given.technicians, given.stations) * slotMinutes
        const needed = (placesOf(given, slotMinutes, reserve / 100) / given.batch) * given.minutes
        expect(needed).toBeLessThanOrEqual(deviceMinutes * (1 - reserve / 100) + 1e-9)
      }),
    )
  })

  it('never get fewer by more hands, more devices, more time, quicker work or a smaller reserve', () => {
    const more = { technicians: 1, stations: 1, minutes: -1, batch: 1 }
    const change = fc.constantFrom(...(Object.keys(more) as (keyof typeof more)[]))
    fc.assert(
      fc.property(station, slot, percent, change, (given, slotMinutes, reserve, field) => {
        const before = placesOf(given, slotMinutes, reserve / 100)
        const better = { ...given, [field]: Math.max(1, given[field] + more[field]) }
        expect(placesOf(better, slotMinutes, reserve / 100)).toBeGreaterThanOrEqual(before)
        expect(placesOf(given, slotMinutes + 1, reserve / 100)).toBeGreaterThanOrEqual(before)
        expect(placesOf(given, slotMinutes, Math.max(0, reserve - 1) / 100)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

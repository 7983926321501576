import fc from 'fast-check'
import { addDays, DAY, instantAt, shanghaiDay } from '../../cloudfunctions/kernel/time'

const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })
const day = instant.map(shanghaiDay)

describe('days in Shanghai', () => {
  it('begin at 16:00 UTC', () => {
    expect(shanghaiDay(Date.UTC(2027, 4, 19, 15, 59, 59, 999))).toBe('2027-05-19')
    expect(shanghaiDay(Date.UTC(2027, 4, 19, 16))).toBe('2027-05-20')
    expect(instantAt('2027-05-20', '00:00')).toBe(Date.UTC(2027, 4, 19, 16))
    expect(instantAt('2027-05-20', '09:30')).toBe(Date.UTC(2027, 4, 20, 1, 30))
  })

  it('agree with the time zone data of the system', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    fc.assert(fc.property(instant, (at) => expect(shanghaiDay(at)).toBe(calendar.format(at))))
  })

  it('hold every instant between their two midnights', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const begin = instantAt(shanghaiDay(at), '00:00')
        expect(at - begin).toBeGreaterThanOrEqual(0)
        expect(at - begin).toBeLessThan(DAY)
        expect(instantAt(shanghaiDay(at), '24:00')).toBe(begin + DAY)
      }),
    )
  })

  it('are counted over months, years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
    fc.assert(
      fc.property(day, fc.integer({ min: -1000, max: 1000 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from)
        expect(instantAt(addDays(from, days), '12:00') - instantAt(from, '12:00')).toBe(days * DAY)
      }),
    )
  })
})

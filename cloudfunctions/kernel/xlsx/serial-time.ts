import { DAY, MINUTE } from '../time'

// A spreadsheet counts days. It takes 1900 for a leap year, so from March 1900 on day 0 is 1899-12-30 (ECMA-376, 18.17.4.1);
// some files of old Macs begin in 1904.
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAYS_TO_1904 = 1462

/** The number by which a spreadsheet keeps `2027-05-20`, `09:30` or `2027-05-20 09:30`. */
export function serialOf(moment: string): number {
  const [day, clock] = moment.includes(':') ? ['', moment.slice(-5)] : [moment, '00:00']
  const date = day || (moment.length > 5 ? moment.slice(0, 10) : '')
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const days = date === '' ? 0 : (Date.parse(`${date}T00:00:00.000Z`) - DAY_ZERO) / DAY
  return days + (minutes * MINUTE) / DAY
}

/** `2027-05-20 09:30` of a spreadsheet's number, to the minute; what has no day yet begins with 1899-12-30. */
export function momentOfSerial(serial: number, since1904 = false): string {
  const minutes = Math.round(((serial + (since1904 ? DAYS_TO_1904 : 0)) * DAY) / MINUTE)
  return new Date(DAY_ZERO + minutes * MINUTE).toISOString().slice(0, 16).replace('T', ' ')
}

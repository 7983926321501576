import { addDays } from '../../../kernel/time'
import { momentOfSerial } from '../../../kernel/xlsx/serial-time'
import type { Cell } from '../../../kernel/xlsx/sheet'
import { clockIn } from './clock-words'

// What a spreadsheet counts for the days from 2009 to 2064: no other number of a campaign is as large.
const isSerial = (value: number) => value >= 40_000 && value <= 60_000

const NUMERALS = '〇一二三四五六七八九'
const numeral = (sign: string) =>
  sign === '' ? 0 : '零两'.includes(sign) ? '零两'.indexOf(sign) * 2 : NUMERALS.indexOf(sign)

/** The text with digits for 二十 and 二〇二七, in one width, without spaces that stand beside a Chinese character. */
export const plainText = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[〇零一二两三四五六七八九十]+/g, (written) => {
      const tens = /^(.?)十(.?)$/.exec(written)
      if (tens) return `${(tens[1] === '' ? 1 : numeral(tens[1] ?? '')) * 10 + numeral(tens[2] ?? '')}`
      return Array.from(written, numeral).join('')
    })
    .replace(/[(（]?(周|星期|礼拜)[1-7日天][)）]?/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ *(\p{Script=Han}) */gu, '$1')
    .trim()

const DAY = /^(?:(\d{4}|\d{2}(?=年))[年\-/.])?(\d{1,2})[月\-/.](\d{1,2})[日号]?/
const DIGITS = /^(20\d{2})(\d{2})(\d{2})/

const isDay = (day: string) =>
  /^20\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day

/** The day with which a plain text begins, and what is left of it. A day without a year is of `year`. */
function dayAtStart(text: string, year: string): { day: string; rest: string } | undefined {
  const found = DIGITS.exec(text) ?? DAY.exec(text)
  if (!found) return undefined
  const [whole, y = year, m = '', d = ''] = found
  const day = `${y.length === 2 ? `20${y}` : y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(day) ? { day, rest: text.slice(whole.length).replace(/^[ T,]+/, '') } : undefined
}

/** `2027-05-20 09:00` of a cell. A day alone begins at midnight, or as an end is over at midnight. */
export function momentIn(cell: Cell, year: string, isEnd: boolean): string | undefined {
  const text = dayText(cell)
  const found = text === undefined ? undefined : dayAtStart(text, year)
  if (!found) return undefined
  if (found.rest === '') return `${isEnd ? addDays(found.day, 1) : found.day} 00:00`
  const clock = clockIn(found.rest)
  if (clock === undefined) return undefined
  return clock === '24:00' ? `${addDays(found.day, 1)} 00:00` : `${found.day} ${clock}`
}

function dayText(cell: Cell): string | undefined {
  if (typeof cell === 'string') return plainText(cell)
  if (typeof cell !== 'number') return cell.moment
  if (!isSerial(cell)) return /^20\d{6}$/.test(`${cell}`) ? `${cell}` : undefined
  const moment = momentOfSerial(cell)
  return moment.endsWith(' 00:00') ? moment.slice(0, 10) : moment
}

/** The year that a cell says, of a day or of a moment. */
export function yearIn(cell: Cell): string | undefined {
  const text = dayText(cell)
  return text === undefined ? undefined : /^(20\d{2})(?=\D|\d{4})/.exec(text)?.[1]
}

const MOST_DAYS = 60

/** The days of a cell: one, several with 、 between them, or from one 至 another. A later one may leave out month and year. */
export function daysIn(cell: Cell, year: string): string[] | undefined {
  const text = dayText(cell)
  if (text === undefined) return undefined
  const days: string[] = []
  for (const piece of text.split(/[、,;和及 ]+/).filter(Boolean)) {
    const [from, to] = piece.split(/[至到~—–]+/).map((one) => one.trim())
    const first = dayAfter(from ?? '', days[days.length - 1], year)
    const last = to === undefined ? first : dayAfter(to, first, year)
    if (first === undefined || last === undefined || last < first) return undefined
    for (let day = first; day <= last && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day)
  }
  return days.length > 0 ? days : undefined
}

function dayAfter(text: string, before: string | undefined, year: string): string | undefined {
  const dayOnly = /^(\d{1,2})[日号]?$/.exec(text)?.[1]
  const whole = dayOnly !== undefined && before ? `${before.slice(0, 8)}${dayOnly.padStart(2, '0')}` : text
  const found = dayAtStart(whole, before?.slice(0, 4) ?? year)
  return found && /^(0?0:00(:00)?)?$/.test(found.rest) ? found.day : undefined
}

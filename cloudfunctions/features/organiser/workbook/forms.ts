import type { Cell, CellCheck, Look } from '../../../kernel/xlsx/sheet'
import { clockIn, type Hours, hoursIn } from './clock-words'
import { daysIn, momentIn, plainText } from './day-words'

/** How a value stands in a cell: read with every way that people write it, written in one. */
export interface Form {
  readonly look?: Look
  readonly check?: CellCheck
  /** Undefined: it cannot be read as this. */
  read(cell: Cell, year: string): unknown
  write(value: unknown): Cell
}

/** What a person sees in the cell. */
export const shownIn = (cell: Cell): string => (typeof cell === 'object' ? cell.moment : `${cell}`).trim()

export const text: Form = {
  look: 'text',
  read: (cell) => shownIn(cell).replace(/\s*[\t\r\n]\s*/g, ' '),
  write: (value) => `${value}`,
}

/** Letters and digits as somebody reads them out: in capitals. */
export const capitals: Form = {
  look: 'text',
  read: (cell) => shownIn(cell).normalize('NFKC').replace(/\s+/g, '').toUpperCase(),
  write: (value) => `${value}`.toUpperCase(),
}

/** Letters and digits, in one width. */
export const code: Form = {
  look: 'text',
  read: (cell) => shownIn(cell).normalize('NFKC').replace(/\s+/g, '').toLowerCase(),
  write: (value) => `${value}`,
}

export const phone: Form = {
  look: 'text',
  read: (cell) =>
    shownIn(cell)
      .normalize('NFKC')
      .replace(/[\s()]+/g, '')
      .replace(/[—–]/g, '-'),
  write: (value) => `${value}`,
}

const UNIT = /(个|件|人|名|位|台|套|份|元|分钟|分|小时|天|次|道|题|%)$/

export function numberIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell
  const digits = plainText(shownIn(cell))
    .replace(/,(?=\d{3}\b)/g, '')
    .replace(UNIT, '')
    .trim()
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined
}

export const whole = (min: number, max: number): Form => ({
  check: { whole: [min, max] },
  read: numberIn,
  write: (value) => Number(value),
})

export const decimal: Form = { read: numberIn, write: (value) => Number(value) }

export const percent: Form = {
  check: { whole: [0, 90] },
  // A cell that is shown as 20 % holds 0.2.
  read: (cell) => (typeof cell === 'number' && cell > 0 && cell < 1 ? Math.round(cell * 100) : numberIn(cell)),
  write: (value) => Number(value),
}

const YES = /^(是|有|对|要|√|✓|✔|y|yes|true|1)$/i
const NO = /^(否|无|没有|不|不是|不要|×|✗|x|n|no|false|0)$/i

export const yesNo: Form = {
  check: { oneOf: ['是', '否'] },
  read: (cell) => {
    const said = shownIn(cell).normalize('NFKC')
    return YES.test(said) ? true : NO.test(said) ? false : undefined
  },
  write: (value) => (value === true ? '是' : '否'),
}

export const days: Form = {
  look: 'text',
  read: daysIn,
  write: (value) => (Array.isArray(value) ? value.join('、') : ''),
}

const moment = (isEnd: boolean): Form => ({
  look: 'moment',
  read: (cell, year) => momentIn(cell, year, isEnd),
  write: (value) => ({ moment: `${value}` }),
})
export const beginning = moment(false)
export const end = moment(true)

export const hours: Form = {
  look: 'text',
  read: (cell) => hoursIn(plainText(shownIn(cell).replace(/[\r\n]+/g, '、'))),
  write: (value) => (Array.isArray(value) ? value.map(({ from, to }: Hours) => `${from}-${to}`).join('、') : ''),
}

/** One day. */
export const day: Form = {
  look: 'text',
  read: (cell, year) => {
    const found = daysIn(cell, year)
    return found?.length === 1 ? found[0] : undefined
  },
  write: (value) => `${value}`,
}

/** A time of the day. */
export const clock: Form = {
  look: 'text',
  read: (cell) => clockIn(typeof cell === 'object' ? cell.moment.slice(11, 16) : plainText(shownIn(cell))),
  write: (value) => `${value}`,
}

/** One of some words, each for a value; `also` are other words for it. */
export function oneOf(words: Readonly<Record<string, string>>, also: Readonly<Record<string, string>> = {}): Form {
  const values = new Map<string, string>()
  for (const [word, value] of Object.entries({ ...also, ...words })) values.set(word, value)
  for (const value of Object.values(words)) values.set(value, value)
  return {
    check: { oneOf: Object.keys(words) },
    read: (cell) => values.get(shownIn(cell).normalize('NFKC').replace(/\s+/g, '')),
    write: (value) => Object.keys(words).find((word) => words[word] === value) ?? `${value}`,
  }
}

/** Some of these words, with 、 between them. */
export function several(words: Readonly<Record<string, string>>, also: Readonly<Record<string, string>>): Form {
  const one = oneOf(words, also)
  return {
    read: (cell, year) => {
      const values = shownIn(cell)
        .split(/[、,，;；\s]+/)
        .filter(Boolean)
        .map((word) => one.read(word, year))
      return values.includes(undefined) ? undefined : [...new Set(values)]
    },
    write: (value) => (Array.isArray(value) ? value.map(one.write).join('、') : ''),
  }
}

import * as v from 'valibot'

/** A decimal number in whole counts of its last digit: 1.02 is 102 counts at 2 decimals. Binary fractions never touch it. */
export interface Decimal {
  readonly counts: number
  readonly decimals: number
}

// 11 digits with their sign stay far below 2^53, also when two of them are multiplied by a number of intervals.
const FORM = /^-?\d{1,6}(\.\d{1,4})?$/
const TENS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]

/** A number as it is read off or typed: `-0.15`. */
export const DecimalText = v.pipe(v.string('数应是文字'), v.regex(FORM, '数写得不对，例如 120 或 36.95'))
/** The same, or nothing yet. */
export const MaybeDecimal = v.pipe(v.string('数应是文字'), v.regex(/^$|^-?\d{1,6}(\.\d{1,4})?$/, '数写得不对'))

const MINUS = 45
const POINT = 46
const NOUGHT = 48

/** Undefined for what is no number, such as nothing yet. Sign by sign: judging reads some sixty numbers a sheet. */
export function decimalOf(text: string): Decimal | undefined {
  const { length } = text
  const begin = text.charCodeAt(0) === MINUS ? 1 : 0
  let counts = 0
  let point = -1
  for (let place = begin; place < length; place++) {
    const sign = text.charCodeAt(place)
    if (sign === POINT && point < 0) point = place
    else if (sign >= NOUGHT && sign < NOUGHT + 10) counts = counts * 10 + (sign - NOUGHT)
    else return undefined
  }
  const whole = (point < 0 ? length : point) - begin
  const decimals = point < 0 ? 0 : length - point - 1
  if (whole < 1 || whole > 6 || decimals > 4 || (point >= 0 && decimals === 0)) return undefined
  return { counts: begin === 1 ? -counts : counts, decimals }
}

const at = ({ counts, decimals }: Decimal, wanted: number) => counts * (TENS[wanted - decimals] ?? Number.NaN)
const finest = (a: Decimal, b: Decimal) => Math.max(a.decimals, b.decimals)

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const decimals = finest(a, b)
  return { counts: at(a, decimals) + at(b, decimals), decimals }
}

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { ...b, counts: -b.counts })

export const times = (a: Decimal, b: Decimal): Decimal => ({
  counts: a.counts * b.counts,
  decimals: a.decimals + b.decimals,
})

/** Negative when a is less, 0 when they are the same number, however many zeros either is written with. */
export const compare = (a: Decimal, b: Decimal): number => {
  const decimals = finest(a, b)
  return at(a, decimals) - at(b, decimals)
}

export const magnitude = (a: Decimal): Decimal => ({ ...a, counts: Math.abs(a.counts) })

/** `-0.15`; without the zeros at the end that say nothing. */
export function decimalText({ counts, decimals }: Decimal): string {
  let [digits, places] = [Math.abs(counts), decimals]
  while (places > 0 && digits % 10 === 0) {
    digits /= 10
    places--
  }
  const sign = counts < 0 ? '-' : ''
  if (places === 0) return sign + digits
  const tens = 10 ** places
  // One in front keeps the zeros after the point.
  return `${sign}${Math.floor(digits / tens)}.${String((digits % tens) + tens).slice(1)}`
}

/** Only for drawing: how far along a line a value lies. */
export const approximately = ({ counts, decimals }: Decimal): number => counts / (TENS[decimals] ?? Number.NaN)

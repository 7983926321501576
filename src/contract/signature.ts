import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Id, Instant } from './shapes'

/** How wide and high the field is that somebody signs in; every line is kept in whole steps of it. */
export const SIGNED_IN = { width: 512, height: 256 } as const

const MOST = 2_000

/**
 * A signature as lines: points of three characters (nine bits across, nine down), lines parted by a dot, two points at
 * least. Some hundred points at most, because it is kept to be looked at and for nothing else.
 */
export const Signature = v.pipe(
  v.string('签字应是文字'),
  v.minLength(6, '请先签字'),
  v.maxLength(MOST, '签字太长，请重新签'),
  v.regex(/^[A-Za-z0-9_-]{3}(\.?[A-Za-z0-9_-]{3})+$/, '签字的写法不对'),
)

export interface Point {
  readonly x: number
  readonly y: number
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digit = (value: number) => DIGITS.charAt(value & 63)

const pointText = ({ x, y }: Point) => {
  const both = Math.min(511, Math.max(0, Math.round(x))) * 512 + Math.min(511, Math.max(0, Math.round(y)))
  return digit(both >> 12) + digit(both >> 6) + digit(both)
}

/** The lines as text; too many points of a line are left out evenly until it fits. */
export function signatureOf(lines: readonly (readonly Point[])[]): string {
  for (let every = 1; every < 64; every *= 2) {
    const kept = lines.map((line) => line.filter((_, n) => n % every === 0 || n === line.length - 1))
    const text = kept
      .map((line) => line.map(pointText).join(''))
      .filter(Boolean)
      .join('.')
    if (text.length <= MOST) return text
  }
  return ''
}

export const linesOf = (signature: string): Point[][] =>
  signature.split('.').map((line) => (line.match(/.{3}/g) ?? []).map(pointOf))

function pointOf(text: string): Point {
  const both = Array.from(text).reduce((sum, character) => sum * 64 + DIGITS.indexOf(character), 0)
  return { x: both >> 9, y: both & 511 }
}

/** When an instrument was handed out, by whom, and how it was signed for; '' where the code was enough. */
export const readHandOut = endpoint({
  name: 'measurement.readHandOut',
  role: 'staff',
  input: v.strictObject({ bookingId: Id }),
  output: v.strictObject({ at: Instant, by: v.string(), signature: v.string() }),
  refusals: ['not-found'],
})

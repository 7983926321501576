import * as v from 'valibot'
import { MaybeDecimal } from '#contract/decimal'

const SIGNS: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '，': '.',
  ',': '.',
  '−': '-',
  '－': '-',
  '–': '-',
}

/** A number as the contract takes it, from what a Chinese keyboard gives: full-width digits, a 。 for the point. */
export const typedNumber = (typed: string) =>
  firstOf(
    Array.from(typed)
      .map((character) => SIGNS[character] ?? digitOf(character))
      .join(''),
  )
    .replace(/(?!^)-/g, '')
    .replace(/^(-?)\./, '$10.')
    .slice(0, 12)

// Of two numbers, or 1e3, only the first: together they would be a third one.
function firstOf(text: string): string {
  const parts = text.split(/[^\d.-]+/)
  return parts.find((part) => /\d/.test(part)) ?? parts.join('')
}

function digitOf(character: string): string {
  const code = character.charCodeAt(0) - 0xff10
  return code >= 0 && code <= 9 ? String(code) : character
}

/** The same without a point at the end, which is one half of a number. */
export const wholeNumber = (text: string) => text.replace(/\.$/, '')

/** Whether a text is no number that counts, though it is typed to its end: too long, or with two points. */
export const isNoNumber = (text: string) => text !== '-' && !v.is(MaybeDecimal, wholeNumber(text))

export const NO_NUMBER = '这个数不算：整数最多 6 位，小数最多 4 位，例如 36.95'

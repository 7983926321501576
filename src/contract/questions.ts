import { approximately, compare, decimalOf } from './decimal'
import { findingsOf } from './judging'
import type { Reading, Sheet } from './measurement-sheet'
import { isObserved, type RegulationRow } from './regulation-row'

/** Why a reading is asked about once more. It is never refused: the odd reading is the one that counts. */
export const QUESTIONS = {
  'times-ten': '和参考值差了很多倍：是不是多打或少打了一位，或者单位选错了？',
  'same-reference': '这个参考值和另一点的一样，是不是打重了？',
  'far-off': '误差特别大，请再看一眼读数。',
  'no-minus': '这一项写降了（或回升了）多少，不带负号，请再看一眼。',
  'small-load': '小砝码 ΔL 应在 0 和 e 之间，请再看一眼。',
} as const
export type Question = keyof typeof QUESTIONS

const FAR = 5
// Of the reference, where no limit is known.
const FAR_WITHOUT_LIMIT = 0.05

// How much it fell or sprang back: a sign would turn the verdict round.
const UNSIGNED: readonly Reading['quantity'][] = ['leak', 'sensitivity']

/** A question for the readings that have one, by their place in the sheet. */
export function questionsOf(sheet: Sheet, rows: readonly RegulationRow[]): ReadonlyMap<number, Question> {
  const asked = new Map<number, Question>()
  sheet.readings.forEach((reading, place) => {
    const question = questionOf(reading, sheet, rows)
    if (question) asked.set(place, question)
  })
  return asked
}

function questionOf(reading: Reading, sheet: Sheet, rows: readonly RegulationRow[]): Question | undefined {
  const [indication, reference] = [decimalOf(reading.indication), decimalOf(reading.reference)]
  if (!indication || !reference || isObserved(reading.quantity)) return undefined
  if (UNSIGNED.includes(reading.quantity) && indication.counts < 0) return 'no-minus'
  const times = reference.counts === 0 ? 1 : Math.abs(approximately(indication) / approximately(reference))
  if (times > 5 || times < 0.2) return 'times-ten'
  const twin = sheet.readings.some((other) => {
    const value = decimalOf(other.reference)
    const isOther = other.quantity === reading.quantity && other.nominal !== reading.nominal
    return isOther && value !== undefined && compare(value, reference) === 0
  })
  if (twin) return 'same-reference'
  const [deltaL, e] = [decimalOf(reading.deltaL), decimalOf(sheet.scale.e)]
  if (deltaL && e && (deltaL.counts < 0 || compare(deltaL, e) > 0)) return 'small-load'
  const [finding] = findingsOf({ ...sheet, readings: [reading] }, rows)
  if (finding?.verdict === 'unjudged' && reference.counts !== 0)
    return Math.abs(roughly(finding.error)) > Math.abs(approximately(reference)) * FAR_WITHOUT_LIMIT
      ? 'far-off'
      : undefined
  if (finding?.verdict !== 'beyond') return undefined
  const bound = Math.max(...[finding.lower, finding.upper].map((text) => Math.abs(roughly(text))))
  return bound > 0 && Math.abs(roughly(finding.error)) > bound * FAR ? 'far-off' : undefined
}

const roughly = (text: string) => {
  const value = decimalOf(text)
  return value ? approximately(value) : 0
}

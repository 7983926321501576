import { MINUTE, minuteOfDay } from '../../kernel/time'
import type { BookingDoc } from '../../store/collections'
import { isReserve } from './reserve'

// Without I and O, which are read as digits.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
// What is before six comes after the evening, so that the usual hours have one letter.
const DAY_BEGINS = 6 * 60
const WHOLE_DAY = 24 * 60

/**
 * 号, what is called out for one instrument: a letter for its slot and the number of its place, `G07`; `现G07` when it came
 * from the reserve. It follows from the place, which is sold once, so within a day and a kind nobody has the same one, and
 * a desk without signal knows it too. '' for a booking that has no place any more.
 */
export function turnOf({ placeKey, startsAt, endsAt, slotId }: Pick<BookingDoc, TurnParts>): string {
  if (!placeKey.startsWith(`${slotId}:`)) return ''
  const number = Number(placeKey.slice(placeKey.lastIndexOf('#') + 1)) + 1
  // Slots of one length do not overlap, so no two of a day share a letter.
  const nth = Math.floor(
    ((minuteOfDay(startsAt) - DAY_BEGINS + WHOLE_DAY) % WHOLE_DAY) / ((endsAt - startsAt) / MINUTE),
  )
  return `${isReserve(slotId) ? '现' : ''}${lettersOf(nth)}${String(number).padStart(2, '0')}`
}
type TurnParts = 'placeKey' | 'startsAt' | 'endsAt' | 'slotId'

const lettersOf = (nth: number): string =>
  (nth < LETTERS.length ? '' : lettersOf(Math.floor(nth / LETTERS.length) - 1)) + LETTERS[nth % LETTERS.length]

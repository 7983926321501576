import { addDays, DAY } from '../../kernel/time'
import type { BookEntry } from '../../store/learning-documents'

/** Days until a question is asked again: after a miss, after the first time right, after the second. A third time right and it is learnt. */
export const AGAIN_AFTER_DAYS = [1, 3, 7] as const

/** One answer to one question, on a day in Shanghai. */
export interface Noted {
  readonly questionId: string
  readonly topic: string
  readonly correct: boolean
  readonly day: string
  readonly at: number
}

export interface WrongBook {
  readonly book: readonly BookEntry[]
  readonly learnt: number
}

/**
 * The book after an answer. A miss puts the question in, or back to the beginning. A right answer counts on a day when the
 * question is due: answering it over and over on one day is not remembering it.
 */
export function note({ book, learnt }: WrongBook, answer: Noted): WrongBook {
  const { questionId, topic, correct, day, at } = answer
  const before = book.find((entry) => entry.questionId === questionId)
  const others = book.filter((entry) => entry !== before)
  // A paper that is looked at late tells nothing about what was answered since.
  if (before && before.answeredAt > at) return { book, learnt }
  if (!correct) {
    const misses = (before?.misses ?? 0) + 1
    return {
      book: [...others, { questionId, topic, step: 0, dueDay: dayAfter(day, 0), misses, answeredAt: at }],
      learnt,
    }
  }
  if (!before || before.dueDay > day) return { book, learnt }
  const step = before.step + 1
  if (step >= AGAIN_AFTER_DAYS.length) return { book: others, learnt: learnt + 1 }
  return { book: [...others, { ...before, step, dueDay: dayAfter(day, step), answeredAt: at }], learnt }
}

const dayAfter = (day: string, step: number) => addDays(day, AGAIN_AFTER_DAYS[step] ?? 1)

/** What is to be asked on a day, longest due first. */
export const dueOn = (book: readonly BookEntry[], day: string): BookEntry[] =>
  inOrder(book).filter(({ dueDay }) => dueDay <= day)

/** The book as it is shown: what is due first on top. */
export const inOrder = (book: readonly BookEntry[]): BookEntry[] =>
  [...book].sort((a, b) => compare(a.dueDay, b.dueDay) || compare(a.questionId, b.questionId))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Whole days from one day to another, 0 when it has passed. */
export const daysTo = (day: string, today: string) => Math.max(0, (Date.parse(day) - Date.parse(today)) / DAY)

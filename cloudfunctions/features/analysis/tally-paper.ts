import type { AttemptDoc, PaperLine } from '../../store/attempt-documents'
import type { ItemCountDoc } from '../../store/bank-documents'
import type { QuestionDoc } from '../../store/question-documents'
import { choiceOf, POINTS_EACH } from '../quiz/attempt'
import { pointsFor, rightChoice } from '../quiz/question'
import { BLANK, IN_ORDER, OTHERWISE } from './option-shares'

/** Counts of one question while they are added up. */
export interface Tallied {
  readonly joint: Record<string, number>
  readonly choices: Record<string, number>
  readonly seconds: Record<string, number>
}

export const tallied = ({ joint, choices, seconds }: Pick<ItemCountDoc, 'joint' | 'choices' | 'seconds'>): Tallied => ({
  joint: { ...joint },
  choices: { ...choices },
  seconds: { ...seconds },
})

/**
 * A person's first try, which is what item analysis is about: later ones profit from it. Of papers from before there were
 * points nothing can be told.
 */
export const isCounted = ({ attemptKey, pointsEach }: AttemptDoc) =>
  attemptKey.endsWith('#0') && pointsEach === POINTS_EACH

/** Adds a finished paper to the counts of those of its questions for which `of` has some. */
export function tallyPaper(
  attempt: AttemptDoc,
  questions: Map<PaperLine, QuestionDoc>,
  of: (questionId: string) => Tallied | undefined,
): void {
  const lines = [...questions].map(([line, question], place) => {
    const choice = choiceOf(attempt, place)
    return { line, question, choice, points: pointsFor(question, line, choice, POINTS_EACH) }
  })
  const total = lines.reduce((sum, { points }) => sum + points, 0)
  const seconds = secondsOf(attempt)
  for (const [place, { line, question, choice, points }] of lines.entries()) {
    const counts = of(question._id)
    if (!counts) continue
    const rest = total - points
    add(counts.joint, `${points}:${rest}`)
    for (const what of answered(question, line, choice)) addAnswer(counts.choices, what, rest)
    const spent = seconds.get(place + 1)
    if (spent !== undefined) add(counts.seconds, `${spent}`)
  }
}

const add = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1
}

// Beyond these every other number is one: what is typed at will has no end.
const MOST_NUMBERS = 30

function addAnswer(choices: Record<string, number>, what: string, rest: number): void {
  const known = new Set(Object.keys(choices).map((key) => key.slice(0, key.lastIndexOf(':'))))
  add(choices, `${known.has(what) || known.size < MOST_NUMBERS ? what : OTHERWISE}:${rest}`)
}

/** What was answered in the bank's own terms, whatever the order of this paper. */
function answered(question: QuestionDoc, line: PaperLine, choice: readonly string[]): string[] {
  if (choice.length === 0) return [BLANK]
  if (question.form === 'number') return choice.map((number) => number.replace('.', ','))
  if (question.form === 'order') {
    const isRight = rightChoice(question, line).every((letter, place) => choice[place] === letter)
    return [isRight ? IN_ORDER : OTHERWISE]
  }
  return choice.flatMap((letter) => line.order['abcdef'.indexOf(letter)] ?? []).map((place) => `${place}`)
}

// Whoever puts the phone down for ten minutes does not think for ten.
const LONGEST = 600

/** Seconds by number of the question, from when the server first had an answer to one until it first had the next. */
function secondsOf({
  startedAt,
  answeredAt,
}: Pick<AttemptDoc, 'startedAt' | 'answeredAt'>): ReadonlyMap<number, number> {
  let before = startedAt
  const inTurn = Object.entries(answeredAt).sort(([, a], [, b]) => a - b)
  return new Map(
    inTurn.map(([no, at]) => {
      const seconds = Math.min(LONGEST, Math.round((at - before) / 1000))
      before = at
      return [Number(no), seconds]
    }),
  )
}

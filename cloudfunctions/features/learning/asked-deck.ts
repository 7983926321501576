import type { AnsweredLine, AskedDeck, AskedLine } from '../../store/learning-documents'

/** A deck from which nothing was asked yet. */
export const NEW_DECK: AskedDeck = { turn: 0, asked: [], last: [], seen: [] }

/** What a deck says to an answer for question `turn`: it may be judged, it was judged before, or neither. */
export function standingOf(deck: AskedDeck, turn: number): { judge: AskedLine } | { judged: AnsweredLine } | 'over' {
  const [asked] = deck.asked
  const [last] = deck.last
  if (asked && turn === deck.turn) return { judge: asked }
  if (last && turn === deck.turn - 1) return { judged: last }
  return 'over'
}

/** The deck after its question was answered, with the next one on top, or none. */
export const afterAnswer = (deck: AskedDeck, answered: AnsweredLine, next: readonly AskedLine[]): AskedDeck => ({
  turn: deck.turn + 1,
  asked: next,
  last: [answered],
  seen: [...deck.seen.filter((id) => id !== answered.questionId), answered.questionId],
})

/** The deck with another question on top: the one before it was not answered and is not to be. */
export const withNewTop = (deck: AskedDeck, next: readonly AskedLine[]): AskedDeck =>
  deck.asked.length === 0 && deck.turn > 0
    ? { ...deck, asked: next }
    : { ...deck, turn: deck.turn + 1, asked: next, last: [] }

/** Whether a question was answered from a deck, or is asked now. */
export const isInDeck = ({ asked, seen }: AskedDeck, questionId: string): boolean =>
  seen.includes(questionId) || asked.some((line) => line.questionId === questionId)

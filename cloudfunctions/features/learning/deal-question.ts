import type { Store } from '../../store/collections'
import type { AskedLine } from '../../store/learning-documents'
import { paperLine } from '../quiz/draw-paper'

/** Anything of the bank that can be asked, and how hard it is. */
export interface Dealable {
  readonly _id: string
  readonly difficulty: number
}

/** One of those whose difficulty is nearest to the one that is wanted, by chance. */
export function pickNearest(
  pool: readonly Dealable[],
  difficulty: number | undefined,
  randomBelow: (below: number) => number,
): Dealable | undefined {
  const away = (question: Dealable) => (difficulty === undefined ? 0 : Math.abs(question.difficulty - difficulty))
  const nearest = Math.min(...pool.map(away))
  const best = pool.filter((question) => away(question) === nearest)
  return best[best.length > 1 ? randomBelow(best.length) : 0]
}

/** The question as it is asked now, its options in an order of their own; none for none. */
export async function lineOf(
  store: Store,
  questionId: string | undefined,
  randomBelow: (below: number) => number,
): Promise<readonly AskedLine[]> {
  const question = questionId === undefined ? undefined : await store.questions.get(questionId)
  return question ? [paperLine(question, randomBelow)] : []
}

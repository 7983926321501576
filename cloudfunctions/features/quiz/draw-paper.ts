import type { PaperLine, QuizPlan } from '../../store/collections'

/** What of the bank the draw looks at. */
export interface DrawableQuestion {
  readonly _id: string
  readonly topic: string
  readonly difficulty: number
}

/**
 * Draws questions by the plan: exactly the quota of every topic, and the difficulties of the plan as nearly as the bank
 * has them. Throws when a topic has too few questions, which is a mistake of who set the campaign up.
 */
export function drawQuestions(
  bank: readonly DrawableQuestion[],
  plan: Pick<QuizPlan, 'quotas' | 'difficulties'>,
  randomBelow: (below: number) => number,
): DrawableQuestion[] {
  const wanted = shuffled(repeated(plan.difficulties).map(Number), randomBelow)
  const drawn = repeated(plan.quotas).map((topic, place) => ({ topic, difficulty: wanted[place] ?? 1 }))
  const pool = shuffled(bank, randomBelow)
  const paper = drawn.map(({ topic, difficulty }) => {
    const found = nearest(pool, topic, difficulty)
    if (found < 0) throw new Error(`Too few live questions on topic ${topic}`)
    return pool.splice(found, 1)[0] as DrawableQuestion
  })
  return shuffled(paper, randomBelow)
}

/** One line of the paper: which question, and its options in an order of this attempt's own. 对 stays before 错. */
export const paperLine = (
  question: { readonly _id: string; readonly form: string; readonly options: readonly string[] },
  randomBelow: (below: number) => number,
): PaperLine => {
  const order = question.options.map((_, index) => index)
  return { questionId: question._id, order: question.form === 'judge' ? order : shuffled(order, randomBelow) }
}

function nearest(pool: readonly DrawableQuestion[], topic: string, difficulty: number): number {
  let best = -1
  let distance = Number.POSITIVE_INFINITY
  pool.forEach((question, place) => {
    const away = Math.abs(question.difficulty - difficulty)
    if (question.topic === topic && away < distance) {
      best = place
      distance = away
    }
  })
  return best
}

const repeated = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([name, count]) => Array.from({ length: count }, () => name))

function shuffled<T>(items: readonly T[], randomBelow: (below: number) => number): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const pick = randomBelow(last + 1)
    const held = order[last] as T
    order[last] = order[pick] as T
    order[pick] = held
  }
  return order
}

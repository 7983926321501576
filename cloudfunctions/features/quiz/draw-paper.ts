import { grouped } from '../../kernel/grouped'
import type { PaperLine } from '../../store/attempt-documents'

/** What of the bank the draw looks at. */
export interface DrawableQuestion {
  readonly _id: string
  readonly topic: string
  readonly difficulty: number
  readonly form: string
}

/** What a paper is drawn by. A form that is named is wanted so often; the other questions are of any form. */
export interface PaperPlan {
  readonly quotas: Readonly<Record<string, number>>
  readonly difficulties: Readonly<Record<string, number>>
  readonly forms: Readonly<Record<string, number>>
}

type RandomBelow = (below: number) => number

// A place that is filled early can leave another without what it wants; of so many papers the first without fault is taken.
const DEALS = 30

/**
 * Draws questions by the plan: exactly the quota of every topic, and the difficulties and forms of the plan as nearly as
 * the bank has them. Every question of a topic that is still wanted has the same chance, so that few questions of one
 * difficulty are not worn out while others of it lie idle in another topic. Throws when a topic has too few questions,
 * which is a mistake of who set the campaign up.
 */
export function drawQuestions(
  bank: readonly DrawableQuestion[],
  plan: PaperPlan,
  randomBelow: RandomBelow,
): DrawableQuestion[] {
  const topics = grouped(bank, ({ topic }) => topic)
  let best = deal(topics, plan, randomBelow)
  for (let n = 1; n < DEALS && best.faults > 0; n++) {
    const other = deal(topics, plan, randomBelow)
    if (other.faults < best.faults) best = other
  }
  return shuffled(best.paper, randomBelow)
}

interface Deal {
  readonly paper: readonly DrawableQuestion[]
  /** How far it is from the plan, in steps of difficulty and forms that are missing. */
  readonly faults: number
}

function deal(
  topics: ReadonlyMap<string, readonly DrawableQuestion[]>,
  plan: PaperPlan,
  randomBelow: RandomBelow,
): Deal {
  const wanted = new Wanted(plan)
  const taken = new Set<string>()
  let faults = 0
  const paper = shuffled(repeated(plan.quotas), randomBelow).map((topic) => {
    const open = (topics.get(topic) ?? []).filter(({ _id }) => !taken.has(_id))
    if (open.length === 0) throw new Error(`Too few live questions on topic ${topic}`)
    const weights = open.map((question) => wanted.weight(question))
    const fit = pickByWeight(weights, randomBelow)
    const picked = open[fit ?? leastAway(open, wanted, randomBelow)] as DrawableQuestion
    faults += wanted.take(picked)
    taken.add(picked._id)
    return picked
  })
  return { paper, faults }
}

/** What a paper on its way still asks for. */
class Wanted {
  private readonly difficulties: Map<number, number>
  private readonly forms: Map<string, number>
  private anyForm: number

  constructor({ quotas, difficulties, forms }: PaperPlan) {
    this.difficulties = new Map(Object.entries(difficulties).map(([level, count]) => [Number(level), count]))
    this.forms = new Map(Object.entries(forms))
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0)
    this.anyForm = Math.max(0, sum(quotas) - sum(forms))
  }

  /** How much a question is asked for: 0 when another one has to be found. */
  weight({ difficulty, form }: DrawableQuestion): number {
    return (this.difficulties.get(difficulty) ?? 0) * ((this.forms.get(form) ?? 0) + this.anyForm)
  }

  /** How far a question is from what is still asked for. */
  away({ difficulty, form }: DrawableQuestion): number {
    return Math.abs(this.nearest(difficulty) - difficulty) + ((this.forms.get(form) ?? 0) + this.anyForm > 0 ? 0 : 1)
  }

  /** Takes a question, and answers how far it was away. */
  take(question: DrawableQuestion): number {
    const away = this.away(question)
    const level = this.nearest(question.difficulty)
    this.difficulties.set(level, (this.difficulties.get(level) ?? 0) - 1)
    const named = this.forms.get(question.form) ?? 0
    if (named > 0) this.forms.set(question.form, named - 1)
    else if (this.anyForm > 0) this.anyForm--
    return away
  }

  private nearest(difficulty: number): number {
    const left = [...this.difficulties].filter(([, count]) => count > 0).map(([level]) => level)
    return left.sort((a, b) => Math.abs(a - difficulty) - Math.abs(b - difficulty))[0] ?? difficulty
  }
}

function pickByWeight(weights: readonly number[], randomBelow: RandomBelow): number | undefined {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return undefined
  let left = randomBelow(all)
  return weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
}

function leastAway(open: readonly DrawableQuestion[], wanted: Wanted, randomBelow: RandomBelow): number {
  const away = open.map((question) => wanted.away(question))
  const least = Math.min(...away)
  const nearest = away.flatMap((steps, at) => (steps === least ? [at] : []))
  return nearest[randomBelow(nearest.length)] ?? 0
}

/** One line of the paper: which question, and its options in an order of this attempt's own. 对 stays before 错. */
export const paperLine = (
  question: { readonly _id: string; readonly form: string; readonly options: readonly string[] },
  randomBelow: (below: number) => number,
): PaperLine => {
  const order = question.options.map((_, index) => index)
  return { questionId: question._id, order: question.form === 'judge' ? order : shuffled(order, randomBelow) }
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

import { demoCampaign } from '../../cloudfunctions/demo/campaign'
import { type DrawableQuestion, drawQuestions, type PaperPlan } from '../../cloudfunctions/features/quiz/draw-paper'
import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { numbersOf } from '../../cloudfunctions/kernel/seeded-shuffle'

const PAPERS = 20_000
/** A question comes at most so many times as often as the others of its stratum on average. */
const IN_STRATUM = 1.25

const { quiz, blueprint } = demoCampaign(Date.UTC(2027, 4, 13))
const bank: readonly DrawableQuestion[] = questionBank()
const strataOf = ({ topic, difficulty, form }: DrawableQuestion) => `${topic} ${difficulty} ${form}`

function draws(questions: readonly DrawableQuestion[], plan: PaperPlan) {
  const times = new Map(questions.map(({ _id }) => [_id, 0]))
  // The same papers every time.
  const below = numbersOf('exposure')
  const papers = Array.from({ length: PAPERS }, () => drawQuestions(questions, plan, below))
  for (const paper of papers) for (const { _id } of paper) times.set(_id, (times.get(_id) ?? 0) + 1)
  return { times, papers }
}

/** Of every stratum the largest share against its mean. */
function worstIn(questions: readonly DrawableQuestion[], times: ReadonlyMap<string, number>, of: typeof strataOf) {
  const groups = new Map<string, DrawableQuestion[]>()
  for (const one of questions) groups.set(of(one), [...(groups.get(of(one)) ?? []), one])
  return [...groups].map(([stratum, group]) => {
    const counts = group.map(({ _id }) => times.get(_id) ?? 0)
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    return { stratum, mean, worst: mean === 0 ? 0 : Math.max(...counts) / mean }
  })
}

describe('over 20 000 papers of the demo', () => {
  const plan = { ...quiz, forms: blueprint.forms }
  const { times, papers } = draws(bank, plan)

  it(`no question exceeds ${IN_STRATUM} times its fair share, in every stratum of topic, difficulty and form`, () => {
    // Chance alone makes some of it: of a hundred draws one in ten; strata that come up less are not judged by it.
    const judged = worstIn(bank, times, strataOf).filter(({ mean }) => mean >= 300)
    expect(judged.length).toBeGreaterThan(30)
    expect(judged.filter(({ worst }) => worst > IN_STRATUM)).toEqual([])
  })

  it('no question exceeds four times the fair share of its topic, though difficulties and forms are asked for', () => {
    expect(worstIn(bank, times, ({ topic }) => topic).filter(({ worst }) => worst > 4)).toEqual([])
  })

  it('every question comes up, and papers stay unpredictable', () => {
    expect([...times].filter(([, count]) => count === 0)).toEqual([])
    const paperKeys = papers.map((paper) =>
      paper
        .map(({ _id }) => _id)
        .sort()
        .join(),
    )
    expect(new Set(paperKeys).size).toBeGreaterThan(PAPERS * 0.999)
    // What one paper has says nothing of the next: as many in common as two drawn apart have.
    const common = (step: number) =>
      papers.slice(step).reduce((sum, paper, n) => {
        const before = new Set(papers[n]?.map(({ _id }) => _id))
        return sum + paper.filter(({ _id }) => before.has(_id)).length
      }, 0) /
      (PAPERS - step)
    expect(Math.abs(common(1) - common(500))).toBeLessThan(0.03)
    expect(common(1)).toBeLessThan(1)
  })
})

it('few questions of a difficulty are spared where another topic has many', () => {
  const many = (topic: string, difficulty: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ _id: `${topic}-${difficulty}-${n}`, topic, difficulty, form: 'single' }))
  const questions = [...many('units', 1, 30), ...many('units', 3, 3), ...many('home', 1, 20), ...many('home', 3, 20)]
  const plan = { quotas: { units: 3, home: 3 }, difficulties: { '1': 4, '3': 2 }, forms: {} }
  const { times } = draws(questions, plan)
  // Paired blindly each of the three would come in a third of all papers: 3.7 times its topic's fair share.
  const [units] = worstIn(questions, times, ({ topic }) => topic)
  expect(units?.worst).toBeLessThan(2)
})

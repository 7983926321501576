import fc from 'fast-check'
import { rescorePapers } from '../../cloudfunctions/features/bank/rescore-papers'
import { afterAnswer, NEW_DECK } from '../../cloudfunctions/features/learning/asked-deck'
import { isCorrect } from '../../cloudfunctions/features/quiz/question'
import type { AnsweredLine, ChallengeDoc } from '../../cloudfunctions/store/learning-documents'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { sampleQuestion } from '../quiz/sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const LETTERS = ['a', 'b', 'c', 'd']
const ORDER = [0, 1, 2, 3]
let law = 0

interface Played {
  /** In which order the questions came, and what was answered until the first miss. */
  readonly order: readonly number[]
  readonly chosen: readonly number[]
  /** From before every answer was kept. */
  readonly old: boolean
}

/** A run as it was judged by the first keys: the first option is right everywhere. */
function runOf(campaignId: string, ids: readonly string[], { order, chosen, old }: Played, n: number): ChallengeDoc {
  const answers: AnsweredLine[] = []
  let deck = NEW_DECK
  for (const [place, index] of order.entries()) {
    const correct = chosen[place] === 0
    const line = { questionId: ids[index] ?? '', order: ORDER }
    const next = order[place + 1]
    const answered = { ...line, choice: [LETTERS[chosen[place] ?? 0] ?? 'a'], correct, at: 1 }
    const goesOn = correct && next !== undefined
    deck = afterAnswer(deck, answered, goesOn ? [{ questionId: ids[next] ?? '', order: ORDER }] : [])
    answers.push(answered)
    if (!goesOn) break
  }
  return {
    _id: `${campaignId}-run-${n}`,
    rev: 1,
    runKey: `${campaignId}:person#${n}`,
    campaignId,
    personId: `${campaignId}-person`,
    startedAt: 1_000 + n,
    status: 'over',
    streak: answers.filter(({ correct }) => correct).length,
    deck,
    answers: old ? [] : answers,
    rescores: [],
    rescoredAt: 0,
  }
}

async function approve(questionId: string, right: number, n: number) {
  const key = { right: [right], value: '', tolerance: '', everyAnswer: false }
  const by = { proposedBy: 'p-1', settledBy: 'p-2', proposedAt: 1, settledAt: 2 + n, doneAt: 0 }
  const still = { looking: 'papers', cursor: '', papers: {}, runs: {} } as const
  const what = {
    questionId,
    version: 1,
    key,
    reason: '抄错了',
    status: 'approved',
    openKey: `${questionId}@1`,
  } as const
  const _id = `correction-${questionId}`
  await product.store.corrections.insert([{ _id, rev: 1, ...what, ...by, ...still }])
  return _id
}

/** The streak as if every answer that is known had been judged by the keys of now, and whether the run is over. */
async function fresh({ old, ...played }: Played, ids: readonly string[]) {
  const { answers } = runOf('any', ids, { ...played, old: false }, 0)
  const right: boolean[] = []
  for (const [place, answer] of answers.entries()) {
    const question = await product.store.questions.get(answer.questionId)
    const isKnown = !old || place === answers.length - 1
    right.push(question && isKnown ? isCorrect(question, answer, answer.choice) : answer.correct)
  }
  const last = answers.length - 1
  return {
    streak: right.filter(Boolean).length,
    status: answers[last]?.correct === false && right[last] ? 'open' : 'over',
  }
}

const played = fc.record({
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
  chosen: fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: 3, maxLength: 3 }),
  old: fc.boolean(),
})

it('law: killed after any write and resumed, challenges end as if they had been judged by the right keys', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(played, { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
      fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
      async (runs, kills, keys) => {
        const campaignId = `law-${++law}`
        const questions = [1, 2, 3].map((n) => sampleQuestion(`${campaignId}.q${n}`))
        const ids = questions.map(({ _id }) => _id)
        await product.store.questions.insert(questions)
        await product.store.challenges.insert(runs.map((run, n) => runOf(campaignId, ids, run, n)))
        const corrections = [await approve(ids[0] ?? '', keys[0], 0), await approve(ids[1] ?? '', keys[1], 1)]
        for (const writes of kills)
          await rescorePapers({ store: crashingAfter(product.store, writes) }, 100).catch(() => undefined)
        await rescorePapers(product.world, 200)
        const after = await product.store.challenges.find({ where: { campaignId } })
        for (const [n, run] of runs.entries()) {
          const found = after.find(({ _id }) => _id === `${campaignId}-run-${n}`)
          expect(found).toMatchObject(await fresh(run, ids))
        }
        // Every change is told once, and the counts are what stands in the runs.
        const told = after.flatMap(({ rescores }) => rescores)
        const counted = await Promise.all(corrections.map((_id) => product.store.corrections.get(_id)))
        expect(counted.map((correction) => correction?.status)).toEqual(['done', 'done'])
        const changed = counted.map((correction) => correction?.runs[campaignId] ?? { up: 0, down: 0 })
        expect(changed.reduce((sum, { up, down }) => sum + up + down, 0)).toBe(
          told.filter(({ from, to }) => from !== to).length,
        )
      },
    ),
    { numRuns: 25 },
  )
})

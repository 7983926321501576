import fc from 'fast-check'
import { rescorePapers } from '../../cloudfunctions/features/bank/rescore-papers'
import { questionsOf, score as scoreOf } from '../../cloudfunctions/features/quiz/attempt'
import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { rankKeyOf } from '../../cloudfunctions/features/standing/rank-key'
import { rankOf } from '../../cloudfunctions/features/standing/read-standing'
import { noteStanding } from '../../cloudfunctions/features/standing/standing'
import type { AttemptDoc } from '../../cloudfunctions/store/attempt-documents'
import type { Store } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { sampleQuestion } from '../quiz/sample-bank'
import { samplePaper } from '../quiz/sample-paper'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const LETTERS = ['a', 'b', 'c', 'd']
let run = 0

interface Played {
  readonly who: number
  readonly chosen: readonly number[]
  readonly seconds: number
}

/** Papers of two questions, scored by the key that is wrong, their owners' places taken. */
async function plant(played: readonly Played[]) {
  const campaignId = `law-${++run}`
  const questions = [1, 2].map((n) => sampleQuestion(`${campaignId}.q${n}`))
  await product.store.questions.insert(questions)
  const attempts = played.map(({ who, chosen, seconds }, n): AttemptDoc => {
    const paper = questions.map(({ _id }) => ({ questionId: _id, order: [0, 1, 2, 3] }))
    return samplePaper(campaignId, {
      _id: `${campaignId}-paper-${n}`,
      attemptKey: `${campaignId}:${who}#${n}`,
      personId: `${campaignId}-person-${who}`,
      startedAt: 1_000_000 + n,
      finishedAt: 1_000_000 + n + seconds * 1_000,
      score: chosen.filter((option) => option === 0).length * 10,
      paper,
      answers: Object.fromEntries(chosen.map((option, place) => [`${place + 1}`, [LETTERS[option] ?? 'a']])),
    })
  })
  await product.store.attempts.insert(attempts)
  for (const attempt of attempts) await noteStanding(product.store, attempt)
  return { campaignId, questions }
}

async function approve(campaignId: string, questionId: string, right: number) {
  const _id = `correction-${campaignId}`
  const key = { right: [right], value: '', tolerance: '', everyAnswer: false }
  await product.store.corrections.insert([
    {
      ...{ _id, rev: 1, openKey: `${questionId}@1`, questionId, version: 1, key, reason: '抄错了', status: 'approved' },
      ...{
        proposedBy: 'p-1',
        settledBy: 'p-2',
        proposedAt: 1,
        settledAt: 2,
        doneAt: 0,
        looking: 'papers',
        cursor: '',
        papers: {},
        runs: {},
      },
    },
  ])
  return _id
}

/** The standing as it would be if every paper had been scored by the keys of now from the beginning. */
async function fresh(store: Store, campaignId: string) {
  const attempts = await store.attempts.find({ where: { campaignId } })
  const keys = new Map<string, string>()
  for (const attempt of attempts) {
    const score = scoreOf(attempt, await questionsOf(store, attempt))
    expect(attempt.score).toBe(score)
    const spentMs = attempt.finishedAt - attempt.startedAt
    const rankKey = rankKeyOf({ campaignId, score, spentMs, finishedAt: attempt.finishedAt, attemptId: attempt._id })
    const best = keys.get(attempt.personId)
    if (best === undefined || rankKey < best) keys.set(attempt.personId, rankKey)
  }
  return [...keys].sort(([, a], [, b]) => (a < b ? -1 : 1))
}

const played = fc.record({
  who: fc.integer({ min: 0, max: 5 }),
  chosen: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
  seconds: fc.integer({ min: 1, max: 4 }),
})

it('law: killed after any write and resumed, re-scoring ends with the standings of a fresh computation', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(played, { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      async (papers, kills, right) => {
        const { campaignId, questions } = await plant(papers)
        const _id = await approve(campaignId, questions[0]?._id ?? '', right)
        for (const writes of kills) {
          const crashing = crashingAfter(product.store, writes)
          await rescorePapers({ store: crashing }, 100).catch(() => undefined)
          await countStandings({ store: crashing }).catch(() => undefined)
        }
        await rescorePapers(product.world, 200)
        await countStandings(product.world)
        const stands = await product.store.standings.find({
          where: { campaignId },
          orderBy: { field: 'rankKey', direction: 'asc' },
        })
        expect(stands.map(({ personId, rankKey }) => [personId, rankKey])).toEqual(
          await fresh(product.store, campaignId),
        )
        const ranks = await Promise.all(stands.map((standing) => rankOf(product.store, standing)))
        expect(ranks).toEqual(stands.map((_, n) => n + 1))
        // What is told of it is counted once, however often it was begun.
        const correction = await product.store.corrections.get(_id)
        const attempts = await product.store.attempts.find({ where: { campaignId } })
        const changed = attempts.flatMap(({ rescores }) => rescores)
        const { asked, up, down } = correction?.papers[campaignId] ?? { asked: 0, up: 0, down: 0 }
        expect(correction?.status).toBe('done')
        expect({ asked, changed: up + down }).toEqual({ asked: papers.length, changed: changed.length })
      },
    ),
    { numRuns: 25 },
  )
})

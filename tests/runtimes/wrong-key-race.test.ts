import { setTimeout as later } from 'node:timers/promises'
import { rescorePapers } from '../../cloudfunctions/features/bank/rescore-papers'
import { finishAttempt } from '../../cloudfunctions/features/quiz/finish-attempt'
import { isCorrect } from '../../cloudfunctions/features/quiz/question'
import type { AttemptDoc } from '../../cloudfunctions/store/attempt-documents'
import type { CorrectionDoc } from '../../cloudfunctions/store/bank-documents'
import type { Store } from '../../cloudfunctions/store/collections'
import { openPostgres, type PostgresStore } from '../../cloudfunctions/store/postgres'
import { rememberQuestions } from '../../cloudfunctions/store/remember-questions'
import { sampleQuestion } from '../quiz/sample-bank'
import { samplePaper } from '../quiz/sample-paper'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, type PostgresServer, startPostgres } from '../stores/server'

const PAPERS = 120

let postgres: PostgresServer
let opened: PostgresStore[]
beforeAll(async () => {
  postgres = await startPostgres(systemBinaries() ?? shippedBinaries())
  const url = await freshDatabase(postgres)
  opened = [await openPostgres({ url }), await openPostgres({ url })]
})
afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()))
  await postgres.stop()
})

const openPaper = (n: number, run: string): AttemptDoc =>
  samplePaper(run, {
    ...{ _id: `${run}-paper-${n}`, attemptKey: `${run}:${n}#0`, personId: `${run}-person-${n}` },
    ...{ startedAt: 1_000 + n, status: 'open', score: 0, finishedAt: 0 },
    paper: [{ questionId: `${run}.q`, order: [0, 1, 2, 3] }],
    answers: { '1': [n % 2 === 0 ? 'a' : 'b'] },
  })

const correction = (run: string): CorrectionDoc => ({
  ...{ _id: `correction-${run}`, rev: 1, openKey: `${run}.q@1`, questionId: `${run}.q`, version: 1, reason: '抄错了' },
  key: { right: [1], value: '', tolerance: '', everyAnswer: false },
  ...{ status: 'approved', proposedBy: 'p-1', settledBy: 'p-2', proposedAt: 1, settledAt: 2, doneAt: 0 },
  ...{ looking: 'papers', cursor: '', papers: {}, runs: {} },
})

it('a key is corrected while everybody hands in on two servers: every paper is scored by the key of now', async () => {
  for (let round = 0; round < 6; round++) {
    const run = `run-${round}`
    // Each server remembers questions of its own, and has seen this one with its wrong key.
    const stores: Store[] = opened.map(({ store }) => rememberQuestions(store))
    const [store = fail(), other = fail()] = stores
    const papers = Array.from({ length: PAPERS }, (_, n) => openPaper(n, run))
    await store.questions.insert([sampleQuestion(`${run}.q`)])
    for (const paper of papers) await store.attempts.insert([paper])
    for (const each of stores) await each.questions.find({ where: { _id: { in: [`${run}.q`] } } })
    const handIn = async (paper: AttemptDoc, n: number) => {
      await later(Math.random() * 60)
      await finishAttempt(n % 3 === 0 ? other : store, paper, 5_000)
    }
    const correct = async () => {
      await later(20)
      await store.corrections.insert([correction(run)])
      await rescorePapers({ store }, 6_000)
    }
    await Promise.all([...papers.map(handIn), correct()])
    const [question] = await store.questions.find({ where: { topic: 'units', _id: { in: [`${run}.q`] } } })
    expect(question?.right).toEqual([1])
    const stored = await store.attempts.find({ where: { campaignId: run } })
    const wrong = stored.filter(({ paper, answers, score, status }) => {
      const [line] = paper
      const right = question && line && isCorrect(question, line, answers['1'] ?? [])
      return status !== 'submitted' || score !== (right ? 10 : 0)
    })
    expect(wrong).toEqual([])
    expect(stored).toHaveLength(PAPERS)
  }
})

const fail = (): never => {
  throw new Error('two stores')
}

import type { AttemptDoc } from '../../store/attempt-documents'
import type { CorrectedPapers, CorrectionDoc, Rescored } from '../../store/bank-documents'
import type { Store } from '../../store/collections'
import { isInDeck } from '../learning/asked-deck'
import { rejudgeRun } from '../learning/rejudge-run'
import { questionsOf, score } from '../quiz/attempt'
import { standAnew } from '../standing/standing'
import type { World } from '../world'
import { keyOf } from './answer-key'

const AT_ONCE = 200
// What one round of the clock looks through: 20 000 papers. A million take fifty rounds.
const PAGES = 100

/**
 * Scores anew every paper on which a corrected question stands, and judges every challenge again in which it was asked. The
 * question is changed first; then papers and challenges are looked through in the order of their ids. The cursor is kept
 * after every page, so that whoever goes on repeats one page at most. A page may be repeated: what is counted is what stands
 * in the papers and challenges, and a score or a streak is reckoned from the answers.
 */
export async function rescorePapers({ store }: Pick<World, 'store'>, now: number): Promise<number> {
  const approved = await store.corrections.find({
    where: { status: 'approved' },
    orderBy: { field: 'settledAt', direction: 'asc' },
  })
  let pages = PAGES
  let looked = 0
  for (const correction of approved) {
    await takeUpKey(store, correction)
    let current: CorrectionDoc | undefined = correction
    while (pages-- > 0 && current?.status === 'approved') {
      const page: LookedThrough = await (current.looking === 'papers' ? paperPage : runPage)(store, current, now)
      looked += page.looked
      const stored = await store.corrections.updateIf(current._id, { rev: current.rev }, page.change)
      // Somebody else goes on with it: two clocks may meet for a moment.
      current = typeof stored === 'object' ? stored : undefined
    }
    if (pages < 0) break
  }
  return looked
}

/** A page of papers or challenges, and how far the correction is after it. */
interface LookedThrough {
  readonly looked: number
  readonly change: Partial<Pick<CorrectionDoc, 'looking' | 'cursor' | 'papers' | 'runs' | 'status' | 'doneAt'>>
}

/** Brings an approved key into the question, once. Where every answer counts it is not asked any more. */
export async function takeUpKey(store: Store, correction: CorrectionDoc): Promise<void> {
  const { questionId, version, key, reason, settledAt } = correction
  for (;;) {
    const question = await store.questions.get(questionId)
    if (!question || question.version !== version) return
    const note = { version: version + 1, at: settledAt, reason, before: keyOf(question) }
    const change = {
      ...key,
      version: version + 1,
      corrections: [...question.corrections, note],
      live: question.live && !key.everyAnswer,
    }
    if (typeof (await store.questions.updateIf(questionId, { rev: question.rev }, change)) === 'object') return
  }
}

/** The next page by the cursor: everything has begun at some time. */
const pageAfter = (cursor: string) => ({
  where: { startedAt: { from: 0 } },
  limit: AT_ONCE,
  ...(cursor !== '' && { after: { _id: cursor } }),
})

async function paperPage(store: Store, correction: CorrectionDoc, now: number): Promise<LookedThrough> {
  const { _id, questionId, papers, cursor } = correction
  const page = await store.attempts.find(pageAfter(cursor))
  const asked = page.filter(({ paper }) => paper.some((line) => line.questionId === questionId))
  const after = await Promise.all(asked.map((attempt) => rescorePaper(store, attempt, correction, now)))
  const finished = after.flatMap((attempt) => (attempt && attempt.status !== 'open' ? [attempt] : []))
  const counted = { papers: finished.reduce((sums, attempt) => counting(sums, attempt, _id), papers) }
  if (page.length < AT_ONCE) return { looked: page.length, change: { ...counted, looking: 'runs', cursor: '' } }
  return { looked: page.length, change: { ...counted, cursor: page[page.length - 1]?._id ?? cursor } }
}

async function runPage(store: Store, correction: CorrectionDoc, now: number): Promise<LookedThrough> {
  const { _id, questionId, runs, cursor } = correction
  const page = await store.challenges.find(pageAfter(cursor))
  const asked = page.filter(({ deck }) => isInDeck(deck, questionId))
  const after = await Promise.all(asked.map((run) => rejudgeRun(store, run, correction, now)))
  const answered = after.flatMap((run) => run ?? [])
  const counted = { runs: answered.reduce((sums, run) => counting(sums, run, _id), runs) }
  if (page.length < AT_ONCE) return { looked: page.length, change: { ...counted, status: 'done', doneAt: now } }
  return { looked: page.length, change: { ...counted, cursor: page[page.length - 1]?._id ?? cursor } }
}

/**
 * The paper with its score by the keys of now, and its owner's place by that. An open paper is only touched: whoever has
 * read the old key to score it finds it changed, and reads both again.
 */
async function rescorePaper(
  store: Store,
  { _id }: AttemptDoc,
  { _id: correctionId }: CorrectionDoc,
  at: number,
): Promise<AttemptDoc | undefined> {
  for (;;) {
    const attempt = await store.attempts.get(_id)
    // Erased meanwhile.
    if (!attempt) return undefined
    const from = attempt.score
    const to = attempt.status === 'open' ? 0 : score(attempt, await questionsOf(store, attempt))
    const { rescores } = attempt
    const isChanged = attempt.status !== 'open' && from !== to
    if (!isChanged && attempt.status !== 'open') return standing(store, attempt, correctionId)
    const change = isChanged
      ? { score: to, rescores: [...rescores, { correctionId, at, from, to }], rescoredAt: at }
      : { rescores }
    const stored = await store.attempts.updateIf(_id, { rev: attempt.rev }, change)
    if (typeof stored === 'object') return standing(store, stored, correctionId)
  }
}

/** Also when the score was written before and whoever wrote it was cut off. */
async function standing(store: Store, attempt: AttemptDoc, correctionId: string): Promise<AttemptDoc> {
  if (attempt.rescores.some((rescore) => rescore.correctionId === correctionId)) await standAnew(store, attempt)
  return attempt
}

const NONE: CorrectedPapers = { asked: 0, up: 0, down: 0 }

/** The sums by campaign with one more paper or challenge: what counts is where it stood before the correction and after it. */
function counting(
  sums: CorrectionDoc['papers'],
  { campaignId, rescores }: Rescored & { readonly campaignId: string },
  correctionId: string,
): CorrectionDoc['papers'] {
  const { asked, up, down } = sums[campaignId] ?? NONE
  const own = rescores.find((rescore) => rescore.correctionId === correctionId)
  const change = own ? Math.sign(own.to - own.from) : 0
  return { ...sums, [campaignId]: { asked: asked + 1, up: up + Number(change > 0), down: down + Number(change < 0) } }
}

/** Whether papers are still to be scored anew: what is built on scores for good has to wait until then. */
export async function isRescoring(store: Store): Promise<boolean> {
  const [one] = await store.corrections.find({ where: { status: 'approved' }, limit: 1 })
  return one !== undefined
}

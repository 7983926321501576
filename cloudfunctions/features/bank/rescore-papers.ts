import type { AttemptDoc } from '../../store/attempt-documents'
import type { CorrectedPapers, CorrectionDoc } from '../../store/bank-documents'
import type { Store } from '../../store/collections'
import { questionsOf, score } from '../quiz/attempt'
import { standAnew } from '../standing/standing'
import type { World } from '../world'
import { keyOf } from './answer-key'

const AT_ONCE = 200
// What one round of the clock looks through: 20 000 papers. A million take fifty rounds.
const PAGES = 100

/**
 * Scores anew every paper on which a corrected question stands. The question is changed first and its papers are looked
 * through in the order of their ids; the cursor is kept after every page, so that whoever goes on repeats one page at most.
 * A page may be repeated: what is counted is what stands in the papers, and a score is reckoned from the answers.
 */
export async function rescorePapers({ store }: Pick<World, 'store'>, now: number): Promise<number> {
  const approved = await store.corrections.find({
    where: { status: 'approved' },
    orderBy: { field: 'settledAt', direction: 'asc' },
  })
  let pages = PAGES
  let papers = 0
  for (const correction of approved) {
    await takeUpKey(store, correction)
    let current: CorrectionDoc | undefined = correction
    while (pages-- > 0 && current?.status === 'approved') {
      const page = await nextPage(store, current)
      papers += page.length
      current = await afterPage(store, current, page, now)
    }
    if (pages < 0) break
  }
  return papers
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

const nextPage = (store: Store, { cursor }: CorrectionDoc) =>
  store.attempts.find({
    where: { startedAt: { from: 0 } },
    limit: AT_ONCE,
    ...(cursor !== '' && { after: { _id: cursor } }),
  })

async function afterPage(store: Store, correction: CorrectionDoc, page: readonly AttemptDoc[], now: number) {
  const { _id, rev, questionId, papers, cursor } = correction
  const asked = page.filter(({ paper }) => paper.some((line) => line.questionId === questionId))
  const after = await Promise.all(asked.map((attempt) => rescorePaper(store, attempt, correction, now)))
  const counted = after.reduce((sums, attempt) => (attempt ? counting(sums, attempt, _id) : sums), papers)
  const isLast = page.length < AT_ONCE
  const stored = await store.corrections.updateIf(
    _id,
    { rev },
    {
      papers: counted,
      cursor: page[page.length - 1]?._id ?? cursor,
      ...(isLast && { status: 'done', doneAt: now }),
    },
  )
  // Somebody else goes on with it: two clocks may meet for a moment.
  return typeof stored === 'object' ? stored : undefined
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

type Papers = CorrectionDoc['papers']
const NONE: CorrectedPapers = { asked: 0, up: 0, down: 0 }

function counting(papers: Papers, { campaignId, status, rescores }: AttemptDoc, correctionId: string): Papers {
  if (status === 'open') return papers
  const { asked, up, down } = papers[campaignId] ?? NONE
  const own = rescores.find((rescore) => rescore.correctionId === correctionId)
  const change = own ? Math.sign(own.to - own.from) : 0
  return {
    ...papers,
    [campaignId]: { asked: asked + 1, up: up + Number(change > 0), down: down + Number(change < 0) },
  }
}

/** Whether papers are still to be scored anew: what is built on scores for good has to wait until then. */
export async function isRescoring(store: Store): Promise<boolean> {
  const [one] = await store.corrections.find({ where: { status: 'approved' }, limit: 1 })
  return one !== undefined
}

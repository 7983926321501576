import { hashId } from '../../kernel/ids'
import { DAY } from '../../kernel/time'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { ItemCountDoc, ItemRunDoc } from '../../store/bank-documents'
import type { CampaignDoc, Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { questionsIn } from '../quiz/attempt'
import type { World } from '../world'
import { isCounted, type Tallied, tallied, tallyPaper } from './tally-paper'

const AT_ONCE = 500
// Ten thousand papers are added up before anything is written, because they touch every question there is.
const PAGES = 20
const CHUNKS = 2
const AGAIN_AFTER = DAY / 4

/**
 * Counts how the questions of every campaign were answered: four times a day while its quiz is open, once more after its
 * end, after a correction, and when an organiser asks. A few ten thousand papers a round; the next round goes on behind
 * the cursor. The set is fixed (what was finished before the count began), and each question's counts say up to which
 * paper they go: a chunk that is done again after a crash adds nothing twice.
 */
export async function countItems({ store }: Pick<World, 'store'>, now: number): Promise<number> {
  const campaigns = await store.campaigns.find({
    where: { quizOpensAt: { below: now }, quizClosesAt: { from: now - 30 * DAY } },
  })
  let papers = 0
  for (const campaign of campaigns) {
    let run = await dueRun(store, campaign, now)
    for (let chunk = 0; chunk < CHUNKS && run?.status === 'counting'; chunk++) {
      const before = run.papers
      run = await countChunk(store, run, now)
      papers += Math.max(0, (run?.papers ?? before) - before)
    }
  }
  return papers
}

const NEW_RUN = { papers: 0, cursor: '', run: 0, doneAt: 0, shownRun: 0, shownAt: 0, shownPapers: 0, startedAt: 0 }

/** Asks for a campaign's figures to be counted anew; a count that is going on goes on. */
export async function askForCount(store: Store, campaignId: string): Promise<void> {
  const run = await store.itemRuns.get(campaignId)
  if (!run) await store.itemRuns.insert([{ _id: campaignId, rev: 1, status: 'waiting', ...NEW_RUN }])
  else if (run.status === 'done')
    await store.itemRuns.updateIf(campaignId, { rev: run.rev }, { status: 'waiting', papers: 0 })
}

/** The count that is going on, or one that begins now because it is due; undefined when there is nothing to do. */
async function dueRun(store: Store, campaign: CampaignDoc, now: number): Promise<ItemRunDoc | undefined> {
  const known = await store.itemRuns.get(campaign._id)
  if (!known) await askForCount(store, campaign._id)
  const run = known ?? (await store.itemRuns.get(campaign._id))
  if (!run || run.status === 'counting') return run
  if (run.status === 'done' && !(await isDue(store, run, campaign, now))) return undefined
  const begun = { status: 'counting', run: run.run + 1, startedAt: now, cursor: '', papers: 0 } as const
  const started = await store.itemRuns.updateIf(campaign._id, { rev: run.rev }, begun)
  return typeof started === 'object' ? started : undefined
}

async function isDue(store: Store, { startedAt }: ItemRunDoc, { quizClosesAt }: CampaignDoc, now: number) {
  if (now < quizClosesAt) return now - startedAt >= AGAIN_AFTER
  // A paper that was open at the end is over an hour later.
  if (startedAt < quizClosesAt + DAY / 24 && now >= quizClosesAt + DAY / 24) return true
  const [corrected] = await store.corrections.find({
    where: { status: 'done', settledAt: { from: 0 } },
    limit: 1,
    orderBy: { field: 'doneAt', direction: 'desc' },
  })
  return corrected !== undefined && corrected.doneAt >= startedAt
}

/** Adds up the next chunk; undefined when somebody else is at it too. */
async function countChunk(store: Store, run: ItemRunDoc, now: number): Promise<ItemRunDoc | undefined> {
  const counts = await countsOf(store, run)
  let cursor = run.cursor
  let papers = run.papers
  let isEnd = false
  for (let page = 0; page < PAGES && !isEnd; page++) {
    const found = await store.attempts.find({
      where: { campaignId: run._id, finishedAt: { from: 1, below: run.startedAt } },
      limit: AT_ONCE,
      ...(cursor !== '' && { after: { _id: cursor } }),
    })
    const first = found.filter(isCounted)
    const questions = await questionsFor(store, first)
    for (const attempt of first) {
      papers++
      tallyPaper(attempt, questionsIn(attempt, questions), (questionId) => counts.of(questionId, attempt._id))
    }
    cursor = found[found.length - 1]?._id ?? cursor
    isEnd = found.length < AT_ONCE
  }
  if (!(await counts.write(cursor))) return undefined
  const shown = { status: 'done', doneAt: now, shownRun: run.run, shownAt: run.startedAt, shownPapers: papers } as const
  const stored = await store.itemRuns.updateIf(run._id, { rev: run.rev }, { cursor, papers, ...(isEnd && shown) })
  return typeof stored === 'object' ? stored : undefined
}

async function questionsFor(store: Store, attempts: readonly AttemptDoc[]): Promise<QuestionDoc[]> {
  const ids = [...new Set(attempts.flatMap(({ paper }) => paper.map(({ questionId }) => questionId)))]
  const parts = Array.from({ length: Math.ceil(ids.length / PART) }, (_, n) => ids.slice(n * PART, (n + 1) * PART))
  const found = await Promise.all(parts.map((part) => store.questions.find({ where: { _id: { in: part } } })))
  return found.flat()
}

// An answer of the cloud's database has 1 MB at most.
const PART = 100

/** Two counts have room: the one that is shown, and the one that is going on. */
const countId = (run: ItemRunDoc, questionId: string) => hashId('items', run._id, questionId, `${run.run % 2}`)

/** The counts of a run, by parts. */
export async function readCounts(store: Store, campaignId: string, run: number): Promise<ItemCountDoc[]> {
  const found: ItemCountDoc[] = []
  for (;;) {
    const last = found[found.length - 1]
    const where = { campaignId, run }
    const more = await store.itemCounts.find({ where, limit: PART, ...(last && { after: { _id: last._id } }) })
    found.push(...more)
    if (more.length < PART) return found
  }
}

async function countsOf(store: Store, run: ItemRunDoc) {
  const known = new Map((await readCounts(store, run._id, run.run)).map((count) => [count.questionId, count]))
  const sums = new Map<string, Tallied>()
  return {
    /** Where to add a paper; undefined when it is in there already. */
    of(questionId: string, attemptId: string): Tallied | undefined {
      const before = known.get(questionId)
      if (before && before.upTo >= attemptId) return undefined
      const sum = sums.get(questionId) ?? tallied(before ?? { joint: {}, choices: {}, seconds: {} })
      sums.set(questionId, sum)
      return sum
    },
    async write(upTo: string): Promise<boolean> {
      for (const [questionId, sum] of sums)
        if (!(await writeCount(store, run, { questionId, upTo, ...sum }, known.get(questionId)))) return false
      return true
    },
  }
}

async function writeCount(
  store: Store,
  run: ItemRunDoc,
  sum: Pick<ItemCountDoc, 'questionId' | 'upTo' | 'joint' | 'choices' | 'seconds'>,
  before: ItemCountDoc | undefined,
): Promise<boolean> {
  const _id = countId(run, sum.questionId)
  const fields = { campaignId: run._id, run: run.run, ...sum }
  // The count before the last one stands under the same id.
  const present = before ?? (await store.itemCounts.get(_id))
  if (!present) return (await store.itemCounts.insert([{ _id, rev: 1, ...fields }])) === 'inserted'
  if (!before && present.run === run.run) return false
  return typeof (await store.itemCounts.updateIf(_id, { rev: present.rev }, fields)) === 'object'
}

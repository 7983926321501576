import type { listQuestions as declared } from '#contract/bank'
import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { pageOf } from '../../kernel/page'
import type { Store } from '../../store/collections'
import type { Where } from '../../store/port'
import type { QuestionDoc } from '../../store/question-documents'
import { findAll } from '../find-all'
import { alikeTo, compared } from './near-duplicates'
import { bankView, correctionView, stageOf } from './question-view'

const SHOWN = 30
const MOST_CORRECTIONS = 100

type Asked = ParsedInputOf<typeof declared>

/** One page of the bank as somebody sees it, how much of it is where on its way, and the corrections, the latest first. */
export async function listQuestions(
  store: Store,
  asked: Asked,
  by: string,
): Promise<Omit<OutputOf<typeof declared>, 'now'>> {
  const [all, groups, corrections] = await Promise.all([
    findAll(store.questions, whereOf(asked)),
    store.questions.tally({ where: { version: { from: 1 } }, by: ['topic', 'stage', 'live', 'confidence'] }),
    store.corrections.find({
      where: { proposedAt: { from: 0 } },
      orderBy: { field: 'proposedAt', direction: 'desc' },
      limit: MOST_CORRECTIONS,
    }),
  ])
  const found = all.filter((question) => isMeant(question, asked.search ?? ''))
  const page = pageOf(found, asked.cursor, SHOWN)
  const drafts = page.items.some(({ stage }) => stage !== 'released')
  const bank = drafts ? (await findAll(store.questions, { version: { from: 1 } })).map(compared) : []
  const likes = (question: QuestionDoc) =>
    question.stage === 'released'
      ? []
      : alikeTo(compared(question), bank)
          .filter(({ question: other }) => other._id !== question.replaces)
          .map(({ question: { _id, text }, alike }) => ({ questionId: _id, text, percent: Math.round(alike * 100) }))
  return {
    counts: countsOf(groups),
    doubtful: sum(groups.filter(({ confidence }) => confidence === 'M')),
    found: found.length,
    questions: page.items.map((question) => bankView(question, by, likes(question))),
    corrections: corrections.map((correction) => correctionView(correction, by)),
    next: page.next,
  }
}

const whereOf = ({ stage, topic, doubtful }: Asked): Where<QuestionDoc> => ({
  version: { from: 1 },
  ...(topic !== undefined && { topic }),
  ...(doubtful && { confidence: 'M' }),
  ...(stage === 'live' || stage === 'retired' ? { stage: 'released', live: stage === 'live' } : stage && { stage }),
})

const isMeant = ({ _id, text, options }: QuestionDoc, search: string) =>
  search === '' || [_id, text, ...options].some((words) => words.includes(search))

interface Group extends Pick<QuestionDoc, 'topic' | 'stage' | 'live'> {
  readonly count: number
}
const sum = (groups: readonly Group[]) => groups.reduce((all, { count }) => all + count, 0)

function countsOf(groups: readonly Group[]) {
  const topics = [...new Set(groups.map(({ topic }) => topic))].sort()
  return topics.map((topic) => {
    const here = groups.filter((group) => group.topic === topic)
    const at = (stage: ReturnType<typeof stageOf>) => sum(here.filter((group) => stageOf(group) === stage))
    return { topic, draft: at('draft'), reviewed: at('reviewed'), live: at('live'), retired: at('retired') }
  })
}

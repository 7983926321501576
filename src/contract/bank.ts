import * as v from 'valibot'
import { endpoint } from './endpoint'
import { DecimalText, QUESTION_FORMS } from './quiz'
import { Figure } from './quiz-figure'
import { Count, Cursor, filledLine, Id, Instant, line, RequestId } from './shapes'

/** A question on its way (草稿 → 复核 → 上线), or taken out again. */
export const STAGES = ['draft', 'reviewed', 'live', 'retired'] as const
export type Stage = (typeof STAGES)[number]

const Place = v.pipe(
  v.number('选项应是数字'),
  v.integer('选项不对'),
  v.minValue(0, '选项不对'),
  v.maxValue(5, '选项不对'),
)
const Yes = v.boolean('应写是或否')

/** What is right: places of options from 0, for an order all of them, or one number with what it may be off by. */
export const Key = v.strictObject({
  right: v.pipe(v.array(Place, '正确答案应是一组选项'), v.maxLength(6, '选项太多')),
  value: v.union([DecimalText, v.literal('')], '请填数字'),
  tolerance: v.union([DecimalText, v.literal('')], '请填数字'),
  everyAnswer: Yes,
})
export type Key = v.InferOutput<typeof Key>

const Corrected = v.strictObject({ asked: Count, up: Count, down: Count })

const Correction = v.strictObject({
  correctionId: Id,
  status: v.picklist(['proposed', 'approved', 'done', 'turned-down']),
  questionId: Id,
  key: Key,
  reason: v.string(),
  proposedAt: Instant,
  /** Whether the caller proposed it, who then may not approve it. */
  isOwn: v.boolean(),
  /** Papers on which the question stands, so far, and those whose score went up or down. */
  papers: Corrected,
  /** The same of challenges and their streaks. */
  runs: Corrected,
})
export type Correction = v.InferOutput<typeof Correction>

/** A question as organisers see it, with its answer. */
export const BankQuestion = v.strictObject({
  questionId: Id,
  rev: Count,
  topic: v.string(),
  form: v.picklist(QUESTION_FORMS),
  difficulty: Count,
  stage: v.picklist(STAGES),
  version: Count,
  text: v.string(),
  figures: v.array(Figure),
  options: v.array(v.string()),
  key: Key,
  unit: v.string(),
  explanation: v.string(),
  source: v.string(),
  /** M: to be confirmed by a metrologist. */
  confidence: v.string(),
  /** Whether the caller wrote it, who then may not look it over. */
  isOwn: v.boolean(),
  /** The question whose place it takes, '' for none. */
  replaces: v.string(),
  /** Others that say nearly the same, with how much in per cent; only of drafts. */
  alike: v.array(v.strictObject({ questionId: Id, text: v.string(), percent: Count })),
})
export type BankQuestion = v.InferOutput<typeof BankQuestion>

/** The questions of the bank, 30 a page, and what is on its way to a correction. */
export const listQuestions = endpoint({
  name: 'bank.list',
  role: 'organiser',
  input: v.strictObject({
    stage: v.exactOptional(v.picklist(STAGES, '没有这种状态')),
    topic: v.exactOptional(Id),
    /** Only those that a metrologist should confirm. */
    doubtful: v.exactOptional(v.literal(true, '只能写 true')),
    search: v.exactOptional(line('查找', 30)),
    cursor: v.exactOptional(Cursor),
  }),
  output: v.strictObject({
    now: Instant,
    counts: v.array(v.strictObject({ topic: v.string(), draft: Count, reviewed: Count, live: Count, retired: Count })),
    doubtful: Count,
    found: Count,
    questions: v.array(BankQuestion),
    corrections: v.array(Correction),
    next: v.nullable(v.string()),
  }),
  refusals: [],
})

const Rev = v.pipe(v.number('版本应是数字'), v.safeInteger('版本应是整数'), v.minValue(0, '版本不对'))

/** A second person has looked a draft over: it passes, or goes back with a word to its author. */
export const reviewQuestion = endpoint({
  name: 'bank.review',
  role: 'organiser',
  input: v.strictObject({ questionId: Id, rev: Rev, passes: Yes }),
  output: v.strictObject({ stage: v.picklist(STAGES) }),
  refusals: ['not-found', 'own-work', 'preview-outdated'],
})

/** Puts questions that were looked over into the draw; each takes the place of the one that it replaces. Safe to repeat. */
export const releaseQuestions = endpoint({
  name: 'bank.release',
  role: 'organiser',
  input: v.strictObject({
    questionIds: v.pipe(v.array(Id, '题号应是一组'), v.minLength(1, '请选题目'), v.maxLength(50, '一次最多 50 题')),
  }),
  output: v.strictObject({ released: Count }),
  refusals: [],
})

/** Takes a question out of the draw, or a draft out of the bank. Papers that have it keep it. */
export const retireQuestion = endpoint({
  name: 'bank.retire',
  role: 'organiser',
  input: v.strictObject({ questionId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found'],
})

/** Proposes another key for a released question; somebody else has to approve it. Safe to repeat. */
export const proposeKey = endpoint({
  name: 'bank.proposeKey',
  role: 'organiser',
  input: v.strictObject({
    requestId: RequestId,
    questionId: Id,
    key: Key,
    /** Read by residents whose papers had the question. */
    reason: filledLine('理由', 60),
  }),
  output: v.strictObject({ correctionId: Id }),
  refusals: ['not-found', 'preview-outdated', 'text-refused'],
})

/** Approves the key that somebody else proposed, or turns it down. Safe to repeat. */
export const settleKey = endpoint({
  name: 'bank.settleKey',
  role: 'organiser',
  input: v.strictObject({ correctionId: Id, approve: Yes }),
  output: v.strictObject({ status: v.picklist(['proposed', 'approved', 'done', 'turned-down']) }),
  refusals: ['not-found', 'own-work', 'preview-outdated'],
})

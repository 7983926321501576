import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, Id, Instant } from './shapes'

export const QUESTION_FORMS = ['single', 'multiple', 'judge'] as const
export type QuestionForm = (typeof QUESTION_FORMS)[number]

/** Letter of an option in the order of this attempt; says nothing about the bank's own order. */
export const OptionId = v.picklist(['a', 'b', 'c', 'd', 'e', 'f'], '选项不对')
export type OptionId = v.InferOutput<typeof OptionId>

const Option = v.strictObject({ id: OptionId, text: v.string() })

/** Number of a question on the paper, from 1. */
const QuestionNumber = v.pipe(
  v.number('题号应是数字'),
  v.integer('题号应是整数'),
  v.minValue(1, '题号不对'),
  v.maxValue(50, '题号不对'),
)

export const Choice = v.pipe(
  v.array(OptionId, '答案应是一组选项'),
  v.maxLength(6, '选项太多'),
  v.check((ids) => new Set(ids).size === ids.length, '选项重复了'),
)

const PaperQuestion = v.strictObject({
  no: QuestionNumber,
  form: v.picklist(QUESTION_FORMS),
  text: v.string(),
  options: v.array(Option),
  choice: v.array(OptionId),
})

/** A paper on the way: questions with what was answered so far, and nothing that tells what is right. */
export const Paper = v.strictObject({
  attemptId: Id,
  now: Instant,
  deadline: Instant,
  questions: v.array(PaperQuestion),
})
export type Paper = v.InferOutput<typeof Paper>

export const AttemptResult = v.strictObject({
  attemptId: Id,
  status: v.picklist(['submitted', 'expired']),
  score: Count,
  total: Count,
  startedAt: Instant,
  finishedAt: Instant,
  triesLeft: Count,
  questions: v.array(
    v.strictObject({
      ...PaperQuestion.entries,
      right: v.array(OptionId),
      correct: v.boolean(),
      explanation: v.string(),
      source: v.string(),
    }),
  ),
})
export type AttemptResult = v.InferOutput<typeof AttemptResult>

const AttemptInput = v.strictObject({ attemptId: Id })

/** The quiz's front page: whether it is open, tries left today, an attempt on the way, past scores (newest first, 20 at most). */
export const quizStatus = endpoint({
  name: 'quiz.status',
  role: 'resident',
  input: v.strictObject({}),
  output: v.strictObject({
    now: Instant,
    opensAt: Instant,
    closesAt: Instant,
    questions: Count,
    minutes: Count,
    triesPerDay: Count,
    triesLeft: Count,
    openAttemptId: v.nullable(Id),
    past: v.array(v.strictObject({ attemptId: Id, score: Count, total: Count, finishedAt: Instant })),
  }),
  refusals: ['quiz-closed'],
})

/** Opens a new attempt, or answers with the one that is still open. */
export const startAttempt = endpoint({
  name: 'quiz.startAttempt',
  role: 'resident',
  input: v.strictObject({}),
  output: Paper,
  refusals: ['quiz-closed', 'no-tries-left'],
})

/** The paper of one's own open attempt, to go on after a reload. */
export const readPaper = endpoint({
  name: 'quiz.readPaper',
  role: 'resident',
  input: AttemptInput,
  output: Paper,
  refusals: ['not-found', 'attempt-over'],
})

/** Replaces the choice for one question; an empty choice takes it back. */
export const saveAnswer = endpoint({
  name: 'quiz.saveAnswer',
  role: 'resident',
  input: v.strictObject({ attemptId: Id, no: QuestionNumber, choice: Choice }),
  output: v.strictObject({ answered: Count }),
  refusals: ['not-found', 'attempt-over'],
})

/** Ends the attempt and scores what was saved in time. Safe to repeat. */
export const submitAttempt = endpoint({
  name: 'quiz.submitAttempt',
  role: 'resident',
  input: AttemptInput,
  output: AttemptResult,
  refusals: ['not-found'],
})

/** The result of one's own finished attempt, every answer explained. */
export const readResult = endpoint({
  name: 'quiz.readResult',
  role: 'resident',
  input: AttemptInput,
  output: AttemptResult,
  refusals: ['not-found', 'attempt-open'],
})

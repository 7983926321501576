import * as v from 'valibot'
import { Campaigns, ofCampaign } from './campaign-choice'
import { endpoint } from './endpoint'
import { INSTRUMENT_GROUPS } from './instrument-kind'
import { Figure } from './quiz-figure'
import { Count, Day, Id, Instant } from './shapes'

export const QUESTION_FORMS = ['single', 'multiple', 'judge', 'number', 'order'] as const
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

/** A number as typed: at most nine digits before the point and six after it, so that it is whole in counts of the last. */
export const DecimalText = v.pipe(v.string('答案应是文字'), v.regex(/^-?\d{1,9}(\.\d{1,6})?$/, '请填数字'))

/** An answer: the letters chosen; all letters in order; or one number. Empty while there is none. */
export const Choice = v.pipe(
  v.array(v.union([OptionId, DecimalText], '选项不对'), '答案应是一组选项'),
  v.maxLength(6, '选项太多'),
  v.check((ids) => new Set(ids).size === ids.length, '选项重复了'),
)

export const PaperQuestion = v.strictObject({
  no: QuestionNumber,
  form: v.picklist(QUESTION_FORMS),
  text: v.string(),
  /** Drawn with the question, two at most. */
  figures: v.array(Figure),
  options: v.array(Option),
  /** part: some of the right options earn part of the points, a wrong one loses all. */
  credit: v.picklist(['all', 'part']),
  /** Of a number; '' in every other form, as the tolerance. */
  unit: v.string(),
  tolerance: v.string(),
  choice: v.array(v.string()),
})
export type PaperQuestion = v.InferOutput<typeof PaperQuestion>

/** A question once it is over: what is right as `choice` would have been, and why. */
export const ExplainedQuestion = v.strictObject({
  ...PaperQuestion.entries,
  right: v.array(v.string()),
  correct: v.boolean(),
  points: Count,
  explanation: v.string(),
  source: v.string(),
  /** The key was wrong at first: what is `right` here is right since then. everyAnswer: all who were asked have the points. */
  correction: v.nullable(v.strictObject({ at: Instant, reason: v.string(), everyAnswer: v.boolean() })),
})
export type ExplainedQuestion = v.InferOutput<typeof ExplainedQuestion>

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
  /** Points, and the points that could be had. */
  score: Count,
  total: Count,
  startedAt: Instant,
  finishedAt: Instant,
  triesLeft: Count,
  /** What the questions were about that can be checked for free, the missed ones first, and the next day for it. */
  checks: v.strictObject({ groups: v.array(v.picklist(INSTRUMENT_GROUPS)), day: v.nullable(Day) }),
  /** Every time that a correction changed the score, the first one first. */
  rescored: v.array(v.strictObject({ at: Instant, from: Count, to: Count })),
  questions: v.array(ExplainedQuestion),
})
export type AttemptResult = v.InferOutput<typeof AttemptResult>

const AttemptInput = v.strictObject({ attemptId: Id })

/** The quiz's front page: whether it is open, tries left today, an attempt on the way, past scores (newest first, 20 at most). */
export const quizStatus = endpoint({
  name: 'quiz.status',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: v.strictObject({
    now: Instant,
    campaigns: Campaigns,
    opensAt: Instant,
    closesAt: Instant,
    questions: Count,
    minutes: Count,
    triesPerDay: Count,
    /** 0: as many as the days have. */
    triesInAll: Count,
    /** Tries that were begun so far. */
    tries: Count,
    triesLeft: Count,
    /**
     * Keys that turned out wrong and were corrected, the latest first. Which question and why is told once the quiz is
     * closed (text '' and reason '' before), because both may give an answer away.
     */
    corrected: v.array(
      v.strictObject({ at: Instant, papers: Count, runs: Count, text: v.string(), reason: v.string() }),
    ),
    openAttemptId: v.nullable(Id),
    /** Whether prizes are drawn among those who play. */
    draw: v.boolean(),
    past: v.array(v.strictObject({ attemptId: Id, score: Count, total: Count, finishedAt: Instant })),
  }),
  refusals: ['quiz-closed'],
})

/** Opens a new attempt, or answers with the one that is still open. */
export const startAttempt = endpoint({
  name: 'quiz.startAttempt',
  role: 'resident',
  input: v.strictObject({
    ...ofCampaign,
    /** A random word that the phone keeps, to see when many accounts play on one; it names neither phone nor person. */
    phoneWord: v.exactOptional(v.pipe(v.string('设备代号应是文字'), v.regex(/^[a-z0-9]{16,40}$/, '设备代号不对'))),
  }),
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

/** Replaces the answer to one question; an empty one takes it back. */
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

import * as v from 'valibot'
import { ofCampaign } from './campaign-choice'
import { endpoint } from './endpoint'
import { INSTRUMENT_GROUPS } from './instrument-kind'
import { Choice, ExplainedQuestion, PaperQuestion } from './quiz'
import { Count, Cursor, Day, Id, Instant } from './shapes'
import { TOPIC_KEYS } from './topic'

/** A stack of questions that are asked one by one: a topic, an instrument, or what is due in the wrong-answer book (错题本). */
const Deck = v.picklist([...TOPIC_KEYS, ...INSTRUMENT_GROUPS, 'review'], '没有这一类题')
export type Deck = v.InferOutput<typeof Deck>

/** Number of the question in its deck or challenge, from 1; names the question that is answered. */
const Turn = v.pipe(
  v.number('题号应是数字'),
  v.integer('题号应是整数'),
  v.minValue(1, '题号不对'),
  v.maxValue(1_000_000, '题号不对'),
)

/** A question to be answered; nothing in it tells what is right. Its own `no` is always 1: the turn names it. */
const Card = v.strictObject({ turn: Turn, question: PaperQuestion })
export type Card = v.InferOutput<typeof Card>

/** A question as it was answered. `instrument` is what it is about, for the way to a free check of it. */
const Judged = v.strictObject({
  turn: Turn,
  question: ExplainedQuestion,
  instrument: v.nullable(v.picklist(INSTRUMENT_GROUPS)),
  /** The next day on which such a thing can be checked. */
  checkDay: v.nullable(Day),
})
export type Judged = v.InferOutput<typeof Judged>

/** The topics with how far one is, and how many questions of the wrong-answer book are due today. */
export const readLearning = endpoint({
  name: 'learning.read',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: v.strictObject({
    now: Instant,
    topics: v.array(v.strictObject({ topic: v.picklist(TOPIC_KEYS), questions: Count, seen: Count })),
    book: Count,
    due: Count,
    learnt: Count,
  }),
  refusals: ['quiz-closed'],
})

/** The question that stands at the top of a deck; the same until it is answered. Null when the deck is empty. */
export const readCard = endpoint({
  name: 'learning.readCard',
  role: 'resident',
  input: v.strictObject({ ...ofCampaign, deck: Deck }),
  output: v.strictObject({ card: v.nullable(Card), left: Count }),
  refusals: ['quiz-closed'],
})

/**
 * Answers the question of this turn and gets the answer explained, with the next question. Safe to repeat: the first
 * answer counts, from whichever device it came.
 */
export const answerCard = endpoint({
  name: 'learning.answerCard',
  role: 'resident',
  input: v.strictObject({
    ...ofCampaign,
    deck: Deck,
    turn: Turn,
    choice: v.pipe(Choice, v.minLength(1, '请先选一个答案')),
  }),
  output: v.strictObject({
    judged: Judged,
    /** Days until it is asked again: 0 when it does not stand in the wrong-answer book. */
    againInDays: Count,
    card: v.nullable(Card),
    left: Count,
  }),
  refusals: ['quiz-closed', 'turn-over'],
})

/** The wrong-answer book, what is due first on top. What stands on one's own open paper is left out until that is over. */
export const readBook = endpoint({
  name: 'learning.readBook',
  role: 'resident',
  input: v.strictObject({ ...ofCampaign, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({
    now: Instant,
    entries: v.array(
      v.strictObject({
        topic: v.picklist(TOPIC_KEYS),
        text: v.string(),
        answer: v.string(),
        explanation: v.string(),
        source: v.string(),
        misses: Count,
        dueInDays: Count,
      }),
    ),
    due: Count,
    next: v.nullable(v.string()),
  }),
  refusals: ['quiz-closed'],
})

/** The challenge (挑战答题): what was reached so far, and a run on the way. */
export const readChallenge = endpoint({
  name: 'learning.readChallenge',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: v.strictObject({
    now: Instant,
    opensAt: Instant,
    closesAt: Instant,
    best: Count,
    runs: Count,
    openStreak: v.nullable(Count),
  }),
  refusals: ['quiz-closed'],
})

const Run = v.strictObject({ runId: Id, streak: Count, card: Card })

/** Begins a run, or answers with the one that is open. */
export const startChallenge = endpoint({
  name: 'learning.startChallenge',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: Run,
  refusals: ['quiz-closed', 'no-questions'],
})

/** Answers the question of this turn; a miss ends the run. Safe to repeat: the first answer counts. */
export const answerChallenge = endpoint({
  name: 'learning.answerChallenge',
  role: 'resident',
  input: v.strictObject({
    ...ofCampaign,
    runId: Id,
    turn: Turn,
    choice: v.pipe(Choice, v.minLength(1, '请先选一个答案')),
  }),
  output: v.strictObject({
    judged: Judged,
    streak: Count,
    best: Count,
    /** Null when the run is over. */
    card: v.nullable(Card),
  }),
  refusals: ['quiz-closed', 'not-found', 'turn-over'],
})

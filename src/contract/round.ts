import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Choice, OptionId, PaperQuestion } from './quiz'
import { Count, Id, Instant, RequestId } from './shapes'
import { TOPIC_KEYS } from './topic'

const whole = (label: string, least: number, most: number) => {
  const help = `${label}应是 ${least} 到 ${most} 的整数`
  return v.pipe(v.number(help), v.safeInteger(help), v.minValue(least, help), v.maxValue(most, help))
}

export const ROUND_QUESTIONS = [5, 10, 15] as const
export const ROUND_SECONDS = [15, 20, 30] as const

/** lobby: before the first question. asking: it can be answered. shown: its answers are shown. over: all were asked. */
const Phase = v.picklist(['lobby', 'asking', 'shown', 'over'])

const Place = { rank: Count, name: v.string(), right: Count, spentMs: Count }

/** What is on the screens now. Until a question is closed nothing in it tells what is right, or how others answered. */
const View = v.strictObject({
  phase: Phase,
  /** Number of the question, from 1; 0 before the first. */
  no: Count,
  of: Count,
  opensAt: Instant,
  closesAt: Instant,
  question: v.nullable(PaperQuestion),
  /** From here on '' and [] until the question is closed. */
  right: v.array(OptionId),
  bars: v.array(v.strictObject({ id: OptionId, count: Count })),
  explanation: v.string(),
  source: v.string(),
  /** The best so far. */
  standing: v.array(v.strictObject(Place)),
})
export type RoundView = v.InferOutput<typeof View>

/** Tells what is on the screens; null where that is what the caller has seen already. */
const seen = v.exactOptional(v.pipe(v.string('位置应是文字'), v.maxLength(40, '位置不对')))
const Live = { now: Instant, cursor: v.string(), players: Count, answered: Count }

const RoundId = { roundId: Id }
const AtQuestion = { ...RoundId, no: whole('题号', 0, 50) }

/** Where rounds are led: at a lab, by who is in charge of it; or anywhere, by the campaign's organisers. */
const Where = { at: v.picklist(['lab', 'campaign'], '不知道在哪里办'), placeId: Id }

/** Opens a round: draws its questions and gives it a code. Safe to repeat with the same requestId. */
export const openRound = endpoint({
  name: 'round.open',
  role: 'resident',
  input: v.strictObject({
    requestId: RequestId,
    ...Where,
    questions: whole('题数', 3, 20),
    seconds: whole('每题秒数', 10, 60),
    topic: v.exactOptional(v.picklist(TOPIC_KEYS, '没有这一类题')),
  }),
  output: v.strictObject({ roundId: Id }),
  refusals: ['not-found', 'no-questions'],
})

/** The rounds that are open where the caller leads them. */
export const listRounds = endpoint({
  name: 'round.list',
  role: 'resident',
  input: v.strictObject(Where),
  output: v.strictObject({
    rounds: v.array(v.strictObject({ roundId: Id, startedAt: Instant, no: Count, of: Count })),
  }),
  refusals: ['not-found'],
})

/** The big screen. Cheap to ask again and again: with `seen` only what has changed comes back. */
export const leadRound = endpoint({
  name: 'round.lead',
  role: 'resident',
  input: v.strictObject({ ...RoundId, seen }),
  output: v.strictObject({ ...Live, code: v.string(), view: v.nullable(View) }),
  refusals: ['not-found'],
})

/** A mini-program code (小程序码) that opens the round in WeChat, as base64; '' where there is no WeChat. */
export const readRoundCode = endpoint({
  name: 'round.readCode',
  role: 'resident',
  input: v.strictObject(RoundId),
  output: v.strictObject({ picture: v.string() }),
  refusals: ['not-found'],
})

/** Goes on from question `no`: to the next one, or to the end. Two screens that press together go on once. */
export const advanceRound = endpoint({
  name: 'round.advance',
  role: 'resident',
  input: v.strictObject(AtQuestion),
  output: v.strictObject({}),
  refusals: ['not-found'],
})

/** Closes question `no` before its time. Safe to repeat. */
export const closeQuestion = endpoint({
  name: 'round.close',
  role: 'resident',
  input: v.strictObject(AtQuestion),
  output: v.strictObject({}),
  refusals: ['not-found'],
})

/** Joins by the code on the screen, at any time; who comes back goes on where they were. */
export const joinRound = endpoint({
  name: 'round.join',
  role: 'resident',
  input: v.strictObject({ code: v.pipe(v.string('现场码应是文字'), v.regex(/^\d{6}$/, '现场码是 6 个数字')) }),
  output: v.strictObject({ roundId: Id }),
  refusals: ['code-not-valid', 'limit-reached'],
})

/** A player's screen, asked for as `round.lead`. */
export const followRound = endpoint({
  name: 'round.follow',
  role: 'resident',
  input: v.strictObject({ ...RoundId, seen }),
  output: v.strictObject({
    ...Live,
    name: v.string(),
    view: v.nullable(
      v.strictObject({
        ...View.entries,
        /** What was answered to this question; [] before. */
        choice: v.array(OptionId),
        /** Null while nothing is counted for the player. */
        own: v.nullable(v.strictObject(Place)),
      }),
    ),
  }),
  refusals: ['not-found'],
})

/** Answers question `no` while it is open. The first answer counts; it is what a repeated one is answered with. */
export const answerRound = endpoint({
  name: 'round.answer',
  role: 'resident',
  input: v.strictObject({ ...AtQuestion, choice: v.pipe(Choice, v.minLength(1, '请先选一个答案')) }),
  output: v.strictObject({ choice: v.array(OptionId) }),
  refusals: ['not-found', 'turn-over'],
})

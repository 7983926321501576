import type { OptionId } from '#contract/quiz'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { isCorrect, isPossibleChoice } from '../quiz/question'
import type { World } from '../world'
import { meritOf } from './merit'
import { answerId, lettersOf, phaseOf, playerId } from './round'

// The store adds up a thousand groups at most; the rest is for those who join at the same moment.
const MOST_PLAYERS = 900

/** Joins the round of a code; who plays already comes back in. */
export async function joinRound(
  code: string,
  personId: string,
  now: number,
  { store }: World,
): Promise<Outcome<{ roundId: string }, 'code-not-valid' | 'limit-reached'>> {
  const [round] = await store.rounds.find({ where: { codeKey: code }, limit: 1 })
  if (!round) return refuse('code-not-valid', { path: 'code', message: '没有这个现场码，可能输错了，或者已经结束' })
  const roundId = round._id
  const _id = playerId(roundId, personId)
  if (await store.players.get(_id)) return done({ roundId })
  const [all] = await store.players.tally({ where: { roundId }, by: ['roundId'] })
  if ((all?.count ?? 0) >= MOST_PLAYERS)
    return refuse('limit-reached', { path: '', message: '这一场人满了，请看大屏，等下一场' })
  // A conflict: another device of the same person has just joined.
  await store.players.insert([{ _id, rev: 1, roundId, personId, joinedAt: now }])
  return done({ roundId })
}

/**
 * Answers a question within its time, by the server's clock. One document for each answer under a key of player and
 * question: whatever comes twice, from whichever device, the first counts, and no two players write the same document.
 */
export async function answerRound(
  { roundId, no, choice }: { readonly roundId: string; readonly no: number; readonly choice: readonly string[] },
  personId: string,
  now: number,
  { store }: World,
): Promise<Outcome<{ choice: OptionId[] }, 'not-found' | 'turn-over' | 'invalid'>> {
  const ofPlayer = playerId(roundId, personId)
  const _id = answerId(ofPlayer, no)
  const [round, player, before] = await Promise.all([
    store.rounds.get(roundId),
    store.players.get(ofPlayer),
    store.roundAnswers.get(_id),
  ])
  if (!round || !player) return refuse('not-found')
  if (before) return done({ choice: lettersOf(before.choice) })
  if (round.no !== no || phaseOf(round, now) !== 'asking') return refuse('turn-over', LATE)
  const line = round.lines[no - 1]
  const question = line && (await store.questions.get(line.questionId))
  if (!line || !question) return refuse('not-found')
  if (!isPossibleChoice(question, line, choice))
    return refuse('invalid', { path: 'choice', message: '这道题不能这样答' })
  const merit = meritOf(isCorrect(question, line, choice), now - round.opensAt)
  const answer = { _id, rev: 1, roundId, playerId: ofPlayer, no, choice: [...choice].sort().join(''), merit, at: now }
  await store.roundAnswers.insert([answer])
  const counts = (await store.roundAnswers.get(_id)) ?? answer
  return done({ choice: lettersOf(counts.choice) })
}

const LATE = { path: 'no', message: '这道题的时间到了' }

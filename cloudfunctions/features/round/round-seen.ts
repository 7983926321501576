import type { RoundView } from '#contract/round'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import type { RoundDoc } from '../../store/round-documents'
import { explainedView, questionView } from '../quiz/question'
import { pseudonym } from '../standing/pseudonym'
import { readMerit } from './merit'
import { lettersOf, type Phase } from './round'

type Place = RoundView['standing'][number] & { readonly playerId: string }

/** What all screens of a round show, read once for all who ask within a moment. */
export interface RoundSeen {
  readonly players: number
  /** Answers to the question that is on. */
  readonly answered: number
  readonly view: Omit<RoundView, 'standing'>
  /** Everybody who has answered, the best first. */
  readonly places: readonly Place[]
  /** Grows whenever something on the screens is another. */
  readonly cursor: string
}

const PHASES: readonly Phase[] = ['lobby', 'asking', 'shown', 'over']

/** Whether somebody who has seen one has seen the other. Each process remembers for itself: one may lag behind a moment. */
export function hasSeen(seen: string | undefined, cursor: string): boolean {
  const [one, other] = [seen ?? '', cursor].map((text) => text.split('.').map(Number))
  const at = (one ?? []).findIndex((number, n) => number !== other?.[n])
  return seen !== undefined && (at < 0 || (one?.[at] ?? 0) > (other?.[at] ?? 0))
}

/** Reads it. What must not be known before a question closes is not even read before. */
export async function readRound(store: Store, round: RoundDoc, phase: Phase): Promise<RoundSeen> {
  const roundId = round._id
  const line = phase === 'lobby' ? undefined : round.lines[round.no - 1]
  const isShown = phase === 'shown' || phase === 'over'
  const [[players], given, merits, question] = await Promise.all([
    store.players.tally({ where: { roundId }, by: ['roundId'] }),
    line ? store.roundAnswers.tally({ where: { roundId, no: round.no }, by: isShown ? ['choice'] : ['no'] }) : [],
    isShown ? store.roundAnswers.tally({ where: { roundId }, by: ['playerId'], sum: 'merit' }) : [],
    line ? store.questions.get(line.questionId) : undefined,
  ])
  const answered = given.reduce((sum, { count }) => sum + count, 0)
  const chosen = given.flatMap((group) => ('choice' in group ? [{ choice: group.choice, count: group.count }] : []))
  return {
    players: players?.count ?? 0,
    answered,
    view: {
      phase,
      no: round.no,
      of: round.lines.length,
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      question: question && line ? questionView(question, line, round.no, []) : null,
      ...(question && line && isShown ? shown(question, line, round.no, chosen) : HIDDEN),
    },
    places: placesOf(merits),
    // An answer that was on its way when the question closed is counted a moment later.
    cursor: `${round.rev}.${PHASES.indexOf(phase)}.${isShown ? answered : 0}`,
  }
}

const HIDDEN = { right: [], bars: [], explanation: '', source: '' }

type Chosen = readonly { readonly choice: string; readonly count: number }[]

function shown(question: QuestionDoc, line: RoundDoc['lines'][number], no: number, chosen: Chosen) {
  const { right, options, explanation, source } = explainedView(question, line, no, [], 0)
  return {
    right: lettersOf(right.join('')),
    bars: options.map(({ id }) => ({
      id,
      count: chosen.filter(({ choice }) => choice.includes(id)).reduce((sum, { count }) => sum + count, 0),
    })),
    explanation,
    source,
  }
}

/** More right answers, then less time for them, then a fixed hash, which a player's id is. */
function placesOf(merits: readonly { readonly playerId: string; readonly sum: number }[]): Place[] {
  return [...merits]
    .sort((a, b) => b.sum - a.sum || (a.playerId < b.playerId ? -1 : 1))
    .map(({ playerId, sum }, n) => ({ rank: n + 1, name: pseudonym(playerId), ...readMerit(sum), playerId }))
}

import type { Card, Judged } from '#contract/learning'
import type { CampaignDoc, Store } from '../../store/collections'
import type { AnsweredLine, AskedDeck, AskedLine } from '../../store/learning-documents'
import type { QuestionDoc } from '../../store/question-documents'
import { openPapers } from '../quiz/attempt'
import { instrumentOf, nextCheckDay } from '../quiz/instrument-of'
import { explainedView, isCorrect, isPossibleChoice, questionView } from '../quiz/question'
import type { Learner } from './study'

// A question that is asked on its own earns no points.
const NO = 1
const EACH = 0

/** What goes out before the answer: nothing that tells what is right, or which question of the bank it is. */
export const cardView = (turn: number, line: AskedLine, question: QuestionDoc): Card => ({
  turn,
  question: questionView(question, line, NO, []),
})

/** What goes out after the answer. */
export const judgedView = (
  turn: number,
  line: AnsweredLine,
  question: QuestionDoc,
  { campaign, now }: Pick<Learner, 'campaign' | 'now'>,
): Judged => ({
  turn,
  question: explainedView(question, line, NO, line.choice, EACH),
  instrument: instrumentOf(question),
  checkDay: nextCheckDay(campaign, now),
})

/** Judges a choice; undefined when it cannot be an answer to this question. */
export const judge = (
  question: QuestionDoc,
  line: AskedLine,
  choice: readonly string[],
  at: number,
): AnsweredLine | undefined =>
  isPossibleChoice(question, line, choice)
    ? { ...line, choice, correct: isCorrect(question, line, choice), at }
    : undefined

/** The question on top of a deck as it goes out; null when there is none. */
export async function topOf(store: Store, deck: AskedDeck): Promise<Card | null> {
  const [line] = deck.asked
  return line ? cardView(deck.turn, line, await questionOf(store, line)) : null
}

export async function questionOf(store: Store, { questionId }: AskedLine): Promise<QuestionDoc> {
  const question = await store.questions.get(questionId)
  if (!question) throw new Error(`Question ${questionId} is gone`)
  return question
}

/**
 * Questions that somebody may not be asked elsewhere for now: those of their open papers, because an answer is explained at
 * once, and the one that a challenge stands at unless it is that challenge that asks. All campaigns ask from one bank, so
 * the papers and challenges of the others count too.
 */
export async function withheldFrom(
  store: Store,
  campaign: CampaignDoc,
  personId: string,
  now: number,
  asking: 'learning' | 'challenge',
): Promise<ReadonlySet<string>> {
  const [papers, runs] = await Promise.all([
    openPapers(store, personId, now),
    store.challenges.find({ where: { personId, status: 'open' } }),
  ])
  const others = runs.filter(({ campaignId }) => asking === 'learning' || campaignId !== campaign._id)
  const asked = others.flatMap(({ deck }) => deck.asked)
  return new Set([...papers, ...asked].map(({ questionId }) => questionId))
}

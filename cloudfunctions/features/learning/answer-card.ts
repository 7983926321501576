import type { OutputOf } from '#contract/endpoint'
import type { Deck, answerCard as declared } from '#contract/learning'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { shanghaiDay } from '../../kernel/time'
import type { AnsweredLine, StudyDoc } from '../../store/learning-documents'
import type { World } from '../world'
import { afterAnswer, standingOf } from './asked-deck'
import { judge, judgedView, questionOf, topOf } from './asked-question'
import { deckOf, pileOf } from './read-card'
import { changeStudy, type Learner } from './study'
import { daysTo, note } from './wrong-book'

interface Given {
  readonly deck: Deck
  readonly turn: number
  readonly choice: readonly string[]
}
type Answered = Outcome<OutputOf<typeof declared>, 'turn-over' | 'invalid'>

/**
 * Judges the answer to the question on top of a deck; the verdict, the book and the next question are one write. Only the
 * first answer counts: who sends it again, or is slower on another phone, is told what came of the first.
 */
export const answerCard = (given: Given, learner: Learner, { store, randomBelow }: World): Promise<Answered> =>
  changeStudy<Answered>(store, learner, async (study) => {
    const { deck: key, turn, choice } = given
    const deck = deckOf(study, key)
    const standing = standingOf(deck, turn)
    if (standing === 'over') return { study, answer: refuse('turn-over') }
    if ('judged' in standing) return { study, answer: await told(study, given, standing.judged, learner, store) }
    const pile = await pileOf(store, study, key, learner)
    if (!pile.all.includes(standing.judge.questionId)) return { study, answer: refuse('turn-over') }
    const question = await questionOf(store, standing.judge)
    const answered = judge(question, standing.judge, choice, learner.now)
    if (!answered) return { study, answer: refuse('invalid', { path: 'choice', message: '这道题没有这个选项' }) }
    const { questionId, correct, at } = answered
    const day = shanghaiDay(at)
    const noted = { ...study, ...note(study, { questionId, topic: question.topic, correct, day, at }) }
    const without = { ...deck, seen: [...deck.seen, questionId] }
    const behind = key === 'review' ? await pileOf(store, noted, key, learner) : pile
    const next = afterAnswer(deck, answered, await behind.next(without, randomBelow))
    const after = { ...noted, decks: { ...study.decks, [key]: key === 'review' ? { ...next, seen: [] } : next } }
    return { study: after, answer: await told(after, given, answered, learner, store) }
  })

async function told(
  study: StudyDoc,
  { deck: key, turn }: Given,
  answered: AnsweredLine,
  learner: Learner,
  store: World['store'],
): Promise<Answered> {
  const deck = deckOf(study, key)
  const pile = await pileOf(store, study, key, learner)
  const entry = study.book.find(({ questionId }) => questionId === answered.questionId)
  return done({
    judged: judgedView(turn, answered, await questionOf(store, answered), learner),
    againInDays: entry ? daysTo(entry.dueDay, shanghaiDay(learner.now)) : 0,
    card: await topOf(store, deck),
    left: pile.left(deck),
  })
}

import type { Store } from '../../store/collections'
import type { AnsweredLine, ChallengeDoc } from '../../store/learning-documents'
import type { QuestionDoc } from '../../store/question-documents'
import { isCorrect } from '../quiz/question'
import { isInDeck } from './asked-deck'

type Questions = ReadonlyMap<string, QuestionDoc>

/**
 * Judges a run by the keys of now. Its streak is how many of its answers are right. An answer that we had called right and
 * that is not does not count, and ends nothing: what came after it was earned. A run that ended with an answer that was
 * right after all goes on. An open run is touched in any case: whoever has read the old key to judge an answer finds it
 * changed, and reads both again. Undefined where the question was not answered in it; safe to repeat.
 */
export async function rejudgeRun(
  store: Store,
  { _id }: ChallengeDoc,
  { _id: correctionId, questionId }: { readonly _id: string; readonly questionId: string },
  at: number,
): Promise<ChallengeDoc | undefined> {
  for (;;) {
    const run = await store.challenges.get(_id)
    // Erased meanwhile.
    if (!run) return undefined
    if (!isInDeck(run.deck, questionId)) return undefined
    const wasAnswered = run.deck.seen.includes(questionId)
    const questions = await questionsIn(store, run)
    const streak = streakOf(run, questions)
    const status = goesOn(run, questions) ? 'open' : run.status
    const { rescores } = run
    const isSame = streak === run.streak && status === run.status
    if (isSame && status === 'over') return run
    const change = isSame
      ? { rescores }
      : { streak, status, rescores: [...rescores, { correctionId, at, from: run.streak, to: streak }], rescoredAt: at }
    const stored = await store.challenges.updateIf(_id, { rev: run.rev }, change)
    if (typeof stored === 'object') return wasAnswered ? stored : undefined
  }
}

async function questionsIn(store: Store, run: ChallengeDoc): Promise<Questions> {
  const ids = [...new Set(knownAnswers(run).map(({ questionId }) => questionId))]
  const found = ids.length > 0 ? await store.questions.find({ where: { _id: { in: ids } } }) : []
  return new Map(found.map((question) => [question._id, question]))
}

/** Of a run from before answers were kept only the last one is known; the others were right when they were judged. */
const knownAnswers = ({ answers, deck: { last } }: ChallengeDoc): readonly AnsweredLine[] => [
  ...answers,
  ...last.filter(({ questionId }) => !answers.some((answer) => answer.questionId === questionId)),
]

const isRight = (answer: AnsweredLine, questions: Questions): boolean => {
  const question = questions.get(answer.questionId)
  return question ? isCorrect(question, answer, answer.choice) : answer.correct
}

function streakOf(run: ChallengeDoc, questions: Questions): number {
  const known = new Map(knownAnswers(run).map((answer) => [answer.questionId, answer]))
  return run.deck.seen.filter((id) => {
    const answer = known.get(id)
    return answer === undefined || isRight(answer, questions)
  }).length
}

/** Over by a miss that was none. One that ended because nothing was left to ask stays over. */
function goesOn({ status, deck: { last } }: ChallengeDoc, questions: Questions): boolean {
  const [ended] = last
  return status === 'over' && ended !== undefined && !ended.correct && isRight(ended, questions)
}

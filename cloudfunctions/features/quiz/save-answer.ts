import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { World } from '../world'
import { isOpenAt, ownAttempt } from './attempt'
import { isPossibleChoice } from './question'

/** Replaces the answer to question `no` (from 1) of one's own attempt while it is open. */
export async function saveAnswer(
  { attemptId, no, choice }: { attemptId: string; no: number; choice: string[] },
  personId: string,
  now: number,
  { store }: World,
): Promise<Outcome<{ answered: number }, 'not-found' | 'attempt-over' | 'invalid'>> {
  for (;;) {
    const attempt = await ownAttempt(store, attemptId, personId)
    if (!attempt) return refuse('not-found')
    if (!isOpenAt(attempt, now)) return refuse('attempt-over')
    const line = attempt.paper[no - 1]
    const question = line && (await store.questions.get(line.questionId))
    if (!line || !question) return refuse('invalid', { path: 'no', message: '卷子上没有这道题' })
    if (!isPossibleChoice(question, line, choice))
      return refuse('invalid', { path: 'choice', message: '这道题不能这样答' })
    const answers = { ...attempt.answers, [`${no}`]: choice }
    // The first answer to a question tells how long it took; what is mended later does not.
    const answeredAt = { [`${no}`]: now, ...attempt.answeredAt }
    // Another device may save at the same moment; its answer to another question must survive.
    const saved = await store.attempts.updateIf(
      attemptId,
      { rev: attempt.rev, status: 'open' },
      { answers, answeredAt },
    )
    if (saved && saved !== 'conflict')
      return done({ answered: Object.values(saved.answers).filter((given) => given.length > 0).length })
  }
}

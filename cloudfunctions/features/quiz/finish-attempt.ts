import type { AttemptDoc, PaperLine } from '../../store/attempt-documents'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { noteFinished, standingOf } from '../standing/standing'
import { isOpenAt, questionsIn, questionsOf, score } from './attempt'

/** An attempt that is over, and its questions with the keys by which it was scored. */
export interface Finished {
  readonly attempt: AttemptDoc
  readonly questions: Map<PaperLine, QuestionDoc>
}

/**
 * Ends an attempt and scores what was saved in time: at once when the person hands in, and on the first look after the
 * deadline otherwise. Two devices that hand in together get the one score. The questions are read after the attempt: when a
 * key is corrected in between, the correction touches the attempt, and the score is reckoned anew.
 */
export async function finish(store: Store, attempt: AttemptDoc, now: number): Promise<Finished> {
  let current = attempt
  for (;;) {
    if (current.status !== 'open') return { attempt: current, questions: await questionsOf(store, current) }
    const status = isOpenAt(current, now) ? 'submitted' : 'expired'
    const [questions, place] = await Promise.all([questionsOf(store, current), standingOf(store, current)])
    const finished = await store.attempts.updateIf(
      current._id,
      { rev: current.rev, status: 'open' },
      { status, score: score(current, questions), finishedAt: Math.min(now, current.deadline) },
    )
    if (finished && finished !== 'conflict') {
      await noteFinished(store, finished, place)
      return { attempt: finished, questions: questionsIn(finished, [...questions.values()]) }
    }
    const again = await store.attempts.get(current._id)
    if (!again) throw new Error(`Attempt ${current._id} vanished`)
    current = again
  }
}

/** The same for who needs the attempt only: one that is over already is answered as it is. */
export const finishAttempt = async (store: Store, attempt: AttemptDoc, now: number): Promise<AttemptDoc> =>
  attempt.status === 'open' ? (await finish(store, attempt, now)).attempt : attempt

import type { AttemptDoc } from '../../store/attempt-documents'
import type { Store } from '../../store/collections'
import { noteFinished, standingOf } from '../standing/standing'
import { isOpenAt, questionsOf, score } from './attempt'

/**
 * Ends an attempt and scores what was saved in time: at once when the person hands in, and on the first look after the
 * deadline otherwise. Two devices that hand in together get the one score. The questions are read after the attempt: when a
 * key is corrected in between, the correction touches the attempt, and the score is reckoned anew.
 */
export async function finishAttempt(store: Store, attempt: AttemptDoc, now: number): Promise<AttemptDoc> {
  let current = attempt
  while (current.status === 'open') {
    const status = isOpenAt(current, now) ? 'submitted' : 'expired'
    const [questions, place] = await Promise.all([questionsOf(store, current), standingOf(store, current)])
    const finished = await store.attempts.updateIf(
      current._id,
      { rev: current.rev, status: 'open' },
      { status, score: score(current, questions), finishedAt: Math.min(now, current.deadline) },
    )
    if (finished && finished !== 'conflict') {
      await noteFinished(store, finished, place)
      return finished
    }
    const again = await store.attempts.get(current._id)
    if (!again) throw new Error(`Attempt ${current._id} vanished`)
    current = again
  }
  return current
}

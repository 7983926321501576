import type { AttemptDoc, Store } from '../../store/collections'
import { noteStanding } from '../standing/standing'
import { isOpenAt, questionsOf, score } from './attempt'

/**
 * Ends an attempt and scores what was saved in time: at once when the person hands in, and on the first look after the
 * deadline otherwise. Two devices that hand in together get the one score.
 */
export async function finishAttempt(store: Store, attempt: AttemptDoc, now: number): Promise<AttemptDoc> {
  let current = attempt
  while (current.status === 'open') {
    const status = isOpenAt(current, now) ? 'submitted' : 'expired'
    const finished = await store.attempts.updateIf(
      current._id,
      { rev: current.rev, status: 'open' },
      { status, score: score(current, await questionsOf(store, current)), finishedAt: Math.min(now, current.deadline) },
    )
    if (finished && finished !== 'conflict') {
      await noteStanding(store, finished)
      return finished
    }
    const again = await store.attempts.get(current._id)
    if (!again) throw new Error(`Attempt ${current._id} vanished`)
    current = again
  }
  return current
}

import type { World } from '../world'
import { finishAttempt } from './finish-attempt'

const AT_ONCE = 200
const ROUNDS = 20

/** Scores papers whose time ran out without anybody looking, so that they stand where they belong. */
export async function finishExpired({ store }: Pick<World, 'store'>, now: number): Promise<number> {
  let finished = 0
  for (let round = 0; round < ROUNDS; round++) {
    const over = await store.attempts.find({ where: { status: 'open', deadline: { below: now } }, limit: AT_ONCE })
    await Promise.all(over.map((attempt) => finishAttempt(store, attempt, now)))
    finished += over.length
    if (over.length < AT_ONCE) break
  }
  return finished
}

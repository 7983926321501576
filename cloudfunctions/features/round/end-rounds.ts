import { DAY } from '../../kernel/time'
import type { World } from '../world'

const AT_ONCE = 200

/** Ends rounds that somebody has begun and gone away from, so that their codes are free again. */
export async function endOldRounds({ store }: Pick<World, 'store'>, now: number): Promise<number> {
  const where = { status: 'open' as const, startedAt: { below: now - DAY } }
  const left = await store.rounds.find({ where, limit: AT_ONCE })
  for (const { _id } of left)
    await store.rounds.updateIf(_id, { status: 'open' }, { status: 'over', codeKey: `void:${_id}` })
  return left.length
}

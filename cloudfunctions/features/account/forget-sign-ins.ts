import { DAY } from '../../kernel/time'
import type { Doc } from '../../store/port'
import type { World } from '../world'

// A code of WeChat lives five minutes; until long after that nobody may use it a second time.
const SPENT_CODE_KEPT = DAY
const AT_ONCE = 500

/** Removes what sign-ins leave behind: spent codes, run-out sessions and browsers that nobody let in. */
export async function forgetOldSignIns({ store }: World, now: number): Promise<number> {
  const { spentCodes, sessions, browserSignIns } = store
  const spent = { where: { at: { below: now - SPENT_CODE_KEPT } }, limit: AT_ONCE }
  const runOut = { where: { expiresAt: { below: now } }, limit: AT_ONCE }
  const forgotten = [
    await forget(spentCodes, () => spentCodes.find(spent)),
    await forget(sessions, () => sessions.find(runOut)),
    await forget(browserSignIns, () => browserSignIns.find(runOut)),
  ]
  return forgotten.reduce((sum, count) => sum + count, 0)
}

interface Removing {
  removeIf(id: string, expected: object): Promise<boolean>
}

async function forget(collection: Removing, findOld: () => Promise<readonly Doc[]>): Promise<number> {
  let removed = 0
  for (;;) {
    const old = await findOld()
    const gone = await Promise.all(old.map(({ _id }) => collection.removeIf(_id, {})))
    removed += gone.filter(Boolean).length
    if (old.length < AT_ONCE) return removed
  }
}

import { DAY } from '../../kernel/time'
import type { World } from '../world'
import { eachFound } from './each-found'

/** Three suggested checks that were let go by. */
const UNUSED_FOR = 3 * 365 * DAY
const AT_ONCE = 200

/** Takes out the instruments that their owners have not touched for three years. */
export const forgetUnusedInstruments = ({ store }: World, now: number): Promise<number> =>
  eachFound(
    () => store.keptInstruments.find({ where: { usedAt: { below: now - UNUSED_FOR } }, limit: AT_ONCE }),
    ({ _id, rev }) => store.keptInstruments.removeIf(_id, { rev }),
  )

import { SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import type { World } from '../world'
import { type Erasing, eraseData } from './erase-data'
import { rememberErasure } from './erase-person'
import { finishErasures } from './finish-erasures'

/** After a backup was restored: enters the erasures that it does not know, and erases again. Safe to repeat. */
export async function reapplyErasures(
  world: World,
  erasures: readonly Erasing[],
  now: number,
): Promise<{ readonly erasures: number; readonly documents: number }> {
  let documents = 0
  for (const erasing of erasures) {
    await rememberErasure(world, erasing)
    documents += await eraseData(world.store, erasing, now)
  }
  documents += await finishErasures(world, now)
  const detail = { erasures: erasures.length, documents }
  await recordAct(world, SYSTEM_CHAIN, { at: now, by: 'operator', act: 'erasures.reapply', subject: 'all', detail })
  return detail
}

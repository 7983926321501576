import { type World, worldOf } from '../features/world'
import type { Store } from '../store/collections'
import { plantByDraw } from './by-draw'
import { isDemo } from './campaign'
import { plantPast } from './past'

/** What a newcomer finds beside the demo's campaign: one that is over, and one whose places are drawn. Safe to repeat. */
export async function plantBeside(store: Store, now: number, randomBelow: World['randomBelow']): Promise<void> {
  const campaigns = await store.campaigns.find({ where: { endsAt: { from: now + 1 } } })
  const running = campaigns.find(isDemo)
  if (!running) return
  const world = worldOf({ store, randomBelow })
  await plantPast(world, running)
  await plantByDraw(world, running)
}

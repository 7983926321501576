import type { Store } from '../../store/collections'
import type { DrawDoc } from '../../store/draw-documents'
import type { World } from '../world'
import { sealedCodes } from './draw'
import { afterForfeits, isOverdue } from './winners'

/** Takes the prizes from those who let their time pass, gives them to the next, and closes what is done with. */
export async function settleDraws({ store }: Pick<World, 'store'>, now: number): Promise<number> {
  const drawn = await store.draws.find({ where: { status: 'drawn' } })
  let settled = 0
  for (const draw of drawn) if (await settleDraw(store, draw, now)) settled++
  return settled
}

// Whoever hands a prize out at this moment has changed the draw: it is looked at in the next round again.
async function settleDraw(store: Store, draw: DrawDoc, now: number): Promise<boolean> {
  const late = draw.winners.some((winner) => isOverdue(winner, now))
  const winners = late ? afterForfeits(draw, await sealedCodes(store, draw), now) : draw.winners
  const isOver = winners.every(({ status }) => status !== 'waiting')
  if (!late && !isOver) return false
  const change = { winners, ...(isOver && { status: 'closed' as const }) }
  return typeof (await store.draws.updateIf(draw._id, { rev: draw.rev, status: 'drawn' }, change)) === 'object'
}

import type { Draw, Wish } from '#contract/release'
import { shanghaiWords } from '../../kernel/time'
import type { CampaignDoc, Store } from '../../store/collections'
import type { PlaceWishDoc } from '../../store/fairness-documents'
import type { World } from '../world'
import { committedDraw } from './committed-draw'
import { drawnVisitId, wishId } from './draw-rules'

/** The draw as everybody sees it, and one's own wish. The secret is told when nothing can be changed any more. */
export async function drawView(campaign: CampaignDoc, personId: string, now: number, world: World): Promise<Draw> {
  const [draw, wish] = await Promise.all([
    committedDraw(campaign, now, world),
    world.store.placeWishes.get(wishId(campaign._id, personId)),
  ])
  const { wishesFrom, wishesTo, drawAt } = campaign.fairness
  const { commitment, status, wishes, listHash } = draw
  return {
    now,
    campaignId: campaign._id,
    title: campaign.title,
    wishesFrom,
    wishesTo,
    drawAt,
    bookingOpensAt: campaign.bookingOpensAt,
    perKindLimit: campaign.perKindLimit,
    commitment,
    status,
    wishes,
    listHash,
    secret: status === 'done' ? draw.secret : '',
    own: wish ? await wishView(world.store, wish, status === 'done') : null,
  }
}

/** What became of a wish is told when the whole draw is over, to all at once. */
async function wishView(store: Store, wish: PlaceWishDoc, isOver: boolean): Promise<Wish> {
  const status = isOver && wish.status !== 'undrawn' ? wish.status : 'filed'
  return {
    lot: wish.lot,
    slots: await slotsOf(store, wish),
    kinds: wish.instruments.map(({ kind }) => kind),
    wait: wish.wait,
    status,
    position: isOver ? wish.position : 0,
    visitId: status === 'drawn' ? drawnVisitId(wish) : '',
  }
}

async function slotsOf(store: Store, { slotIds }: PlaceWishDoc): Promise<Wish['slots']> {
  const slots = await store.slots.find({ where: { _id: { in: [...slotIds] } } })
  const labs = await store.labs.find({ where: { _id: { in: [...new Set(slots.map(({ labId }) => labId))] } } })
  return slotIds.flatMap((slotId) => {
    const slot = slots.find(({ _id }) => _id === slotId)
    const lab = slot && labs.find(({ _id }) => _id === slot.labId)
    return slot && lab ? [{ slotId, labName: lab.name, startsAt: slot.startsAt }] : []
  })
}

/** `5 月 20 日 周四 9:30，友谊路检测点`, the dearest first. */
export const wishWords = async (store: Store, wish: PlaceWishDoc): Promise<string[]> =>
  (await slotsOf(store, wish)).map(({ startsAt, labName }) => `${shanghaiWords(startsAt)}，${labName}`)

import type { fileWish, readDraw, readDrawList, withdrawWish } from '#contract/release'
import { done, refuse } from '../../kernel/outcome'
import { pageOf } from '../../kernel/page'
import type { Handler } from '../../kernel/route'
import { currentCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { wishId } from './draw-rules'
import { drawView } from './draw-view'
import { fileWish as file, whyNotNow } from './file-wish'

const LINES = 1000

export const releaseHandlers = {
  readDraw: (async ({ inCampaign }, { personId, now }, world) => {
    const campaign = await drawing(inCampaign, now, world)
    return campaign ? done(await drawView(campaign, personId, now, world)) : refuse('not-found')
  }) satisfies Handler<typeof readDraw, World>,

  fileWish: (async (wish, { personId, now }, world) => {
    const filed = await file(wish, personId, now, world)
    return filed.ok ? done(await drawView(filed.value, personId, now, world)) : filed
  }) satisfies Handler<typeof fileWish, World>,

  withdrawWish: (async ({ inCampaign }, { personId, now }, world) => {
    const campaign = await drawing(inCampaign, now, world)
    if (!campaign || now < campaign.fairness.wishesFrom) return refuse('not-found')
    if (whyNotNow(campaign, now)) return refuse('booking-closed')
    await world.store.placeWishes.removeIf(wishId(campaign._id, personId), { status: 'filed' })
    return done(await drawView(campaign, personId, now, world))
  }) satisfies Handler<typeof withdrawWish, World>,

  readList: (async ({ inCampaign, cursor }, { now }, world) => {
    const campaign = await drawing(inCampaign, now, world)
    if (!campaign) return refuse('not-found')
    const list = await world.store.placeLists.get(campaign._id)
    if (!list) return refuse('not-open-yet', { path: '', message: '名单在抽签时才定下来' })
    const { items, next } = pageOf(list.lines, cursor, LINES)
    return done({ lines: [...items], next })
  }) satisfies Handler<typeof readDrawList, World>,
}

/** The campaign that is meant, where it draws. */
async function drawing(campaignId: string | undefined, now: number, { store }: World) {
  const campaign = campaignId ? await store.campaigns.get(campaignId) : await currentCampaign(store, now)
  return campaign?.fairness.release === 'draw' ? campaign : undefined
}

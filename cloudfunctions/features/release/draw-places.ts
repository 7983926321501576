import type { CampaignDoc, Store } from '../../store/collections'
import type { PlaceDrawDoc, PlaceWishDoc } from '../../store/fairness-documents'
import { absencesCounted } from '../booking/open-for'
import { findAll } from '../find-all'
import type { World } from '../world'
import { committedDraw } from './committed-draw'
import { drawnOrder, lineOf, listHashOf, lotOf } from './draw-rules'
import { placeDrawn, queueUndrawn } from './settle-wish'

/** What the clock does: commits to the draws that are to come, and draws those that are due. */
export async function drawDuePlaces(world: World, now: number): Promise<number> {
  const campaigns = await world.store.campaigns.find({ where: { endsAt: { from: now + 1 } } })
  let drawn = 0
  for (const campaign of campaigns)
    if (campaign.fairness.release === 'draw') drawn += await drawPlaces(campaign, now, world)
  return drawn
}

/**
 * Draws one campaign when it is due: freezes the list, works out the order, and serves one wish after the other. Each step
 * is one write whose outcome follows from the frozen list and the secret, so it may be ended anywhere, begun again, and done
 * twice at once: there is one outcome. Answers how many wishes it settled.
 */
export async function drawPlaces(campaign: CampaignDoc, now: number, world: World): Promise<number> {
  const committed = await committedDraw(campaign, now, world)
  if (now < campaign.fairness.drawAt || committed.status === 'done') return 0
  const { store } = world
  const lines = await frozenLines(campaign, now, store)
  const draw = await begun(committed, lines, store)
  const wishes = await wishesByLot(store, campaign)
  const order = drawnOrder(lines, draw).flatMap((line, index) => {
    const wish = wishes.get(lotOf(line))
    return wish ? [{ wish, position: index + 1 }] : []
  })
  let settled = 0
  const left: { wish: PlaceWishDoc; position: number }[] = []
  for (const one of order) {
    // What was settled before the work was ended, or by another process, stays as it is.
    if ((await store.placeWishes.get(one.wish._id))?.status !== 'filed') continue
    if (await placeDrawn(one.wish, one.position, campaign, now, world)) settled++
    else left.push(one)
  }
  // Only when all places are given, so that nobody's line stands in the way of one who is still to be drawn.
  for (const { wish, position } of left) settled += await queueUndrawn(wish, position, campaign, now, world)
  await store.placeDraws.updateIf(campaign._id, { status: 'drawing' }, { status: 'done', doneAt: now })
  return settled
}

/** The list as it is drawn from. Whoever inserts it first has frozen it for all. */
async function frozenLines(campaign: CampaignDoc, now: number, store: Store): Promise<readonly string[]> {
  const known = await store.placeLists.get(campaign._id)
  if (known) return known.lines
  const wishes = await findAll(store.placeWishes, { campaignId: campaign._id, status: 'filed' })
  const lines: string[] = []
  for (const wish of wishes) lines.push(lineOf(wish, (await absencesCounted(campaign, wish.personId, store)) > 0))
  await store.placeLists.insert([{ _id: campaign._id, rev: 1, lines: lines.sort(), at: now }])
  return (await store.placeLists.get(campaign._id))?.lines ?? lines
}

async function begun(draw: PlaceDrawDoc, lines: readonly string[], store: Store): Promise<PlaceDrawDoc> {
  const facts = { wishes: lines.length, listHash: listHashOf(lines) }
  await store.placeDraws.updateIf(draw._id, { status: 'open' }, { status: 'drawing', ...facts })
  return { ...draw, ...facts }
}

const wishesByLot = async (store: Store, { _id: campaignId }: CampaignDoc) =>
  new Map((await findAll(store.placeWishes, { campaignId })).map((wish) => [wish.lot, wish]))

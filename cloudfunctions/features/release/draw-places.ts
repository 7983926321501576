import type { CampaignDoc, Store } from '../../store/collections'
import type { PlaceDrawDoc, PlaceWishDoc } from '../../store/fairness-documents'
import { absencesCounted } from '../booking/open-for'
import { findAll } from '../find-all'
import type { World } from '../world'
import { committedDraw } from './committed-draw'
import { drawnOrder, lineOf, listHashOf, lotOf } from './draw-rules'
import { queueUndrawn, serveWish } from './settle-wish'

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
  // What was settled before the work was ended is not looked at again: a cloud function has a minute.
  for (const { wish, position } of order.filter(({ wish }) => wish.status === 'filed'))
    settled += await serveWish(wish, position, campaign, now, world)
  // Only when all places are given, so that nobody's line stands in the way of one who is still to be drawn.
  const undrawn = await findAll(store.placeWishes, { campaignId: campaign._id, status: 'undrawn' })
  for (const wish of undrawn) await queueUndrawn(wish, campaign, now, world)
  await store.placeDraws.updateIf(campaign._id, { status: 'drawing' }, { status: 'done', doneAt: now })
  return settled
}

/** The list as it is drawn from. Whoever inserts it first has frozen it for all. */
async function frozenLines(campaign: CampaignDoc, now: number, store: Store): Promise<readonly string[]> {
  const known = await store.placeLists.get(campaign._id)
  if (known) return known.lines
  const wishes = await findAll(store.placeWishes, { campaignId: campaign._id, status: 'filed' })
  const lines: string[] = []
  for (let from = 0; from < wishes.length; from += AT_ONCE)
    lines.push(...(await Promise.all(wishes.slice(from, from + AT_ONCE).map((wish) => lineFor(wish, campaign, store)))))
  await store.placeLists.insert([{ _id: campaign._id, rev: 1, lines: lines.sort(), at: now }])
  return (await store.placeLists.get(campaign._id))?.lines ?? lines
}

const AT_ONCE = 50

const lineFor = async (wish: PlaceWishDoc, campaign: CampaignDoc, store: Store) =>
  lineOf(wish, (await absencesCounted(campaign, wish.personId, store)) > 0)

async function begun(draw: PlaceDrawDoc, lines: readonly string[], store: Store): Promise<PlaceDrawDoc> {
  const facts = { wishes: lines.length, listHash: listHashOf(lines) }
  await store.placeDraws.updateIf(draw._id, { status: 'open' }, { status: 'drawing', ...facts })
  return { ...draw, ...facts }
}

const wishesByLot = async (store: Store, { _id: campaignId }: CampaignDoc) =>
  new Map((await findAll(store.placeWishes, { campaignId })).map((wish) => [wish.lot, wish]))

import { planOf } from '../features/organiser/campaign-plan'
import { insertMissing } from '../features/organiser/settle'
import { fileWish } from '../features/release/file-wish'
import type { World } from '../features/world'
import { hashId } from '../kernel/ids'
import { addDays, DAY, instantAt, MINUTE, shanghaiDay } from '../kernel/time'
import type { CampaignDoc, SlotDoc } from '../store/collections'
import { demoCampaign } from './campaign'
import { demoOrganisers } from './identities'
import { demoLabs } from './labs'

const HOUR = 60 * MINUTE
const LABS = ['hongkou', 'fengxian']
const WISHES = 12

/** A campaign beside the given one whose places are drawn: wishes are collected for three days. */
function byDrawCampaign({ _id, startsAt, checkDays }: CampaignDoc): CampaignDoc {
  const like = demoCampaign(startsAt)
  const day = addDays(checkDays[checkDays.length - 1] ?? shanghaiDay(startsAt), 4)
  const endsAt = instantAt(addDays(day, 1), '00:00')
  const wishesTo = startsAt + 3 * DAY
  return {
    ...like,
    _id: `by-draw-${hashId(_id).slice(0, 12)}`,
    title: '社区计量服务日（抽签放号）',
    theme: '家门口的免费检测',
    startsAt,
    endsAt,
    quizOpensAt: startsAt,
    quizClosesAt: endsAt,
    bookingOpensAt: wishesTo + 2 * HOUR,
    bookingClosesAt: instantAt(day, '15:30'),
    checkDays: [day],
    shopScaleLimit: 0,
    draw: { ...like.draw, numberAt: endsAt + 2 * DAY },
    fairness: { ...like.fairness, release: 'draw', wishesFrom: startsAt, wishesTo, drawAt: wishesTo + HOUR },
  }
}

/** A second campaign, with wishes of some people in it; safe to repeat. The clock draws it when it is due. */
export async function plantByDraw(world: World, running: CampaignDoc): Promise<void> {
  const campaign = byDrawCampaign(running)
  const { store } = world
  if (!(await store.campaigns.get(campaign._id))) {
    const labs = demoLabs(campaign._id, [])
      .filter(({ _id }) => LABS.some((key) => _id === `${campaign._id}.${key}`))
      .map(({ stations: { 'scale-price': _, ...stations }, ...lab }) => ({ ...lab, stations, autoConfirm: true }))
    const plan = planOf(campaign, labs)
    await insertMissing(store.labs, plan.labs)
    await insertMissing(store.slots, plan.slots)
    await insertMissing(store.teams, plan.teams)
    await insertMissing(store.organisers, demoOrganisers(campaign._id))
    await insertMissing(store.campaigns, [campaign])
  }
  const wishes = await store.placeWishes.tally({ where: { campaignId: campaign._id }, by: ['campaignId'] })
  if ((wishes[0]?.count ?? 0) < WISHES) await fileWishes(world, campaign)
}

async function fileWishes(world: World, { _id: campaignId, startsAt }: CampaignDoc): Promise<void> {
  const slots = await world.store.slots.find({ where: { campaignId } })
  const taking = slots.filter(({ places }) => (places['bp-auto'] ?? 0) > 0)
  for (let n = 0; n < WISHES; n++) {
    const wished = [taking[n % taking.length], taking[(n * 3 + 1) % taking.length]]
    const slotIds = [...new Set(wished.flatMap((slot: SlotDoc | undefined) => (slot ? [slot._id] : [])))]
    const instruments = [{ kind: 'bp-auto' as const, model: '', note: '' }]
    await fileWish({ slotIds, instruments, wait: n % 2 === 0 }, `demo-wish-${n}`, startsAt + n * MINUTE, world)
  }
}

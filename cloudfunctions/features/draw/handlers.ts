import type { listEntries, readDraw } from '#contract/draw'
import type {
  confirmNumber,
  decideEntry,
  enterNumber,
  gatherEntries,
  handOutPrize,
  readOffice,
  sealDraw,
  withdrawNumber,
} from '#contract/draw-office'
import { done, refuse } from '../../kernel/outcome'
import type { Call, Handler } from '../../kernel/route'
import type { Store } from '../../store/collections'
import { currentCampaign } from '../campaign/current-campaign'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'
import { decideEntry as decide } from './decide-entry'
import { codesOnPage, hasDraw, openDraw } from './draw'
import { ownEntry, sealedView, termsView, winnerView } from './draw-view'
import { gatherEntries as gather } from './gather-entries'
import { handOutPrize as handOut } from './hand-out-prize'
import { officeView } from './office-view'
import { confirmNumber as confirm, enterNumber as enter, withdrawNumber as withdraw } from './public-number'
import { sealDraw as seal } from './seal-draw'

/** A campaign of the caller's that has a draw; any other answers like a missing one. */
async function ownDraw(store: Store, { campaigns }: Pick<Call, 'campaigns'>, campaignId: string) {
  const campaign = campaigns.includes(campaignId) ? await store.campaigns.get(campaignId) : undefined
  return campaign && hasDraw(campaign) ? campaign : undefined
}

export const drawHandlers = {
  read: (async ({ campaignId }, { personId, now }, { store }) => {
    const campaign =
      campaignId === undefined ? await currentCampaign(store, now) : await store.campaigns.get(campaignId)
    if (!campaign || !hasDraw(campaign)) return refuse('not-found')
    const draw = (await store.draws.get(campaign._id)) ?? openDraw(campaign)
    return done({
      now,
      campaignId: campaign._id,
      title: campaign.title,
      organiser: campaign.organiser,
      quizOpensAt: campaign.quizOpensAt,
      quizClosesAt: campaign.quizClosesAt,
      state: draw.status,
      terms: termsView(draw.status === 'open' ? campaign.draw : draw.plan),
      sealed: sealedView(draw),
      winners: draw.winners.map(winnerView),
      own: personId === undefined ? null : await ownEntry(store, campaign, draw, personId),
    })
  }) satisfies Handler<typeof readDraw, World>,

  listEntries: (async ({ campaignId, cursor = '0' }, _, { store }) => {
    const draw = await store.draws.get(campaignId)
    if (!draw || draw.status === 'open') return refuse('not-found')
    const page = /^\d{1,6}$/.test(cursor) ? Number(cursor) : 0
    const codes = [...(await codesOnPage(store, draw, page))]
    return done({ codes, next: page + 1 < draw.pages.length ? `${page + 1}` : null })
  }) satisfies Handler<typeof listEntries, World>,
}

export const drawOfficeHandlers = {
  readOffice: (async ({ campaignId }, call, { store }) => {
    const campaign = await ownDraw(store, call, campaignId)
    return campaign ? done(await officeView(store, campaign, call.personId, call.now)) : refuse('not-found')
  }) satisfies Handler<typeof readOffice, World>,

  gatherEntries: (async ({ campaignId }, call, world) => {
    const campaign = await ownDraw(world.store, call, campaignId)
    if (!campaign) return refuse('not-found')
    const gathered = await gather(world, campaign, call.now)
    if (!gathered.ok) return gathered
    const { entries, undecided } = await officeView(world.store, campaign, call.personId, call.now)
    return done({ done: gathered.value.done, entries, undecided })
  }) satisfies Handler<typeof gatherEntries, World>,

  decideEntry: (async (input, call, world) => {
    if (!(await ownDraw(world.store, call, input.campaignId))) return refuse('not-found')
    if (!(await isTextFit(world, input.reason, call.openid))) return refuse('text-refused')
    if (input.verdict === 'out' && input.reason === '')
      return refuse('invalid', { path: 'reason', message: '移出名单要写理由，本人看得到' })
    return decide(world, { ...input, by: call.personId, now: call.now })
  }) satisfies Handler<typeof decideEntry, World>,

  seal: (async ({ campaignId, numberName, numberAt }, call, world) => {
    const campaign = await ownDraw(world.store, call, campaignId)
    if (!campaign) return refuse('not-found')
    if (!(await isTextFit(world, numberName, call.openid))) return refuse('text-refused')
    const sealed = await seal(world, campaign, { by: call.personId, numberName, numberAt, now: call.now })
    if (!sealed.ok) return sealed
    const { entries, entriesHash, commitment } = sealed.value
    return done({ entries, entriesHash, commitment })
  }) satisfies Handler<typeof sealDraw, World>,

  enterNumber: (async (input, call, world) =>
    (await ownDraw(world.store, call, input.campaignId))
      ? enter(world, { ...input, number: input.number.toLowerCase(), by: call.personId, now: call.now })
      : refuse('not-found')) satisfies Handler<typeof enterNumber, World>,

  withdrawNumber: (async (input, call, world) =>
    (await ownDraw(world.store, call, input.campaignId))
      ? withdraw(world, { ...input, by: call.personId, now: call.now })
      : refuse('not-found')) satisfies Handler<typeof withdrawNumber, World>,

  confirmNumber: (async (input, call, world) =>
    (await ownDraw(world.store, call, input.campaignId))
      ? confirm(world, { ...input, number: input.number.toLowerCase(), by: call.personId, now: call.now })
      : refuse('not-found')) satisfies Handler<typeof confirmNumber, World>,

  handOut: (async (input, call, world) =>
    (await ownDraw(world.store, call, input.campaignId))
      ? handOut(world, { ...input, by: call.personId, now: call.now })
      : refuse('not-found')) satisfies Handler<typeof handOutPrize, World>,
}

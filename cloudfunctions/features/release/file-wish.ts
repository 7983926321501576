import type { ParsedInputOf, RefusalOf } from '#contract/endpoint'
import type { fileWish as declared } from '#contract/release'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { CampaignDoc, SlotDoc, Store } from '../../store/collections'
import type { PlaceWishDoc } from '../../store/fairness-documents'
import { choosePlaces } from '../booking/choose-places'
import { limitOf } from '../booking/holder'
import { TakenPlaces } from '../booking/taken-places'
import type { World } from '../world'
import { committedDraw } from './committed-draw'
import { wishId } from './draw-rules'

type Input = ParsedInputOf<typeof declared>
type Refused = RefusalOf<typeof declared>

const LOT_BYTES = 16
const LOT_LENGTH = 12

/**
 * Files what one person wishes for, in the place of what was there: the document has one id for a person and a campaign.
 * What it is drawn from is frozen some minutes after the last wish, so a wish is in the list as it was filed or not at all.
 */
export async function fileWish(
  input: Input,
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<CampaignDoc, Refused>> {
  const { store } = world
  const slots = await slotsWished(store, input.slotIds)
  const campaign = slots[0] && (await store.campaigns.get(slots[0].campaignId))
  if (!campaign || slots.length < input.slotIds.length) return refuse('not-found')
  const refused = whyNotNow(campaign, now) ?? whyNotThese(input, slots, campaign)
  if (refused) return refused
  // Committed to before the first wish lies there.
  await committedDraw(campaign, now, world)
  const _id = wishId(campaign._id, personId)
  const { slotIds, instruments, wait } = input
  const wish: PlaceWishDoc = {
    _id,
    rev: 1,
    campaignId: campaign._id,
    personId,
    lot: hashId(Buffer.from(world.randomBytes(LOT_BYTES)).toString('hex')).slice(0, LOT_LENGTH),
    instruments,
    slotIds,
    wait,
    filedAt: now,
    status: 'filed',
    position: 0,
    slotId: '',
    settledAt: 0,
  }
  for (;;) {
    if ((await store.placeWishes.insert([wish])) === 'inserted') return done(campaign)
    // The lot stays, by which one knows one's own wish.
    const change = { slotIds, instruments, wait, filedAt: now }
    if (await store.placeWishes.updateIf(_id, { status: 'filed' }, change)) return done(campaign)
    if (await store.placeWishes.get(_id)) return refuse('booking-closed', OVER)
  }
}

async function slotsWished(store: Store, slotIds: readonly string[]): Promise<SlotDoc[]> {
  const found = await store.slots.find({ where: { _id: { in: [...slotIds] } } })
  const campaignId = found[0]?.campaignId
  const isOne = found.every((slot) => slot.campaignId === campaignId)
  return isOne ? slotIds.flatMap((id) => found.find(({ _id }) => _id === id) ?? []) : []
}

const OVER = { path: 'slotIds', message: '收愿望的时间过了，请等抽签结果' }

/** Why no wish can be filed or taken back now. */
export function whyNotNow(
  { fairness }: CampaignDoc,
  now: number,
): Outcome<never, 'not-found' | 'not-open-yet' | 'booking-closed'> | undefined {
  if (fairness.release !== 'draw') return refuse('not-found')
  if (now < fairness.wishesFrom) return refuse('not-open-yet')
  return now < fairness.wishesTo ? undefined : refuse('booking-closed', OVER)
}

function whyNotThese(
  { instruments }: Input,
  slots: readonly SlotDoc[],
  campaign: CampaignDoc,
): Outcome<never, Refused> | undefined {
  if (slots.some(({ open }) => !open)) return refuse('slot-closed')
  const over = instruments.some(
    ({ kind }) => instruments.filter((one) => one.kind === kind).length > limitOf(campaign, kind),
  )
  if (over) return refuse('limit-reached')
  const strange = slots.findIndex((slot) => !choosePlaces(instruments, slot, new TakenPlaces(), ''))
  if (strange < 0) return undefined
  return refuse('not-accepted-here', { path: `slotIds.${strange}`, message: '选的时间里有放不下这些器具的' })
}

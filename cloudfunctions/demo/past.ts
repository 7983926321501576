import { PASSPORT_CONSENT } from '#contract/passport'
import { slotsOfDay } from '../features/booking/slot'
import { gatherEntries } from '../features/draw/gather-entries'
import { handOutPrize } from '../features/draw/hand-out-prize'
import { confirmNumber, enterNumber } from '../features/draw/public-number'
import { sealDraw } from '../features/draw/seal-draw'
import { insertMissing } from '../features/organiser/settle'
import { seeUntil } from '../features/outreach/seen'
import { keepResult } from '../features/passport/keep-result'
import type { World } from '../features/world'
import { hashId } from '../kernel/ids'
import { MINUTE } from '../kernel/time'
import type { CampaignDoc } from '../store/collections'
import { demoOrganisers } from './identities'
import { demoLabs } from './labs'
import { measuredOf } from './measured'
import { pastCampaign } from './past-campaign'
import { papersOf } from './played'
import { visitAsFarAs } from './today'

const HOUR = 60 * MINUTE
const RESIDENTS = ['demo-resident-1', 'demo-resident-2']
const OTHERS = 40
const NUMBER = '03 08 15 21 27 33 09'
/** Prizes that were fetched. */
const FETCHED = 5

/**
 * What was before: a campaign that is over, with its prize draw done step by step as two organisers do it, and a resident's
 * meter that was measured three times and kept. The draw and every figure are the product's own. Safe to repeat, also after a
 * crash in the middle: the campaign comes last.
 */
export async function plantPast(world: World, running: CampaignDoc): Promise<void> {
  const campaign = pastCampaign(running)
  const { store } = world
  if (await store.campaigns.get(campaign._id)) return
  const live = await store.questions.find({ where: { live: true } })
  const people = [...RESIDENTS, ...Array.from({ length: OTHERS }, (_, n) => `demo-past-${n}`)]
  await insertMissing(store.attempts, papersOf(campaign, people, live))
  await insertMissing(store.organisers, demoOrganisers(campaign._id))
  if (!(await drawn(world, campaign))) return
  await keepMeter(world, campaign)
  await insertMissing(store.campaigns, [campaign])
}

/** The draw from gathering to the first prizes that were fetched. False: the product refuses it now. */
async function drawn(world: World, campaign: CampaignDoc): Promise<boolean> {
  const { _id: campaignId, quizClosesAt, draw } = campaign
  const [first = '', second = ''] = demoOrganisers(campaignId).map(({ personId }) => personId)
  const sealedAt = quizClosesAt + HOUR
  const isSealed = ((await world.store.draws.get(campaignId))?.status ?? 'open') !== 'open'
  const drawnAt = draw.numberAt + HOUR
  const entering = { campaignId, number: NUMBER, now: drawnAt }
  const steps = [
    ...(isSealed ? [] : [() => gatherEntries(world, campaign, sealedAt)]),
    () => sealDraw(world, campaign, { by: first, now: sealedAt, numberName: draw.numberName, numberAt: draw.numberAt }),
    () => enterNumber(world, { ...entering, by: first }),
    () => confirmNumber(world, { ...entering, by: second }),
  ]
  for (const step of steps) if (!(await step()).ok) return false
  const { winners } = (await world.store.draws.get(campaignId)) ?? { winners: [] }
  const codes = winners.slice(0, FETCHED).map(({ code }) => code)
  const entries = await world.store.drawEntries.find({ where: { campaignId, codeKey: { in: codes } } })
  for (const [n, { claimKey: claimCode }] of entries.entries())
    await handOutPrize(world, { campaignId, claimCode, by: first, now: drawnAt + (n + 1) * HOUR })
  return true
}

/** A meter that reads one digit too high the first time, and a little more every time after. */
async function keepMeter({ store }: World, campaign: CampaignDoc): Promise<void> {
  const [owner = ''] = RESIDENTS
  const lab = demoLabs(campaign._id, []).find(({ _id }) => _id === `${campaign._id}.putuo`)
  if (!lab) return
  const slots = campaign.checkDays.flatMap((day) => slotsOfDay(lab, day).slice(0, 1))
  const bookings = slots.flatMap((slot) => {
    const visitId = hashId('demo past', slot._id)
    const place = { slot, lab, campaign }
    const visit = { visitId, personId: owner, kind: 'bp-auto' as const, number: 0, place, now: slot.endsAt + HOUR }
    return visitAsFarAs('returned', visit)
  })
  await insertMissing(store.labs, [lab])
  await insertMissing(store.slots, slots)
  await insertMissing(
    store.measurements,
    measuredOf(bookings, (_, n) => [n + 1]),
  )
  await insertMissing(store.bookings, bookings)
  let instrumentId: string | undefined
  for (const { _id: bookingId, endsAt } of bookings) {
    const wish = { bookingId, agreedTo: PASSPORT_CONSENT.edition, ...(instrumentId !== undefined && { instrumentId }) }
    const kept = await keepResult(store, wish, owner, endsAt + 2 * HOUR)
    if (kept.ok) instrumentId = kept.value._id
  }
  // What was told then was read then; a newcomer's inbox is for what they do themselves.
  await seeUntil(store, owner, campaign.endsAt)
}

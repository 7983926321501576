import { planOf } from '../features/organiser/campaign-plan'
import { insertMissing } from '../features/organiser/settle'
import { questionBank } from '../features/quiz/question-bank'
import { addDays, shanghaiDay } from '../kernel/time'
import type { CampaignDoc, Store } from '../store/collections'
import { demoAuthorisations } from './authorisations'
import { demoCampaign, isDemo } from './campaign'
import { demoOrganisers, demoStaff } from './identities'
import { demoLabs } from './labs'
import { measuredOf } from './measured'
import { demoTeams } from './teams'
import { todaysBookings, todaysSlots } from './today'

/**
 * Sees to it that there is a campaign with a check day still to come; safe to repeat, also after a crash in the middle,
 * because every document has a fixed id.
 */
export async function plantDemo(store: Store, now: number): Promise<void> {
  await insertMissing(store.questions, questionBank())
  const tomorrow = addDays(shanghaiDay(now), 1)
  const campaigns = await store.campaigns.find({ where: { endsAt: { from: now + 1 } } })
  const running = campaigns.find((one) => isDemo(one) && one.checkDays.some((day) => day >= tomorrow))
  if (running) return plantToday(store, running, now)
  const today = demoCampaign(now)
  const { campaign, labs, slots, teams } = planOf(today, demoLabs(today._id, today.checkDays), demoTeams())
  await insertMissing(store.labs, labs)
  await insertMissing(store.slots, slots)
  await insertMissing(store.teams, teams)
  await insertMissing(store.staff, demoStaff(campaign._id))
  const [from, to] = [shanghaiDay(now), addDays(shanghaiDay(now), 365)]
  await insertMissing(store.authorisations, demoAuthorisations(campaign._id, from, to, now))
  await insertMissing(store.organisers, demoOrganisers(campaign._id))
  await plantToday(store, campaign, now)
  // Last, because a campaign that can be seen has to be complete.
  await insertMissing(store.campaigns, [campaign])
}

// Staffed by somebody whom a newcomer may play.
const OPEN_TODAY = 'putuo'

/** A morning at one lab today, though the campaign's days are still to come; once a day. */
async function plantToday(store: Store, campaign: CampaignDoc, now: number): Promise<void> {
  const lab = demoLabs(campaign._id, []).find(({ _id }) => _id === `${campaign._id}.${OPEN_TODAY}`)
  if (!lab) return
  const planted = await store.slots.find({ where: { labId: lab._id, day: shanghaiDay(now) }, limit: 1 })
  if (planted.length > 0) return
  const slots = todaysSlots(lab, now)
  const bookings = todaysBookings(slots, { lab, campaign }, now)
  await insertMissing(store.measurements, measuredOf(bookings))
  await insertMissing(store.bookings, bookings)
  // Last: by them it is known that all is there.
  await insertMissing(store.slots, slots)
}

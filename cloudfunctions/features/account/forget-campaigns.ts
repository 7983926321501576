import { DAY } from '../../kernel/time'
import type { CampaignDoc, Store } from '../../store/collections'
import { recordAct } from '../audit/record-act'
import type { World } from '../world'
import { anonymiseAttempt, anonymiseBooking, SOMEBODY } from './anonymise'
import { eachFound } from './each-found'
import { forgetContestOf } from './forget-contest'
import { forgetLearningOf } from './forget-learning'

const AT_ONCE = 200
/** A chain of its own: its entries tell which campaigns are done with. */
const CHAIN = 'retention'

/**
 * Takes the people out of campaigns that ended more than their `keepDays` ago. Each document says by itself whether it is
 * done, so the work may end anywhere and goes on there; the entry in the audit, once it is whole, spares looking again.
 */
export async function forgetOldCampaigns(world: World, now: number): Promise<number> {
  const ended = await world.store.campaigns.find({ where: { endsAt: { below: now } } })
  let forgotten = 0
  for (const campaign of ended)
    if (campaign.endsAt + campaign.keepDays * DAY < now) forgotten += await forgetCampaign(world, campaign, now)
  return forgotten
}

async function forgetCampaign(world: World, campaign: CampaignDoc, now: number): Promise<number> {
  const { store } = world
  const subject = campaign._id
  if ((await store.audit.find({ where: { chain: CHAIN, subject }, limit: 1 })).length > 0) return 0
  const bookings = await forgetBookings(store, campaign, now)
  const attempts = await forgetAttempts(store, campaign)
  const waits = await forgetWaits(store, campaign)
  const wishes = await forgetWishes(store, campaign)
  const signatures = await forgetSignatures(store, campaign)
  const learning = (await forgetLearningOf(store, subject)) + (await forgetContestOf(store, subject))
  const contacts = await forgetContacts(store, campaign)
  const marks = await forgetMarks(store, campaign)
  const detail = { bookings, waits, wishes, attempts, contacts, learning, marks, signatures }
  await recordAct(world, CHAIN, { at: now, by: 'clock', act: 'campaign.forget', subject, detail })
  return Object.values(detail).reduce((sum, count) => sum + count, 0)
}

// Lab by lab, because that is what bookings are indexed by.
async function forgetBookings(store: Store, { _id: campaignId }: CampaignDoc, now: number): Promise<number> {
  const labs = await store.bookings.tally({ where: { campaignId, personId: SOMEBODY }, by: ['labId'] })
  let forgotten = 0
  for (const { labId } of labs)
    forgotten += await eachFound(
      () => store.bookings.find({ where: { labId, campaignId, personId: SOMEBODY }, limit: AT_ONCE }),
      (booking) => anonymiseBooking(store, booking, now),
    )
  return forgotten
}

const forgetAttempts = (store: Store, { _id: campaignId }: CampaignDoc): Promise<number> =>
  eachFound(
    // In the order of the index, so that each page begins where the one before ended.
    () =>
      store.attempts.find({
        where: { campaignId, personId: SOMEBODY },
        orderBy: { field: 'personId', direction: 'asc' },
        limit: AT_ONCE,
      }),
    (attempt) => anonymiseAttempt(store, attempt),
  )

const forgetWaits = (store: Store, { _id: campaignId }: CampaignDoc): Promise<number> =>
  eachFound(
    () => store.waits.find({ where: { campaignId }, limit: AT_ONCE }),
    ({ _id }) => store.waits.removeIf(_id, {}),
  )

const forgetWishes = (store: Store, { _id: campaignId }: CampaignDoc): Promise<number> =>
  eachFound(
    () => store.placeWishes.find({ where: { campaignId }, limit: AT_ONCE }),
    ({ _id }) => store.placeWishes.removeIf(_id, {}),
  )

const forgetSignatures = (store: Store, { _id: campaignId }: CampaignDoc): Promise<number> =>
  eachFound(
    () => store.signatures.find({ where: { campaignId }, limit: AT_ONCE }),
    ({ _id }) => store.signatures.removeIf(_id, {}),
  )

/** How far inboxes were read by then: what they told is gone, and who comes back later sees only what is newer. */
const forgetMarks = (store: Store, { endsAt }: CampaignDoc): Promise<number> =>
  eachFound(
    () => store.inboxMarks.find({ where: { seenUntil: { below: endsAt } }, limit: AT_ONCE }),
    ({ _id }) => store.inboxMarks.removeIf(_id, {}),
  )

/** Numbers of people who have no booking any more and have not left theirs since. */
async function forgetContacts(store: Store, { endsAt }: CampaignDoc): Promise<number> {
  let forgotten = 0
  for (let after: string | undefined; ; ) {
    const where = { agreedAt: { below: endsAt } }
    const page = await store.contacts.find({
      where,
      limit: AT_ONCE,
      ...(after !== undefined && { after: { _id: after } }),
    })
    const ids = page.map(({ _id }) => _id)
    const busy = await store.bookings.tally({ where: { personId: { in: ids } }, by: ['personId'] })
    const needed = new Set(busy.map(({ personId }) => personId))
    const idle = page.filter(({ _id }) => !needed.has(_id))
    const gone = await Promise.all(idle.map(({ _id, rev }) => store.contacts.removeIf(_id, { rev })))
    forgotten += gone.filter(Boolean).length
    after = ids.at(-1)
    if (page.length < AT_ONCE) return forgotten
  }
}

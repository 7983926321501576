import type { BookingStatus } from '#contract/booking-status'
import type { home } from '#contract/campaign'
import { HOUSEHOLD_KINDS } from '#contract/instrument-kind'
import { done } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { CampaignDoc, Store } from '../../store/collections'
import { HOLDING } from '../booking/booking-state'
import { byVisit } from '../booking/visit'
import { campaignsOfNow } from '../campaign/current-campaign'
import { ownUnread } from '../outreach/seen'
import { attemptsOf } from '../quiz/attempt'
import { firstMissed, quizStanding } from '../quiz/quiz-standing'
import type { World } from '../world'

export const homeHandlers = {
  home: (async ({ campaignId }, { personId, now }, { store, placesLeftSeen }) => {
    const campaigns = await campaignsOfNow(store, now)
    const campaign = campaigns.find(({ _id }) => _id === campaignId) ?? campaigns[0]
    if (!campaign)
      return done({
        now,
        campaign: null,
        labs: 0,
        placesLeft: 0,
        wishes: null,
        sessions: 0,
        shops: false,
        quiz: null,
        offerUntil: null,
        nextVisit: null,
        unread: 0,
      })
    const [labs, left, quiz, offerUntil, nextVisit, unread] = await Promise.all([
      store.labs.tally({ where: { campaignId: campaign._id }, by: ['campaignId'] }),
      placesLeftSeen.of(campaign._id, now, () => whatIsLeft(store, campaign._id, now)),
      quizRow(store, campaign, personId, now),
      offeredUntil(store, personId, now),
      upcomingVisit(store, personId, now),
      ownUnread(store, personId, now),
    ])
    const shown = {
      labs: labs[0]?.count ?? 0,
      placesLeft: left.places,
      wishes: wishesOf(campaign, now),
      sessions: left.sessions,
      shops: campaign.shopScaleLimit > 0,
      quiz,
      offerUntil,
      nextVisit,
      unread,
    }
    return done({ now, campaign: summary(campaign), ...shown })
  }) satisfies Handler<typeof home, World>,
}

const summary = (campaign: CampaignDoc) => ({
  campaignId: campaign._id,
  title: campaign.title,
  theme: campaign.theme,
  organiser: campaign.organiser,
  checkDays: [...campaign.checkDays],
  bookingOpensAt: campaign.bookingOpensAt,
  bookingClosesAt: campaign.bookingClosesAt,
  quizOpensAt: campaign.quizOpensAt,
  quizClosesAt: campaign.quizClosesAt,
})

function wishesOf({ fairness, bookingOpensAt }: CampaignDoc, now: number) {
  if (fairness.release !== 'draw' || now >= bookingOpensAt) return null
  return { from: fairness.wishesFrom, until: fairness.wishesTo, drawAt: fairness.drawAt }
}

/** Places for what households bring; seats and merchants' places are counted where they are offered. */
async function whatIsLeft(store: Store, campaignId: string, now: number) {
  const startsAt = { from: now + 1 }
  const purpose = { in: ['check', 'drop-off'] } as const
  const held = { campaignId, status: { in: HOLDING }, kind: { in: HOUSEHOLD_KINDS }, startsAt }
  const [offered, booked, closed, sessions] = await Promise.all([
    store.slots.tally({ where: { campaignId, purpose, open: true, startsAt }, by: ['campaignId'], sum: 'placesTotal' }),
    store.bookings.tally({ where: held, by: ['campaignId'] }),
    store.slots.find({ where: { campaignId, open: false, startsAt } }),
    store.slots.tally({ where: { campaignId, purpose: 'event', open: true, startsAt }, by: ['campaignId'] }),
  ])
  // A slot that was closed keeps its bookings, but takes no place from the others.
  const slotId = { in: closed.map((slot) => slot._id) }
  const [aside] = await store.bookings.tally({ where: { ...held, slotId }, by: ['campaignId'] })
  const places = Math.max(0, (offered[0]?.sum ?? 0) - (booked[0]?.count ?? 0) + (aside?.count ?? 0))
  return { places, sessions: sessions[0]?.count ?? 0 }
}

async function quizRow(store: Store, campaign: CampaignDoc, personId: string, now: number) {
  if (now < campaign.quizOpensAt || now >= campaign.quizClosesAt) return null
  const { questions, triesLeft, past } = await quizStanding(
    store,
    campaign,
    await attemptsOf(store, campaign._id, personId),
    now,
  )
  const last = past[0]
  return {
    questions,
    minutes: campaign.quiz.minutes,
    triesLeft,
    lastScore: last?.score ?? null,
    lastMissed: last ? await firstMissed(store, last) : null,
  }
}

async function offeredUntil(store: Store, personId: string, now: number): Promise<number | null> {
  const waits = await store.waits.find({ where: { personId, status: 'offered' } })
  const open = waits.map((wait) => wait.offerUntil).filter((until) => now < until)
  return open.length > 0 ? Math.min(...open) : null
}

const EXPECTED: readonly BookingStatus[] = ['pending', 'confirmed', 'arrived', 'measured']

async function upcomingVisit(store: Store, personId: string, now: number) {
  const bookings = await store.bookings.find({
    where: { personId, status: { in: EXPECTED }, endsAt: { from: now + 1 } },
    orderBy: { field: 'endsAt', direction: 'asc' },
    limit: 60,
  })
  const visit = byVisit(bookings)[0]
  const first = visit?.[0]
  const lab = first && (await store.labs.get(first.labId))
  if (!visit || !first || !lab) return null
  return {
    visitId: first.visitId,
    labName: lab.name,
    startsAt: first.startsAt,
    instruments: visit.length,
    confirmed: visit.every((booking) => booking.status !== 'pending'),
  }
}

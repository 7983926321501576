import { bookVisit } from '#contract/booking'
import { leavePhone } from '#contract/contact'
import { confirmBookings, readPhone } from '#contract/desk'
import { markSeen } from '#contract/inbox'
import { readCard, startChallenge } from '#contract/learning'
import { startAttempt, submitAttempt } from '#contract/quiz'
import { advanceRound, answerRound, joinRound, openRound } from '#contract/round'
import { wishFor } from '../booking/wish'
import type { PlantedDesk } from '../desk/plant-desk'
import type { Product } from '../kernel/open-product'
import { leaving } from './phone-world'

const DUTY = { duty: 'admin', kinds: [] } as const

/** Somebody who has left a trace in every collection that can hold one. */
export async function liveFully(
  product: Pick<Product, 'store' | 'clock' | 'get'>,
  desk: Pick<PlantedDesk, 'slot' | 'lab' | 'campaign' | 'staff'>,
  person: string,
) {
  const { store, clock, get } = product
  const now = clock.now
  await get(leavePhone, leaving(), person)
  const visit = await get(bookVisit, wishFor(desk.slot._id, 'bp-auto', 'thermo-ear'), person)
  const [first] = visit.bookings
  await get(confirmBookings, { bookingIds: first ? [first.bookingId] : [] }, desk.staff)
  await get(readPhone, { visitId: visit.visitId, reason: '改时间' }, desk.staff)
  const { attemptId } = await get(startAttempt, {}, person)
  await get(submitAttempt, { attemptId }, person)
  await get(startAttempt, {}, person)
  await get(readCard, { deck: 'units' }, person)
  await get(startChallenge, {}, person)
  const campaignId = desk.campaign._id
  await store.contestants.insert([
    {
      _id: `c-${attemptId}`,
      rev: 1,
      campaignId,
      personId: person,
      teamId: 't',
      districtId: 'd',
      joinedAt: now,
      carried: false,
    },
  ])
  await playOnSite(product, desk, person)
  await store.sessions.insert([
    {
      _id: `session-${person}`,
      rev: 1,
      family: 'f',
      personId: person,
      issuedAt: now,
      expiresAt: now + 1e6,
      status: 'live',
    },
  ])
  await store.browserSignIns.insert([
    {
      _id: `browser-${person}`,
      rev: 1,
      codeKey: `b-${person}`.slice(0, 2) + attemptId,
      status: 'approved',
      personId: person,
      expiresAt: now + 1e5,
    },
  ])
  await store.organisers.insert([
    {
      _id: `o-${attemptId}`,
      rev: 1,
      memberKey: `${desk.campaign._id}:${person}`,
      campaignId: desk.campaign._id,
      personId: person,
    },
  ])
  await store.staff.insert([
    { _id: `s-${attemptId}`, rev: 1, memberKey: `other-lab:${person}`, labId: 'other-lab', personId: person, ...DUTY },
  ])
  const invitation = {
    rev: 1,
    role: 'staff',
    ...DUTY,
    createdAt: now - 10,
    expiresAt: now + 1e6,
    usedAt: now - 5,
  } as const
  await store.invitations.insert([
    { ...invitation, _id: `i-${attemptId}`, scopeId: 'other-lab', createdBy: 'somebody', usedBy: person },
    { ...invitation, _id: `j-${attemptId}`, scopeId: 'third-lab', createdBy: person, usedBy: '', usedAt: 0 },
  ])
  const wait = { _id: `w-${attemptId}`, slotId: `full-${attemptId}`, personId: person, labId: desk.lab._id }
  const keys = { waitKey: `wait:${attemptId}`, campaignId: desk.campaign._id }
  const line = { startsAt: desk.slot.startsAt, since: now, status: 'waiting', offerUntil: 0 } as const
  await store.waits.insert([
    { rev: 1, ...wait, ...keys, ...line, instruments: [{ kind: 'bp-auto', model: '', note: '' }] },
  ])
  const agreed = { topic: 'answer', agreedAt: now, sealed: 'k1.sealed', usedFor: '', expiresAt: now + 1e9 } as const
  await store.consents.insert([{ _id: `c-${attemptId}`, rev: 1, personId: person, ...agreed }])
  const told = { topic: 'answer', status: 'sent', tries: 1, nextTryAt: 0, at: now, consentId: 'c-before' } as const
  await store.messages.insert([{ _id: `m-${attemptId}`, rev: 1, personId: person, ...told }])
  await get(markSeen, { until: now }, person)
  return { visit, attemptId }
}

/** Collections in which a text stands anywhere. `erasures` has to know whom to erase again. */
export async function whereFound(store: Product['store'], text: string): Promise<string[]> {
  const names = (Object.keys(store) as (keyof typeof store)[]).filter((name) => name !== 'erasures')
  const found = await Promise.all(
    names.map(async (name) => {
      const docs = await store[name].find({ where: {} })
      return JSON.stringify(docs).includes(text) ? [name] : []
    }),
  )
  return found.flat()
}

/** Has answered in an on-site round. */
async function playOnSite(
  { store, clock, get }: Pick<Product, 'store' | 'clock' | 'get'>,
  { lab, staff }: Pick<PlantedDesk, 'lab' | 'staff'>,
  person: string,
) {
  const asked = {
    requestId: `round-for-${clock.now}-${person}`.slice(0, 60),
    at: 'lab' as const,
    placeId: lab._id,
    questions: 3,
    seconds: 20,
  }
  const { roundId } = await get(openRound, asked, staff)
  const code = (await store.rounds.get(roundId))?.codeKey ?? ''
  await get(joinRound, { code }, person)
  await get(advanceRound, { roundId, no: 0 }, staff)
  await get(answerRound, { roundId, no: 1, choice: ['a'] }, person)
}

import { bookVisit } from '#contract/booking'
import { leavePhone, PHONE_CONSENT } from '#contract/contact'
import { postNotice } from '#contract/lab-notice'
import { startChallenge } from '#contract/learning'
import { startAttempt } from '#contract/quiz'
import { joinRound, openRound } from '#contract/round'
import { joinWaiting } from '#contract/waiting'
import { codeKeyOf } from '../../cloudfunctions/features/account/browser-sign-in'
import type { SlotDoc } from '../../cloudfunctions/store/collections'
import { sampleLab, sampleSlot } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { employ, plantDesk } from '../desk/plant-desk'
import type { Product } from '../kernel/open-product'
import { plantPapers } from '../measurement/plant-papers'
import { appoint } from '../organiser/appoint'

/** Everybody who may call, seen from one resident's visit to one lab of one campaign. */
export const IDENTITIES = [
  'nobody',
  'resident',
  'other resident',
  'staff of this lab',
  'staff of another lab',
  'organiser of this campaign',
  'organiser of another campaign',
] as const
export type Identity = (typeof IDENTITIES)[number]

/** What the rows of the table may name in what they send. */
export interface Site {
  readonly people: Readonly<Record<Exclude<Identity, 'nobody'>, string>>
  readonly campaignId: string
  readonly labId: string
  readonly slotId: string
  /** Another time at the same lab. */
  readonly laterSlotId: string
  /** A lecture there, and half an hour for the scales of shops. */
  readonly sessionId: string
  readonly tradeSlotId: string
  /** All of `resident`. */
  readonly visitId: string
  readonly bookingId: string
  readonly attemptId: string
  readonly runId: string
  /** An on-site round at this lab that `resident` plays. */
  readonly roundId: string
  /** A wait for a slot that is full. */
  readonly waitId: string
  /** Shown by a browser that waits to be let in. */
  readonly browserCode: string
  /** Somebody else at this lab, who may be removed. */
  readonly memberId: string
  /** A line of this lab for those who come. */
  readonly noticeId: string
  /** What was said of this lab by somebody. */
  readonly feedbackId: string
  /** What a colleague may verify, and a row that a colleague proposes. */
  readonly authorisationId: string
  readonly correctionId: string
  readonly day: string
}

/** A site of its own for every row, so that no row sees what another has done. */
export async function plantSite(product: Product): Promise<Site> {
  // First the other campaign: planting sets the clock, which has to stand in this one.
  const elsewhere = await plantDesk(product)
  const { campaign, lab, slot, day, staff } = await plantDesk(product, { places: { 'bp-auto': 30 } })
  const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 30 })
  const session: SlotDoc = { ...sampleSlot(lab, day, '14:00', { lecture: 30 }), purpose: 'event', title: '讲座' }
  const trade: SlotDoc = { ...sampleSlot(lab, day, '15:00', { 'scale-price': 30 }), purpose: 'merchant' }
  await product.store.slots.insert([later, session, trade])
  const neighbour = sampleLab(campaign._id, 'neighbour')
  await product.store.labs.insert([neighbour])
  const people = {
    resident: newPerson(),
    'other resident': newPerson(),
    'staff of this lab': staff,
    'staff of another lab': newPerson(),
    'organiser of this campaign': newPerson(),
    'organiser of another campaign': newPerson(),
  }
  await employ(product, neighbour._id, people['staff of another lab'])
  await appoint(product, campaign._id, people['organiser of this campaign'])
  await appoint(product, elsewhere.campaign._id, people['organiser of another campaign'])
  const colleague = newPerson()
  await employ(product, lab._id, colleague)
  const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), people.resident)
  const full = sampleSlot(lab, day, '11:00', { 'thermo-ear': 1 })
  await product.store.slots.insert([full])
  await product.get(bookVisit, wishFor(full._id, 'thermo-ear'), colleague)
  const { waitId } = await product.get(joinWaiting, wishFor(full._id, 'thermo-ear'), people.resident)
  await product.get(leavePhone, { phone: '13912345678', agreedTo: PHONE_CONSENT.edition }, people.resident)
  const browserCode = await waitingBrowser(product)
  const { attemptId } = await product.get(startAttempt, {}, people.resident)
  const { runId } = await product.get(startChallenge, {}, people.resident)
  const roundId = await openedRound(product, lab._id, staff, people.resident)
  await product.store.feedback.insert([
    {
      ...{ _id: `opinion-of-${campaign._id}`, rev: 1, campaignId: campaign._id, labId: lab._id, day },
      ...{ rating: 'poor', words: '等太久', at: product.clock.now, handledBy: '' },
    },
  ])
  const line = { requestId: 'line-of-the-site', labId: lab._id, text: '请从东门进' }
  const { noticeId } = await product.get(postNotice, line, staff)
  return {
    people,
    campaignId: campaign._id,
    labId: lab._id,
    slotId: slot._id,
    laterSlotId: later._id,
    sessionId: session._id,
    tradeSlotId: trade._id,
    visitId: visit.visitId,
    bookingId: visit.bookings[0]?.bookingId ?? '',
    attemptId,
    runId,
    roundId,
    waitId,
    browserCode,
    memberId: `${lab._id}.${colleague}`,
    noticeId,
    feedbackId: `opinion-of-${campaign._id}`,
    ...(await plantPapers(product, lab, colleague)),
    day,
  }
}

async function openedRound(product: Product, labId: string, leader: string, player: string): Promise<string> {
  const asked = { requestId: 'round-of-the-site', at: 'lab' as const, placeId: labId, questions: 3, seconds: 20 }
  const { roundId } = await product.get(openRound, asked, leader)
  const code = (await product.store.rounds.get(roundId))?.codeKey ?? ''
  await product.get(joinRound, { code }, player)
  return roundId
}

let browsers = 0

async function waitingBrowser({ store, clock }: Product): Promise<string> {
  const code = String(++browsers).padStart(9, '0')
  const expiresAt = clock.now + 120_000
  await store.browserSignIns.insert([
    { _id: `browser-${code}`, rev: 1, codeKey: codeKeyOf(code), status: 'waiting', personId: '', expiresAt },
  ])
  return code
}

import { whoAmI } from '#contract/account'
import { bookVisit, cancelBookings, moveVisit } from '#contract/booking'
import { home } from '#contract/campaign'
import { listSessions } from '#contract/events'
import { listLabs } from '#contract/find-labs'
import { answerCard, readCard, readLearning } from '#contract/learning'
import { overview } from '#contract/organiser'
import { quizStatus, startAttempt, submitAttempt } from '#contract/quiz'
import { readStanding } from '#contract/standing'
import { joinWaiting, listMyWaits } from '#contract/waiting'
import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { instantAt } from '../../cloudfunctions/kernel/time'
import type { CampaignDoc } from '../../cloudfunctions/store/collections'
import { sampleCampaign, sampleLab, sampleSlot } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { sampleBank } from '../quiz/sample-bank'

const NOW = instantAt('2027-05-10', '10:00')
let product: Product
let service: Planted
let may: Planted
beforeEach(async () => {
  product = await openProduct()
  product.clock.now = NOW
  await product.store.questions.insert(sampleBank())
  may = await plant('may', '2027-05-20')
  service = await plant('service', '2027-05-15')
})
afterEach(() => product.close())

type Planted = Awaited<ReturnType<typeof plant>>
async function plant(id: string, day: string, changes: Partial<CampaignDoc> = {}) {
  const campaign = { ...sampleCampaign(id, NOW, day), title: `活动 ${id}`, ...changes }
  const lab = { ...sampleLab(id, 'baoshan'), address: `${id} 路 1 号` }
  const slots = ['09:00', '09:30'].map((clock) => sampleSlot(lab, day, clock, { 'bp-auto': 2 }))
  await product.store.slots.insert(slots)
  await product.store.labs.insert([lab])
  await product.store.campaigns.insert([campaign])
  return { campaignId: id, lab, slotId: slots[0]?._id ?? '', later: slots[1]?._id ?? '' }
}

const book = (slotId: string, person: string, meters = 1) =>
  product.ask(bookVisit, wishFor(slotId, ...Array.from({ length: meters }, () => 'bp-auto' as const)), person)
const shownFirst = async () => (await product.get(home, {}, newPerson())).campaign?.campaignId

describe('which campaign is shown first', () => {
  it('is the one with the nearest check day of those that run, and one that runs before one to come', async () => {
    const early = { startsAt: NOW + 1, bookingOpensAt: NOW + 1 }
    await plant('to-come', '2027-05-11', early)
    expect(await shownFirst()).toBe('service')
    const { campaigns } = await product.get(listLabs, {}, newPerson())
    expect(campaigns).toMatchObject({
      chosen: 'service',
      all: [{ campaignId: 'service' }, { campaignId: 'may' }, { campaignId: 'to-come' }],
    })
    product.clock.now = NOW + 1
    expect(await shownFirst()).toBe('to-come')
  })

  it('goes on to the next when its last check day is past, though it is not over', async () => {
    await plant('long', '2027-05-12', { endsAt: instantAt('2027-06-01', '00:00') })
    expect(await shownFirst()).toBe('long')
    product.clock.now = instantAt('2027-05-13', '00:00')
    expect(await shownFirst()).toBe('service')
    product.clock.now = instantAt('2027-05-21', '00:00')
    expect(await shownFirst()).toBe('long')
  })
})

describe('a campaign that is chosen', () => {
  it('is what the answer is about', async () => {
    const person = newPerson()
    expect((await product.get(home, { campaignId: 'may' }, person)).campaign?.campaignId).toBe('may')
    const { campaigns, labs } = await product.get(listLabs, { campaignId: 'may' }, person)
    expect([campaigns.chosen, labs.map(({ labId }) => labId)]).toEqual(['may', [may.lab._id]])
    expect((await product.get(quizStatus, { campaignId: 'may' }, person)).campaigns.chosen).toBe('may')
  })

  it('is refused when it is over or never was; the home page shows the first instead', async () => {
    product.clock.now = instantAt('2027-05-16', '08:00')
    for (const campaignId of ['service', 'never']) {
      const person = newPerson()
      expect(await product.ask(listLabs, { campaignId }, person)).toMatchObject({ refusal: 'booking-closed' })
      expect(await product.ask(listSessions, { campaignId }, person)).toMatchObject({ refusal: 'booking-closed' })
      expect(await product.ask(quizStatus, { campaignId }, person)).toMatchObject({ refusal: 'quiz-closed' })
      expect(await product.ask(startAttempt, { campaignId }, person)).toMatchObject({ refusal: 'quiz-closed' })
      expect(await product.ask(readLearning, { campaignId }, person)).toMatchObject({ refusal: 'quiz-closed' })
      expect(await product.ask(readStanding, { campaignId }, person)).toMatchObject({ refusal: 'quiz-closed' })
      expect((await product.get(home, { campaignId }, person)).campaign?.campaignId).toBe('may')
    }
  })

  it('is that of the lab near which one looks, for whoever takes a visit elsewhere', async () => {
    const { campaigns } = await product.get(listLabs, { nearLab: may.lab._id }, newPerson())
    expect(campaigns.chosen).toBe('may')
  })
})

describe('two campaigns at once do not mix', () => {
  it('in limits', async () => {
    const person = newPerson()
    expect(await book(may.slotId, person, 2)).toMatchObject({ ok: true })
    expect(await book(may.later, person)).toMatchObject({ refusal: 'limit-reached' })
    expect(await book(service.slotId, person, 2)).toMatchObject({ ok: true })
    expect(await book(service.later, person)).toMatchObject({ refusal: 'limit-reached' })
  })

  it('in visits: one cannot be moved into the other', async () => {
    const person = newPerson()
    const visit = await product.get(bookVisit, wishFor(may.slotId, 'bp-auto'), person)
    const move = { requestId: 'move-to-service', visitId: visit.visitId, slotId: service.slotId }
    expect(await product.ask(moveVisit, move, person)).toMatchObject({ refusal: 'not-found' })
  })

  it('in tries, papers and places in the standing', async () => {
    const person = newPerson()
    for (let n = 0; n < 3; n++) {
      const { attemptId } = await product.get(startAttempt, { campaignId: 'may' }, person)
      await product.get(submitAttempt, { attemptId }, person)
    }
    await countStandings(product.world)
    expect(await product.get(quizStatus, { campaignId: 'may' }, person)).toMatchObject({ triesLeft: 0 })
    expect(await product.get(quizStatus, { campaignId: 'service' }, person)).toMatchObject({ triesLeft: 3, past: [] })
    expect((await product.get(readStanding, { campaignId: 'may' }, person)).own?.rank).toBe(1)
    expect(await product.get(readStanding, { campaignId: 'service' }, person)).toMatchObject({ own: null, people: 0 })
    expect((await product.get(startAttempt, { campaignId: 'service' }, person)).questions).toHaveLength(3)
  })

  it('in waiting: a place that is freed in one is offered to who waits there', async () => {
    const [holder, other, waiter] = [newPerson(), newPerson(), newPerson()]
    await book(may.slotId, holder, 2)
    const visit = await product.get(bookVisit, wishFor(service.slotId, 'bp-auto', 'bp-auto'), other)
    await product.get(joinWaiting, wishFor(may.slotId, 'bp-auto'), waiter)
    await product.get(joinWaiting, wishFor(service.slotId, 'bp-auto'), waiter)
    const bookingIds = visit.bookings.map(({ bookingId }) => bookingId)
    await product.get(cancelBookings, { bookingIds, reason: '临时有事' }, other)
    const { waits } = await product.get(listMyWaits, {}, waiter)
    expect(waits.map(({ labId, status }) => [labId, status])).toEqual([
      [service.lab._id, 'offered'],
      [may.lab._id, 'waiting'],
    ])
  })

  it('in what organisers see: their own, and nothing of the other', async () => {
    const [mays, both] = [newPerson(), newPerson()]
    await appoint(product, 'may', mays)
    await appoint(product, 'may', both)
    await appoint(product, 'service', both)
    await book(may.slotId, newPerson(), 2)
    const ofMay = await product.get(overview, { campaignId: 'may' }, mays)
    expect(ofMay.labs).toMatchObject([{ labId: may.lab._id, booked: 2 }])
    expect((await product.get(overview, { campaignId: 'service' }, both)).labs).toMatchObject([{ booked: 0 }])
    expect(await product.ask(overview, { campaignId: 'service' }, mays)).toMatchObject({ refusal: 'not-found' })
    const seen = async (person: string) =>
      (await product.get(whoAmI, {}, person)).campaigns.map(({ campaignId }) => campaignId).sort()
    expect([await seen(mays), await seen(both)]).toEqual([['may'], ['may', 'service']])
  })
})

describe('what stands on an open paper', () => {
  const texts = (questions: readonly { text: string }[]) => questions.map(({ text }) => text)

  it('is not asked and explained meanwhile by the practice of another campaign', async () => {
    const person = newPerson()
    const open = texts((await product.get(startAttempt, { campaignId: 'may' }, person)).questions)
    const asked: string[] = []
    for (let turn = 1; turn <= 6; turn++) {
      const { card } = await product.get(readCard, { campaignId: 'service', deck: 'units' }, person)
      if (!card) break
      asked.push(card.question.text)
      const answer = { campaignId: 'service', deck: 'units', turn: card.turn, choice: ['a'] } as const
      await product.get(answerCard, { ...answer, choice: [...answer.choice] }, person)
    }
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.filter((text) => open.includes(text))).toEqual([])
  })

  it('does not stand on the paper of another campaign too, while the bank has others', async () => {
    for (let n = 0; n < 5; n++) {
      const person = newPerson()
      const one = texts((await product.get(startAttempt, { campaignId: 'may' }, person)).questions)
      const other = texts((await product.get(startAttempt, { campaignId: 'service' }, person)).questions)
      expect(one.filter((text) => other.includes(text))).toEqual([])
    }
  })
})

import { erasePerson, exportPerson, previewErasure } from '#contract/contact'
import { confirmBookings } from '#contract/desk'
import { giveFeedback, readCampaignFeedback, readFeedback, readLabFeedback, settleFeedback } from '#contract/feedback'
import { moveBookings } from '../../cloudfunctions/features/booking/move-bookings'
import { giveFeedback as give } from '../../cloudfunctions/features/feedback/give-feedback'
import { whereFound } from '../account/full-life'
import { newPerson } from '../booking/wish'
import { type PlantedDesk, plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { wechatStandIn } from '../outreach/wechat-stand-in'

let product: Product
let desk: PlantedDesk
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
beforeEach(async () => {
  desk = await plantDesk(product, { places: { 'bp-auto': 9 } })
})

/** A visit that was at the counter. */
async function seen() {
  const visit = await desk.visit(desk.slot, 'bp-auto')
  await product.get(confirmBookings, { bookingIds: visit.ids }, desk.staff)
  const bookings = await product.store.bookings.find({ where: { _id: { in: visit.ids } } })
  await moveBookings(product.store, bookings, { to: 'arrived', by: 'p-desk', now: product.clock.now })
  return visit
}
const say = (visitId: string, rating: 'good' | 'fair' | 'poor', words = '') => ({ visitId, rating, words })

it('is asked once somebody was there, and not before', async () => {
  const { visitId, resident } = await desk.visit(desk.slot, 'bp-auto')
  expect(await product.get(readFeedback, { visitId }, resident)).toEqual({ open: false, given: null })
  expect(await product.ask(giveFeedback, say(visitId, 'good'), resident)).toMatchObject({ refusal: 'state-changed' })
  const there = await seen()
  expect(await product.get(readFeedback, { visitId: there.visitId }, there.resident)).toMatchObject({ open: true })
})

it('is asked too where the lab notes nobody down, once the time is over', async () => {
  const { visitId, resident, ids } = await desk.visit(desk.slot, 'bp-auto')
  await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
  product.clock.now = desk.slot.endsAt
  expect(await product.get(giveFeedback, say(visitId, 'good'), resident)).toEqual({ given: 'good' })
})

it('is one for a visit: the first word stands, from however many devices', async () => {
  const { visitId, resident } = await seen()
  const answers = await Promise.all(
    (['fair', 'poor', 'good'] as const).map((rating) => product.get(giveFeedback, say(visitId, rating), resident)),
  )
  expect(new Set(answers.map(({ given }) => given)).size).toBe(1)
  const { good, fair, poor } = await product.get(readLabFeedback, { labId: desk.lab._id }, desk.staff)
  expect(good + fair + poor).toBe(1)
})

it('tells the lab and the organiser what was said, what has to be looked into first, and nobody who said it', async () => {
  const organiser = newPerson()
  await appoint(product, desk.campaign._id, organiser)
  const [one, two, three] = [await seen(), await seen(), await seen()]
  await product.get(giveFeedback, say(one.visitId, 'poor', '等了一个小时'), one.resident)
  product.clock.now += 1
  await product.get(giveFeedback, say(two.visitId, 'good', '讲得很清楚'), two.resident)
  await product.get(giveFeedback, say(three.visitId, 'good'), three.resident)
  const seenBy = await product.get(readCampaignFeedback, { campaignId: desk.campaign._id }, organiser)
  expect(seenBy).toMatchObject({ good: 2, fair: 0, poor: 1 })
  expect(seenBy.opinions.map(({ words }) => words)).toEqual(['等了一个小时', '讲得很清楚'])
  expect(await product.get(readLabFeedback, { labId: desk.lab._id }, desk.staff)).toEqual(seenBy)
  const kept = JSON.stringify(await product.store.feedback.find({ where: {} }))
  for (const { visitId, resident } of [one, two]) {
    expect(kept).not.toContain(visitId)
    expect(kept).not.toContain(resident)
  }
  const feedbackId = seenBy.opinions[0]?.feedbackId ?? ''
  await product.get(settleFeedback, { feedbackId }, organiser)
  expect(await product.get(settleFeedback, { feedbackId }, organiser)).toMatchObject({ handled: true })
  const after = await product.get(readCampaignFeedback, { campaignId: desk.campaign._id }, organiser)
  expect(after.opinions.map(({ words }) => words)).toEqual(['讲得很清楚', '等了一个小时'])
  const acts = await product.store.audit.find({ where: { chain: 'system', act: 'feedback.settle' } })
  expect(acts.filter(({ subject }) => subject === feedbackId)).toHaveLength(1)
})

it('words that WeChat does not let pass are not kept', async () => {
  const { visitId, resident } = await seen()
  const visit = await product.store.bookings.find({ where: { visitId, personId: resident } })
  const world = { ...product.world, wechat: wechatStandIn().wechat }
  const caller = { openid: 'o-1', now: product.clock.now }
  expect(await give({ visit, rating: 'poor', words: '违禁的话' }, caller, world)).toMatchObject({
    refusal: 'text-refused',
  })
  expect(await give({ visit, rating: 'poor', words: '等太久' }, caller, world)).toMatchObject({ ok: true })
})

it('the words go with the person, the count stays', async () => {
  const { visitId, resident } = await seen()
  await product.get(giveFeedback, say(visitId, 'poor', '我叫小明等太久'), resident)
  expect((await product.get(exportPerson, {}, resident)).text).toContain('我叫小明等太久')
  const { confirmation } = await product.get(previewErasure, {}, resident)
  await product.get(erasePerson, { confirmation }, resident)
  expect(await whereFound(product.store, '我叫小明等太久')).toEqual([])
  expect(await product.get(readLabFeedback, { labId: desk.lab._id }, desk.staff)).toMatchObject({ poor: 1 })
})

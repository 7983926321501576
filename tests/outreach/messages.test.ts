import { bookVisit, cancelBookings } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import { agreeToMessages, type MessageTopic, readTemplates } from '#contract/messages'
import { personOfOpenid } from '../../cloudfunctions/features/account/person-of-openid'
import { DUE_WORK } from '../../cloudfunctions/features/due-work'
import { deliverMessages } from '../../cloudfunctions/features/outreach/deliver-messages'
import { addDays, DAY, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import type { Store } from '../../cloudfunctions/store/collections'
import type { WechatFailure } from '../../cloudfunctions/wechat/port'
import { whereFound } from '../account/full-life'
import { someKeys } from '../account/phone-world'
import { wishFor } from '../booking/wish'
import { type PlantedDesk, plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { TEMPLATES, wechatStandIn } from './wechat-stand-in'

const { wechat, sent, answers } = wechatStandIn()
// The code of `wx.login` is the OPENID itself, so that a test may be anybody.
const codes = { openidOf: async (code: string) => ({ ok: true, value: code }) as const }

let product: Product
let desk: PlantedDesk
beforeAll(async () => {
  const signingIn = { codes, tokens: { issue: async () => ({ token: '', expiresAt: 0 }) } } as never
  product = await openProduct({ phoneKeys: someKeys(), wechat, messageTemplates: TEMPLATES, signingIn })
})
afterAll(() => product.close())
beforeEach(async () => {
  for (const { _id } of await product.store.consents.find({ where: {} })) await product.store.consents.removeIf(_id, {})
  sent.splice(0)
  answers.splice(0)
  desk = await plantDesk(product, { places: { 'bp-auto': 40 } })
})

let born = 0
let asked = 0
/** Somebody with a booking, who has agreed to messages. */
async function resident(...topics: MessageTopic[]) {
  const openid = `o-message${born++}x`
  const person = personOfOpenid(openid)
  const { bookings, visitId } = await product.get(bookVisit, wishFor(desk.slot._id, 'bp-auto'), person)
  const agree = (more: readonly MessageTopic[] = topics, requestId = `consent-${asked++}`) =>
    product.ask(agreeToMessages, { requestId, topics: [...more], code: openid }, person)
  if (topics.length > 0) await agree()
  return { openid, person, visitId, agree, ids: bookings.map(({ bookingId }) => bookingId) }
}
const confirm = (ids: string[]) => product.get(confirmBookings, { bookingIds: ids }, desk.staff)
const deliver = (store: Store = product.store) => deliverMessages({ ...product.world, store }, product.clock.now)
const consentsOf = (personId: string) => product.store.consents.find({ where: { personId } })
const ledgerOf = (personId: string) => product.store.messages.find({ where: { personId } })
const fail = (failure: WechatFailure) => answers.push({ ok: false, failure })

it('is sent once for its cause, to who agreed, and the consent goes with it', async () => {
  const one = await resident('answer')
  await confirm(one.ids)
  expect(await deliver()).toBe(1)
  expect(sent).toMatchObject([
    {
      openid: one.openid,
      templateId: 'template-of-answer-000000',
      page: 'pages/me/own/inbox/index',
      data: { thing1: '检测点确认了您的预约', thing3: 'baoshan检测点' },
    },
  ])
  expect(sent[0]?.data.time2).toMatch(/^\d{4}-\d\d-\d\d 09:00$/)
  expect([await deliver(), await deliver()]).toEqual([0, 0])
  expect(await consentsOf(one.person)).toEqual([])
  expect(await whereFound(product.store, one.openid)).toEqual([])
  expect(DUE_WORK.map(({ run }) => run)).toContain(deliverMessages)
})

it('keeps the OPENID sealed, for nobody but who agreed', async () => {
  const one = await resident('answer')
  const other = await resident()
  expect(await whereFound(product.store, one.openid)).toEqual([])
  expect(await consentsOf(other.person)).toEqual([])
  await confirm(other.ids)
  expect(await deliver()).toBe(0)
})

it('one consent is one message, and a repeated request is one consent', async () => {
  const one = await resident()
  expect(await one.agree(['change'], 'consent-repeated')).toMatchObject({ value: { open: 1 } })
  expect(await one.agree(['change'], 'consent-repeated')).toMatchObject({ value: { open: 1 } })
  for (let more = 0; more < 9; more++) await one.agree(['change'])
  expect(await consentsOf(one.person)).toHaveLength(5)
})

it('nobody agrees for somebody else', async () => {
  const one = await resident()
  const wish = { requestId: 'consent-of-another', topics: ['answer' as const], code: 'o-somebody-else' }
  expect(await product.ask(agreeToMessages, wish, one.person)).toMatchObject({ refusal: 'sign-in-refused' })
  expect(await consentsOf(one.person)).toEqual([])
})

it('what came before the consent, or is about something else, is not sent', async () => {
  const one = await resident('reminder')
  await confirm(one.ids)
  product.clock.now += MINUTE
  await one.agree(['answer'])
  expect(await deliver()).toBe(0)
  expect(await consentsOf(one.person)).toHaveLength(2)
})

it('nobody is disturbed at night; in the morning it is sent if it still holds', async () => {
  const stays = await resident('reminder', 'answer')
  const goes = await resident('answer')
  product.clock.now = instantAt(addDays(desk.day, -3), '21:00')
  await confirm([...stays.ids, ...goes.ids])
  expect(await deliver()).toBe(0)
  product.clock.now = instantAt(addDays(desk.day, -2), '08:00')
  expect(await deliver()).toBe(2)
})

it('a reminder that no longer applies is never sent, and its consent stays', async () => {
  const comes = await resident('reminder')
  const cancelled = await resident('reminder')
  product.clock.now = instantAt(addDays(desk.day, -1), '18:00')
  await product.get(cancelBookings, { bookingIds: cancelled.ids, reason: '没空' }, cancelled.person)
  expect(await deliver()).toBe(1)
  expect(sent[0]).toMatchObject({ openid: comes.openid, data: { thing1: '明天有检测预约' } })
  expect(await consentsOf(cancelled.person)).toHaveLength(1)
})

describe('when WeChat does not take it', () => {
  it('trouble on the way is tried again later, five times, and then given up', async () => {
    const one = await resident('answer')
    product.clock.now = instantAt(addDays(desk.day, -2), '09:00')
    await confirm(one.ids)
    for (let tries = 1; tries <= 5; tries++) {
      fail('unavailable')
      expect(await deliver()).toBe(0)
      expect(await ledgerOf(one.person)).toMatchObject([{ tries, status: tries < 5 ? 'later' : 'given-up' }])
      fail('unavailable')
      expect([await deliver(), answers.splice(0).length]).toEqual([0, 1])
      product.clock.now += 10 * tries * MINUTE
    }
    expect(await deliver()).toBe(0)
    expect(await consentsOf(one.person)).toEqual([])
  })

  it('goes out at the second try, once', async () => {
    const one = await resident('answer')
    await confirm(one.ids)
    fail('too-often')
    await deliver()
    product.clock.now += 10 * MINUTE
    expect([await deliver(), await deliver()]).toEqual([1, 0])
    expect(sent).toHaveLength(1)
  })

  it.each(['outcome-unknown', 'refused-by-user'] as const)('%s is never tried again', async (failure) => {
    const one = await resident('answer')
    await confirm(one.ids)
    fail(failure)
    await deliver()
    product.clock.now += 60 * MINUTE
    expect(await deliver()).toBe(0)
    expect(await consentsOf(one.person)).toEqual([])
  })

  it('is not tried again for what no longer holds: the consent is good for another', async () => {
    const one = await resident('reminder')
    product.clock.now = instantAt(addDays(desk.day, -1), '18:00')
    fail('unavailable')
    await deliver()
    await product.get(cancelBookings, { bookingIds: one.ids, reason: '没空' }, one.person)
    product.clock.now += 10 * MINUTE
    expect(await deliver()).toBe(0)
    expect(await consentsOf(one.person)).toMatchObject([{ usedFor: '' }])
  })
})

it('is sent at most once however often the clock is killed, at any step', async () => {
  for (let writes = 0; ; writes++) {
    const one = await resident('answer', 'change')
    await confirm(one.ids)
    sent.splice(0)
    let whole = true
    await deliver(crashingAfter(product.store, writes)).catch(() => {
      whole = false
    })
    await Promise.all([deliver(), deliver()])
    product.clock.now += 11 * MINUTE
    await deliver()
    const mine = sent.filter(({ openid }) => openid === one.openid)
    // Killed after the ledger was written and before WeChat was asked, nothing is sent: it could not be known.
    expect(mine.length).toBeLessThanOrEqual(1)
    if (writes < 2) expect(mine).toHaveLength(1)
    expect((await consentsOf(one.person)).map(({ topic, usedFor }) => [topic, usedFor])).toEqual([['change', '']])
    if (whole) return
  }
})

it('several clocks at once send it once, however many consents there are', async () => {
  const one = await resident('answer')
  await one.agree(['answer'])
  await one.agree(['answer'])
  await confirm(one.ids)
  await Promise.all([deliver(), deliver(), deliver(), deliver()])
  expect(sent).toHaveLength(1)
  await deliver()
  expect((await consentsOf(one.person)).map(({ usedFor }) => usedFor)).toEqual(['', ''])
})

it('consents run out, and the ledger is not kept for ever', async () => {
  const one = await resident('answer', 'change')
  await confirm(one.ids)
  await deliver()
  product.clock.now += 61 * DAY
  await deliver()
  expect(await consentsOf(one.person)).toEqual([])
  expect(await ledgerOf(one.person)).toHaveLength(1)
  product.clock.now += 30 * DAY
  await deliver()
  expect(await ledgerOf(one.person)).toEqual([])
})

it('tells the page which templates there are, and that a code is needed', async () => {
  const { templates, byCode } = await product.get(readTemplates, {}, 'somebody')
  expect(templates).toHaveLength(4)
  expect(byCode).toBe(true)
})

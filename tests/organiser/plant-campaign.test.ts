import { bookVisit, cancelBookings } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import { startAttempt } from '#contract/quiz'
import { placeKey } from '../../cloudfunctions/features/booking/places'
import { plantCampaign } from '../../cloudfunctions/features/organiser/plant-campaign'
import { instantAt } from '../../cloudfunctions/kernel/time'
import type { Store } from '../../cloudfunctions/store/collections'
import { newPerson, wishFor } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { changedText, type Draft, exampleText } from './campaign-text'
import { crashingAfter } from './crashing-store'

const NOW = instantAt('2027-05-10', '10:00')
const CAMPAIGN = 'wmd-2027'
const LAB = `${CAMPAIGN}.gucun`
const slotId = (clock: string, day = '2027-05-20') => `${LAB}.${instantAt(day, clock) / 60_000}`
let product: Product
beforeEach(async () => {
  product = await openProduct()
  product.clock.now = NOW
})
afterEach(() => product.close())

const plant = (text: string, store: Store = product.store) => plantCampaign(store, text, NOW)
const planted = async (change: (draft: Draft) => void = () => {}) => {
  const outcome = await plant(changedText(change))
  if (!outcome.ok) throw new Error(outcome.detail?.message)
  return outcome.value
}
const refusedFor = async (change: (draft: Draft) => void) => {
  const outcome = await plant(changedText(change))
  return outcome.ok ? [] : (outcome.detail?.message.split('\n') ?? [outcome.refusal])
}

async function everything() {
  const { campaigns, labs, slots, questions } = product.store
  const all = await Promise.all([campaigns, labs, slots, questions].map((one) => one.find({ where: {} })))
  return all.flat()
}

type Lab = Draft['labs'][number]
const gucun = (change: Partial<Lab>) => (draft: Draft) => {
  draft.labs = draft.labs.map((lab) => (lab.key === 'gucun' ? { ...lab, ...change } : lab))
}

/** Books one meter at Gucun's nine o'clock, which is confirmed at once; answers the booking. */
async function book(person = newPerson()) {
  const visit = await product.get(bookVisit, wishFor(slotId('09:00'), 'bp-auto'), person)
  const booking = await product.store.bookings.get(visit.bookings[0]?.bookingId ?? '')
  if (!booking) throw new Error('nothing was booked')
  return booking
}

describe('planting a campaign file', () => {
  it('makes a campaign that residents can answer and book', async () => {
    expect(await planted()).toMatchObject({ campaignId: CAMPAIGN, labs: 2, slots: 26 })
    const { labs } = await product.get(listLabs, {}, newPerson())
    expect(labs.map(({ labId }) => labId).sort()).toEqual([`${CAMPAIGN}.center`, LAB])
    expect((await product.get(startAttempt, {}, newPerson())).questions).toHaveLength(10)
    expect((await book()).status).toBe('confirmed')
  })

  it('again changes nothing', async () => {
    expect((await planted()).written).toBeGreaterThan(100)
    const before = await everything()
    expect((await planted()).written).toBe(0)
    expect(await everything()).toEqual(before)
  })

  it('is made whole after a crash at any point, and nothing can be booked before that', async () => {
    let crashed = true
    let runs = 0
    for (; crashed; runs++) {
      // Each run gets one write further than the last.
      crashed = await plant(exampleText(), crashingAfter(product.store, 1)).then(
        () => false,
        () => true,
      )
      const answer = await product.ask(listLabs, {}, newPerson())
      expect([runs, answer.ok]).toEqual([runs, !crashed])
      const booked = await product.ask(bookVisit, wishFor(slotId('09:00'), 'bp-auto'), newPerson())
      expect([runs, booked.ok]).toEqual([runs, !crashed])
    }
    expect(runs).toBeGreaterThan(5)
    expect((await planted()).written).toBe(0)
  })

  it('says so when two plant at once, and leaves a whole campaign', async () => {
    const outcomes = await Promise.all([plant(exampleText()), plant(exampleText())])
    expect(outcomes.some(({ ok }) => ok)).toBe(true)
    for (const outcome of outcomes) expect(outcome.ok || outcome.refusal).toEqual(outcome.ok || 'state-changed')
    expect((await planted()).written).toBe(0)
  })

  it('refuses a file with mistakes and writes nothing', async () => {
    expect(await plant('{}')).toMatchObject({
      refusal: 'invalid',
      detail: { message: 'campaign：缺了这一项\nlabs：缺了这一项' },
    })
    expect(await everything()).toEqual([])
  })
})

describe('a planted campaign that changes', () => {
  it('takes new words, new times, more places, another lab and another day', async () => {
    await planted()
    const before = await book()
    await planted((draft) => {
      gucun({ name: '顾村新址', stations: { 'bp-auto': { technicians: 3, stations: 3, minutes: 6, batch: 1 } } })(draft)
      draft.labs = [...draft.labs, { ...(draft.labs[1] as Lab), key: 'yanghang', name: '杨行检测点' }]
      draft.campaign = { ...draft.campaign, title: '新名称', checkDays: ['2027-05-20', '2027-05-21', '2027-05-22'] }
    })
    const { store } = product
    expect((await store.campaigns.get(CAMPAIGN))?.title).toBe('新名称')
    expect((await store.labs.get(LAB))?.name).toBe('顾村新址')
    expect((await store.slots.get(slotId('09:00')))?.places).toEqual({ 'bp-auto': 30 })
    expect((await store.slots.get(slotId('09:00', '2027-05-21')))?.open).toBe(true)
    expect(await store.slots.tally({ where: { labId: `${CAMPAIGN}.yanghang` }, by: ['day'] })).toHaveLength(3)
    expect(await store.bookings.get(before._id)).toEqual(before)
  })

  it('may give up what nobody has booked', async () => {
    await planted()
    await planted((draft) => {
      draft.labs = draft.labs.slice(0, 1)
      draft.campaign = { ...draft.campaign, checkDays: ['2027-05-20'] }
    })
    expect(await product.store.labs.get(LAB)).toBeUndefined()
    expect(await product.store.slots.tally({ where: {}, by: ['labId', 'day'] })).toEqual([
      { labId: `${CAMPAIGN}.center`, day: '2027-05-20', count: 10, sum: 0 },
    ])
  })

  it('keeps what somebody had booked and cancelled, closed, and opens it again when it is wanted again', async () => {
    await planted()
    const { personId, _id } = await book()
    await product.get(cancelBookings, { bookingIds: [_id], reason: '家里临时有事' }, personId)
    const without = (draft: Draft) => {
      draft.labs = draft.labs.slice(0, 1)
    }
    await planted(without)
    expect((await planted(without)).written).toBe(0)
    expect(await product.store.slots.get(slotId('09:00'))).toMatchObject({ open: false, placesTotal: 0 })
    expect(await product.store.slots.get(slotId('10:00'))).toBeUndefined()
    const { labs } = await product.get(listLabs, {}, newPerson())
    expect(labs.map(({ labId }) => labId)).toEqual([`${CAMPAIGN}.center`])
    await planted()
    expect((await book()).status).toBe('confirmed')
  })

  it('leaves a slot closed that was closed by hand', async () => {
    await planted()
    await product.store.slots.updateIf(slotId('10:00'), {}, { open: false })
    await planted(gucun({ stations: { 'bp-auto': { technicians: 2, stations: 2, minutes: 6, batch: 1 } } }))
    expect(await product.store.slots.get(slotId('10:00'))).toMatchObject({ open: false, places: { 'bp-auto': 20 } })
  })
})

describe('what somebody has booked is not taken away', () => {
  const AT = '2027-05-20 09:00'

  it.each<[what: string, change: (draft: Draft) => void, line: string]>([
    [
      'by another day',
      (draft) => {
        draft.campaign = { ...draft.campaign, checkDays: ['2027-05-22'] }
      },
      `campaign.checkDays：${AT} 已有 1 人约了电子血压计，这个时段不能去掉`,
    ],
    [
      'by other hours',
      gucun({ hours: [{ from: '10:00', to: '12:00' }] }),
      `labs[1].hours：${AT} 已有 1 人约了电子血压计，这个时段不能去掉`,
    ],
    [
      'by other lengths',
      gucun({ slotMinutes: 30 }),
      `labs[1].stations.bp-auto：${AT} 已有 1 人约了电子血压计，这个时段的长短不能改`,
    ],
    [
      'with its lab',
      (draft) => {
        draft.labs = draft.labs.slice(0, 1)
      },
      `labs（gucun）：${AT} 已有 1 人约了电子血压计，这个时段不能去掉`,
    ],
    [
      'with its kind',
      gucun({ stations: { 'thermo-contact': { technicians: 1, stations: 1, minutes: 10, batch: 4 } } }),
      `labs[1].stations.bp-auto：${AT} 的电子血压计已有 1 人约，约到第 10 个位置，不能减到 0 个`,
    ],
    [
      'by fewer places',
      gucun({ stations: { 'bp-auto': { technicians: 1, stations: 1, minutes: 12, batch: 1 } } }),
      `labs[1].stations.bp-auto：${AT} 的电子血压计已有 1 人约，约到第 10 个位置，不能减到 5 个`,
    ],
  ])('%s', async (_, change, line) => {
    await planted()
    const booking = await book()
    // The last of the ten places.
    await product.store.bookings.updateIf(booking._id, {}, { placeKey: placeKey(slotId('09:00'), 'bp-auto', 9) })
    const before = await everything()
    expect(await refusedFor(change)).toEqual([line])
    expect(await everything()).toEqual(before)
  })

  it('and as many places as are booked are enough', async () => {
    await planted()
    const booking = await book()
    await product.store.bookings.updateIf(booking._id, {}, { placeKey: placeKey(slotId('09:00'), 'bp-auto', 4) })
    await planted(gucun({ stations: { 'bp-auto': { technicians: 1, stations: 1, minutes: 12, batch: 1 } } }))
    expect((await product.store.slots.get(slotId('09:00')))?.places).toEqual({ 'bp-auto': 5 })
  })
})

describe('what is in the database already', () => {
  it('has enough questions of every topic', async () => {
    const asking = (quotas: Record<string, number>, bank: 'shipped' | 'present') => (draft: Draft) => {
      draft.campaign = { ...draft.campaign, quiz: { ...draft.campaign.quiz, quotas, difficulties: { '1': 10 }, bank } }
    }
    expect(await refusedFor(asking({ units: 4, cooking: 6 }, 'shipped'))).toEqual([
      'campaign.quiz.quotas.cooking：这个主题题库里只有 0 题，不够 6 题',
    ])
    expect(await refusedFor(asking({ units: 10 }, 'present'))).toEqual([
      'campaign.quiz.quotas.units：这个主题题库里只有 0 题，不够 10 题',
    ])
    await planted(asking({ units: 10 }, 'shipped'))
    await planted(asking({ units: 10 }, 'present'))
  })
})

import { demoLabs } from '../../cloudfunctions/demo/labs'
import { plantDemo } from '../../cloudfunctions/demo/plant'
import { slotsOfDay } from '../../cloudfunctions/features/booking/slot'
import { currentCampaign } from '../../cloudfunctions/features/campaign/current-campaign'
import { addDays, instantAt, shanghaiDay } from '../../cloudfunctions/kernel/time'
import type { Store } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

let years = 2030
/** Noon of a day on which no test has planted yet. */
const newNoon = () => instantAt(`${years++}-05-13`, '12:00')
const plant = (at: number, store: Store = product.store) => plantDemo(store, at)

/** All that was planted for a day, and the questions. */
async function planted(at: number) {
  const { store } = product
  const campaignId = `demo-${shanghaiDay(at)}`
  const labs = await store.labs.find({ where: { campaignId } })
  return {
    campaign: await store.campaigns.get(campaignId),
    labs,
    slots: await store.slots.find({ where: { campaignId } }),
    staff: await store.staff.find({ where: { labId: { in: labs.map(({ _id }) => _id) } } }),
    questions: await store.questions.find({ where: { live: true } }),
  }
}

/** The store, until it has inserted so many times; then it is as if the process had ended. */
function crashingAfter(inserts: number): Store {
  let left = inserts
  return new Proxy(product.store, {
    get: (store, name: keyof Store) => ({
      find: store[name].find.bind(store[name]),
      insert: async (docs: never[]) => {
        if (left-- === 0) throw new Error('crash')
        return store[name].insert(docs)
      },
    }),
  })
}

describe('planting the demo', () => {
  it('gives a campaign with its labs, slots, staff and questions', async () => {
    const at = newNoon()
    await plant(at)
    const { campaign, labs, slots, staff, questions } = await planted(at)
    expect((await currentCampaign(product.store, at))?._id).toBe(campaign?._id)
    expect(labs).toHaveLength(demoLabs('demo', []).length)
    expect(staff.length).toBeGreaterThan(0)
    for (const lab of labs)
      for (const day of campaign?.checkDays ?? [])
        expect(slots.filter((slot) => slot.labId === lab._id && slot.day === day && slot.purpose !== 'event')).toEqual(
          slotsOfDay(lab, day).sort((one, other) => (one._id < other._id ? -1 : 1)),
        )
    expect(questions.length).toBeGreaterThanOrEqual(100)
  })

  it('again changes nothing, nor does another process that plants at the same moment', async () => {
    const at = newNoon()
    await Promise.all([plant(at), plant(at)])
    const before = await planted(at)
    expect(before.campaign?._id).toBe(`demo-${shanghaiDay(at)}`)
    await plant(at + 3600_000)
    expect(await planted(at)).toEqual(before)
  })

  it('adds what is missing, such as a question that came with a new version', async () => {
    const at = newNoon()
    await plant(at)
    const { questions } = await planted(at)
    await product.store.questions.removeIf(questions[7]?._id ?? '', {})
    await plant(at)
    expect((await planted(at)).questions).toEqual(questions)
  })

  it('is made complete after a crash at any point, and shows no campaign before that', async () => {
    const whole = newNoon()
    await plant(whole)
    const { campaign: _, ...complete } = await planted(whole)
    const sizes = (all: object) => Object.entries(all).map(([name, docs]) => `${name} ${docs.length}`)
    let crashed = true
    let inserts = 0
    for (; crashed; inserts++) {
      const at = newNoon()
      crashed = await plant(at, crashingAfter(inserts)).then(
        () => false,
        () => true,
      )
      expect((await currentCampaign(product.store, at)) === undefined).toBe(crashed)
      await plant(at)
      const { campaign, ...rest } = await planted(at)
      expect(campaign?._id).toBe(`demo-${shanghaiDay(at)}`)
      expect(sizes(rest)).toEqual(sizes(complete))
    }
    expect(inserts).toBeGreaterThan(4)
  })

  it('leaves a campaign alone while a check day is still to come, then plants anew', async () => {
    const first = newNoon()
    await plant(first)
    const day = (n: number) => instantAt(addDays(shanghaiDay(first), n), '12:00')
    for (let n = 1; n <= 7; n++) {
      await plant(day(n))
      expect([n, (await planted(day(n))).campaign]).toEqual([n, undefined])
    }
    await plant(day(8))
    expect((await planted(day(8))).campaign?._id).toBe(`demo-${shanghaiDay(day(8))}`)
    expect((await currentCampaign(product.store, day(8)))?._id).toBe(`demo-${shanghaiDay(first)}`)
    expect((await currentCampaign(product.store, day(9)))?._id).toBe(`demo-${shanghaiDay(day(8))}`)
  })
})

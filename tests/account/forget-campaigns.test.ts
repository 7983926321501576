import { listMyVisits } from '#contract/booking'
import { readContact } from '#contract/contact'
import { forgetOldCampaigns } from '../../cloudfunctions/features/account/forget-campaigns'
import { DUE_WORK } from '../../cloudfunctions/features/due-work'
import { DAY } from '../../cloudfunctions/kernel/time'
import type { Store } from '../../cloudfunctions/store/collections'
import { sampleBooking } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { liveFully, whereFound } from './full-life'
import { someKeys } from './phone-world'

let product: Product
beforeEach(async () => {
  product = await openProduct({ phoneKeys: someKeys() })
  await product.store.questions.insert(sampleBank())
})
afterEach(() => product.close())

async function aCampaign(person: string) {
  const desk = await plantDesk(product, { campaign: { keepDays: 40 } })
  const life = await liveFully(product, desk, person)
  return { ...desk, ...life, forgottenAt: desk.campaign.endsAt + 40 * DAY + 1 }
}
const forget = (now: number, store: Store = product.store) => forgetOldCampaigns({ ...product.world, store }, now)

it('is part of what the clock does', () => {
  expect(DUE_WORK.map(({ run }) => run)).toContain(forgetOldCampaigns)
})

it('takes the people out when the days are over, and not a moment before', async () => {
  const person = 'wx-longago1x'
  const { forgottenAt, campaign } = await aCampaign(person)
  expect(await forget(forgottenAt - 1)).toBe(0)
  expect(await whereFound(product.store, person)).toContain('bookings')
  expect(await forget(forgottenAt)).toBe(12)
  const left = await whereFound(product.store, person)
  for (const name of [
    'bookings',
    'waits',
    'attempts',
    'contacts',
    'studies',
    'challenges',
    'standings',
    'contestants',
    'players',
  ])
    expect(left).not.toContain(name)
  const [entry] = await product.store.audit.find({ where: { chain: 'retention' } })
  expect(entry).toMatchObject({ subject: campaign._id, detail: { bookings: 2, waits: 1, attempts: 2, contacts: 1 } })
  expect(await forget(forgottenAt)).toBe(0)
})

it('never touches a newer campaign, nor a number that is still needed for it', async () => {
  const person = newPerson()
  const old = await aCampaign(person)
  const recent = await aCampaign(person)
  // The second one began before the first was forgotten.
  expect(old.forgottenAt).toBeLessThan(recent.forgottenAt)
  await product.store.contacts.updateIf(person, {}, { agreedAt: old.campaign.endsAt - 1 })
  await forget(old.forgottenAt)
  product.clock.now = old.forgottenAt
  const { visits } = await product.get(listMyVisits, {}, person)
  expect(visits.map(({ slotId }) => slotId)).toEqual([recent.slot._id])
  expect((await product.get(readContact, {}, person)).phone).not.toBeNull()
  await forget(recent.forgottenAt)
  expect((await product.get(readContact, {}, person)).phone).toBeNull()
})

it('goes on where it was killed', async () => {
  const { slot, lab, forgottenAt, campaign } = await aCampaign(newPerson())
  const many = Array.from({ length: 450 }, (_, n) => sampleBooking(slot, `${lab._id}-p${n}`, 'bp-auto', 100 + n))
  await product.store.bookings.insert(many)
  let left = 300
  const begun: Promise<unknown>[] = []
  const bookings: Store['bookings'] = Object.create(product.store.bookings, {
    updateIf: {
      value: async (...change: Parameters<Store['bookings']['updateIf']>) => {
        if (left-- <= 0) throw new Error('killed')
        const changing = product.store.bookings.updateIf(...change)
        begun.push(changing)
        return changing
      },
    },
  })
  const mine = { campaignId: campaign._id, personId: { from: ' ' } }
  const stillKnown = async () => (await product.store.bookings.tally({ where: mine, by: [] }))[0]?.count ?? 0
  await expect(forget(forgottenAt, { ...product.store, bookings })).rejects.toThrow('killed')
  await Promise.all(begun)
  expect(await stillKnown()).toBe(152)
  expect(await product.store.audit.find({ where: { chain: 'retention' } })).toEqual([])
  await forget(forgottenAt)
  expect(await stillKnown()).toBe(0)
})

it('removes a number that was left and never used', async () => {
  const { campaign, forgottenAt } = await aCampaign(newPerson())
  const idle = newPerson()
  const contact = { sealed: 's', phoneIndex: 'i', keyId: 'k1.i1', agreedTo: '2026-11' }
  await product.store.contacts.insert([
    { _id: idle, rev: 1, ...contact, agreedAt: campaign.endsAt - 1 },
    { _id: `${idle}-new`, rev: 1, ...contact, agreedAt: campaign.endsAt },
  ])
  await forget(forgottenAt)
  expect(await product.store.contacts.get(idle)).toBeUndefined()
  expect(await product.store.contacts.get(`${idle}-new`)).toEqual({
    _id: `${idle}-new`,
    rev: 1,
    ...contact,
    agreedAt: campaign.endsAt,
  })
})

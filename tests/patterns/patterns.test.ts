import { readPatterns, settlePattern } from '#contract/patterns'
import { sealedPhone } from '../../cloudfunctions/features/account/contact'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import type { BookingDoc } from '../../cloudfunctions/store/collections'
import { leaving, PHONE, someKeys } from '../account/phone-world'
import { plantLab } from '../booking/plant-lab'
import { sampleBooking } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'

let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys: someKeys() })
})
afterAll(() => product.close())

/** A campaign with an organiser, and somebody who puts bookings there that lie as they are told to. */
async function watched() {
  const { campaign, lab, slot } = await plantLab(product)
  const organiser = newPerson()
  await appoint(product, campaign._id, organiser)
  let number = 0
  const book = async (personId: string, more: Partial<BookingDoc> = {}) => {
    const id = `${campaign._id}-${number++}`
    await product.store.bookings.insert([
      { ...sampleBooking(slot, id, 'bp-auto', number), personId, bookedAt: product.clock.now, ...more },
    ])
    return id
  }
  const leave = async (personId: string, agreedAt: number, phone = PHONE) => {
    const { phoneKeys } = product.world
    if (!phoneKeys) throw new Error('no keys')
    const sealed = sealedPhone(personId, phone, phoneKeys, product.world)
    await product.store.contacts.insert([{ _id: personId, rev: 1, ...sealed, agreedAt, agreedTo: leaving().agreedTo }])
  }
  const read = async () => (await product.get(readPatterns, { campaignId: campaign._id }, organiser)).patterns
  const settle = (patternId: string, verdict: 'nothing' | 'following') =>
    product.get(settlePattern, { campaignId: campaign._id, patternId, verdict }, organiser)
  return { campaign, lab, organiser, book, leave, read, settle }
}
const times = async (count: number, act: (n: number) => Promise<unknown>) => {
  for (let n = 0; n < count; n++) await act(n)
}
const cancelled = (personId: string): Partial<BookingDoc> => ({
  status: 'cancelled',
  history: [{ at: 1, by: personId, status: 'cancelled', reason: '有事' }],
})

it('lists nothing while nothing is out of the ordinary', async () => {
  const { book, read } = await watched()
  await times(20, () => book(newPerson()))
  expect(await read()).toEqual([])
})

it('accounts of one minute: five are listed, four are not, and the opening minute is nothing', async () => {
  const { campaign, book, leave, read } = await watched()
  const together = async (count: number, at: number, phone: string) =>
    times(count, async (n) => {
      const person = newPerson()
      await leave(person, at + n * 1_000, `${phone}${n}`)
      await book(person)
    })
  const minute = Math.ceil((campaign.bookingOpensAt + 60 * MINUTE) / MINUTE) * MINUTE
  await together(5, minute, '1380013800')
  await together(4, minute + MINUTE, '1380013810')
  await together(8, campaign.bookingOpensAt, '1380013820')
  expect(await read()).toMatchObject([{ sort: 'made-together', times: 5, accounts: 5, holding: 5, looked: null }])
})

it('one number behind three accounts, be it their own or told for somebody else', async () => {
  const { book, leave, read } = await watched()
  const [first, second, third] = [newPerson(), newPerson(), newPerson()]
  for (const [n, person] of [first, second].entries()) {
    await leave(person, product.clock.now - n * 10 * MINUTE, '13800138990')
    await book(person)
  }
  expect(await read()).toEqual([])
  const [contact] = await product.store.contacts.find({ where: { _id: first } })
  await book(third, { forWhom: 'sealed', forWhomPhone: contact?.phoneIndex ?? '' })
  expect(await read()).toMatchObject([{ sort: 'one-phone', times: 3, accounts: 3 }])
})

it('cancelling again and again; what others cancelled and what was moved is not counted', async () => {
  const { book, read } = await watched()
  const [own, moved, declined] = [newPerson(), newPerson(), newPerson()]
  await times(5, () => book(own, { ...cancelled(own), holderKey: `void:${newPerson()}` }))
  await times(6, () => book(moved, cancelled(moved)))
  await times(6, () => book(declined, { ...cancelled('closure'), holderKey: `void:${newPerson()}` }))
  expect(await read()).toMatchObject([{ sort: 'rebooking', times: 5, holding: 0 }])
})

it('visits for others and absences are counted by visit', async () => {
  const { book, read, lab } = await watched()
  const [helper, absent] = [newPerson(), newPerson()]
  await times(10, (n) => book(helper, { forWhom: 'sealed', visitId: `for-${helper}-${n % 5}` }))
  await times(3, (n) => book(absent, { status: 'absent', visitId: `missed-${absent}-${n % 2}` }))
  expect(await read()).toMatchObject([
    { sort: 'for-others', times: 5, holding: 10, labs: [lab.name] },
    { sort: 'absences', times: 2, holding: 3 },
  ])
})

it('shows no person, no number and nothing made of them', async () => {
  const { book, leave, read } = await watched()
  const people = [newPerson(), newPerson(), newPerson()]
  for (const person of people) {
    await leave(person, product.clock.now)
    await times(5, () => book(person, { forWhom: 'sealed' }))
  }
  const text = JSON.stringify(await read())
  expect(text).toContain('one-phone')
  const [contact] = await product.store.contacts.find({ where: { _id: people[0] ?? '' } })
  for (const secret of [...people, PHONE, contact?.phoneIndex ?? '-']) expect(text).not.toContain(secret)
})

it('what somebody found is written down once, comes last, and comes back when there is more of it', async () => {
  const { book, read, settle, campaign } = await watched()
  const [one, other] = [newPerson(), newPerson()]
  await times(9, (n) => book(one, { forWhom: 'sealed', visitId: `one-${one}-${n}` }))
  await times(5, (n) => book(other, { forWhom: 'sealed', visitId: `other-${other}-${n}` }))
  const [first] = await read()
  expect(first).toMatchObject({ times: 9 })
  const settled = await settle(first?.patternId ?? '', 'nothing')
  expect(settled).toMatchObject({ looked: { verdict: 'nothing', at: product.clock.now, grown: false } })
  expect(await settle(first?.patternId ?? '', 'nothing')).toEqual(settled)
  expect((await read()).map((pattern) => pattern.times)).toEqual([5, 9])
  const entries = await product.store.audit.find({ where: { chain: `patterns-${campaign._id}` } })
  expect(entries).toMatchObject([{ act: 'pattern.settle', detail: { verdict: 'nothing', times: 9 } }])
  await book(one, { forWhom: 'sealed', visitId: `one-${one}-more` })
  expect((await read())[0]).toMatchObject({ times: 10, looked: { verdict: 'nothing', grown: true } })
})

it('what is not there cannot be settled, and nothing of it touches anybody', async () => {
  const { campaign, organiser, book, read, settle } = await watched()
  const wrong = { campaignId: campaign._id, patternId: 'no-such-pattern', verdict: 'nothing' as const }
  expect(await product.ask(settlePattern, wrong, organiser)).toEqual({ ok: false, refusal: 'not-found' })
  const person = newPerson()
  const ids = await Promise.all(
    Array.from({ length: 5 }, (_, n) => book(person, { forWhom: 'x', visitId: `v-${person}-${n}` })),
  )
  const before = await product.store.bookings.find({ where: { _id: { in: ids } } })
  const [pattern] = await read()
  await settle(pattern?.patternId ?? '', 'following')
  expect(await product.store.bookings.find({ where: { _id: { in: ids } } })).toEqual(before)
})

import { bookVisit, cancelBookings, moveVisit } from '#contract/booking'
import { erasePerson, leavePhone, previewErasure, withdrawPhone } from '#contract/contact'
import { FOR_WHOM_CONSENT } from '#contract/for-whom'
import { addInstrument } from '#contract/visit-changes'
import { resealContacts } from '../../cloudfunctions/features/account/reseal-contacts'
import { NO_FAIRNESS } from '../../cloudfunctions/store/fairness-documents'
import { keysOf, keyText, leaving, OTHER_PHONE, PHONE } from '../account/phone-world'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

const [K1, I1, I2] = [keyText('k1'), keyText('i1'), keyText('i2')]
let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys: keysOf([K1], I1) })
})
afterAll(() => product.close())

const forWhom = (phone: string) => ({ name: '楼下邻居', phone, agreedTo: FOR_WHOM_CONSENT.edition })
const FULL = { ok: false, refusal: 'limit-reached', detail: { path: 'phone' } }

/** A fair that lets two instruments of a kind stand under one number, and whoever else is there has left that number. */
async function fair(phoneLimit = 2) {
  const planted = await plantLab(product, {
    places: { 'bp-auto': 20, 'thermo-ear': 20 },
    campaign: { perKindLimit: 1, fairness: { ...NO_FAIRNESS, phoneLimit } },
  })
  const { slot } = planted
  const withPhone = async (phone = PHONE) => {
    const person = newPerson()
    await product.get(leavePhone, leaving(phone), person)
    return person
  }
  const book = (person: string, more: object = {}) =>
    product.ask(bookVisit, { ...wishFor(slot._id, 'bp-auto'), ...more }, person)
  return { ...planted, withPhone, book }
}
type Fair = Awaited<ReturnType<typeof fair>>

/** Two accounts of one number that hold all that it may stand for. */
async function filled(planted: Fair) {
  const people = [await planted.withPhone(), await planted.withPhone()]
  const visits = await Promise.all(
    people.map((person) => product.get(bookVisit, wishFor(planted.slot._id, 'bp-auto'), person)),
  )
  return people.map((person, n) => ({ person, visit: visits[n] as (typeof visits)[number] }))
}
const idsOf = ({ bookings }: { bookings: readonly { bookingId: string }[] }) =>
  bookings.map(({ bookingId }) => bookingId)

it('one number stands for so many over all accounts, and for as many again of another kind', async () => {
  const planted = await fair()
  await filled(planted)
  const third = await planted.withPhone()
  expect(await planted.book(third)).toMatchObject(FULL)
  expect(await product.ask(bookVisit, wishFor(planted.slot._id, 'thermo-ear'), third)).toMatchObject({ ok: true })
})

it('nobody without a number, or with another one, is touched', async () => {
  const planted = await fair()
  await filled(planted)
  expect(await planted.book(newPerson())).toMatchObject({ ok: true })
  expect(await planted.book(await planted.withPhone(OTHER_PHONE))).toMatchObject({ ok: true })
})

it('who books for somebody else is counted under that one’s number', async () => {
  const planted = await fair()
  await filled(planted)
  expect(await planted.book(newPerson(), { forWhom: forWhom(PHONE) })).toMatchObject(FULL)
  const booker = await planted.withPhone()
  expect(await planted.book(booker, { forWhom: forWhom(OTHER_PHONE) })).toMatchObject({ ok: true })
})

it('of several instruments those go that the number leaves room for, where one wants that', async () => {
  const planted = await fair()
  await filled(planted)
  const wish = { ...wishFor(planted.slot._id, 'bp-auto', 'thermo-ear'), mode: 'fit' as const }
  const answer = await product.get(bookVisit, wish, await planted.withPhone())
  expect(answer.bookings.map(({ kind }) => kind)).toEqual(['thermo-ear'])
})

it('what is added counts too', async () => {
  const planted = await fair()
  await filled(planted)
  const third = await planted.withPhone()
  const { visitId } = await product.get(bookVisit, wishFor(planted.slot._id, 'thermo-ear'), third)
  const instrument = { kind: 'bp-auto' as const, model: '', note: '' }
  expect(await product.ask(addInstrument, { requestId: 'one-more-please', visitId, instrument }, third)).toMatchObject(
    FULL,
  )
})

it('is free again when it is given back, also after a move, and a move needs no room', async () => {
  const planted = await fair()
  const [first] = await filled(planted)
  if (!first) throw new Error('nobody booked')
  const later = sampleSlot(planted.lab, planted.day, '10:00', { 'bp-auto': 5 })
  await product.store.slots.insert([later])
  const wish = { requestId: 'to-another-time', visitId: first.visit.visitId, slotId: later._id }
  const moved = await product.get(moveVisit, wish, first.person)
  const third = await planted.withPhone()
  expect(await planted.book(third)).toMatchObject(FULL)
  await product.get(cancelBookings, { bookingIds: idsOf(moved), reason: '有事' }, first.person)
  expect(await planted.book(third)).toMatchObject({ ok: true })
})

it('nothing made of the number is left when it is taken back, or when the person goes', async () => {
  const planted = await fair()
  const [first, second] = await filled(planted)
  const kept = async () =>
    (await product.store.bookings.find({ where: { slotId: planted.slot._id } })).filter(({ phoneKey }) =>
      phoneKey.startsWith('p:'),
    ).length
  expect(await kept()).toBe(2)
  await product.get(withdrawPhone, {}, first?.person)
  expect(await kept()).toBe(1)
  const { confirmation } = await product.get(previewErasure, {}, second?.person)
  await product.get(erasePerson, { confirmation }, second?.person)
  expect(await kept()).toBe(0)
})

it('holds over a change of the key, for own numbers and for told ones', async () => {
  const planted = await fair(3)
  await filled(planted)
  await product.get(bookVisit, { ...wishFor(planted.slot._id, 'bp-auto'), forWhom: forWhom(PHONE) }, newPerson())
  const world = { ...product.world, phoneKeys: keysOf([K1], I2) }
  const rotated = productOn(product.store, world)
  rotated.clock.now = product.clock.now
  // Before the clock has come round somebody books under the new key already.
  const early = newPerson()
  await rotated.get(leavePhone, leaving(), early)
  await rotated.get(bookVisit, wishFor(planted.slot._id, 'bp-auto'), early)
  await resealContacts(rotated.world, product.clock.now)
  const late = newPerson()
  await rotated.get(leavePhone, leaving(), late)
  expect(await rotated.ask(bookVisit, wishFor(planted.slot._id, 'bp-auto'), late)).toMatchObject(FULL)
  await resealContacts(product.world, product.clock.now)
})

it('asks for no room where the campaign has laid nothing down', async () => {
  const planted = await fair(0)
  await filled(planted)
  expect(await planted.book(await planted.withPhone())).toMatchObject({ ok: true })
})

describe('one instrument', () => {
  const wish = (slotId: string, serial: string, model = '欧姆龙 HEM-7124') => ({
    ...wishFor(slotId),
    instruments: [{ kind: 'bp-auto' as const, model, note: '', serial }],
  })
  const once = () =>
    plantLab(product, { places: { 'bp-auto': 20 }, campaign: { fairness: { ...NO_FAIRNESS, instrumentOnce: true } } })
  const SAME = { ok: false, refusal: 'limit-reached', detail: { path: 'instruments' } }

  it('is taken once, by whoever, however its number is written', async () => {
    const { slot } = await once()
    expect(await product.ask(bookVisit, wish(slot._id, 'SN 2023-0517'), newPerson())).toMatchObject({ ok: true })
    expect(await product.ask(bookVisit, wish(slot._id, 'sn20230517'), newPerson())).toMatchObject(SAME)
    expect(await product.ask(bookVisit, wish(slot._id, 'sn20230518'), newPerson())).toMatchObject({ ok: true })
    expect(await product.ask(bookVisit, wish(slot._id, 'sn20230517', '鱼跃 660'), newPerson())).toMatchObject({
      ok: true,
    })
  })

  it('a model alone is no instrument, and the number itself is not kept', async () => {
    const { slot } = await once()
    for (let n = 0; n < 3; n++)
      expect(await product.ask(bookVisit, wish(slot._id, ''), newPerson())).toMatchObject({ ok: true })
    await product.get(bookVisit, wish(slot._id, 'SN-7788-9900'), newPerson())
    const stored = JSON.stringify(await product.store.bookings.find({ where: { slotId: slot._id } }))
    // Four digits alone come in a random id once in a thousand runs.
    expect(stored).not.toMatch(/7788-?9900/)
  })

  it('twice in one visit is once', async () => {
    const { slot } = await once()
    const twice = { ...wish(slot._id, 'SN-1'), mode: 'fit' as const }
    const both = { ...twice, instruments: [...twice.instruments, ...twice.instruments] }
    const { bookings } = await product.get(bookVisit, both, newPerson())
    expect(bookings).toHaveLength(1)
  })

  it('comes again once it is given back', async () => {
    const { slot } = await once()
    const person = newPerson()
    const visit = await product.get(bookVisit, wish(slot._id, 'SN-2'), person)
    await product.get(cancelBookings, { bookingIds: idsOf(visit), reason: '有事' }, person)
    expect(await product.ask(bookVisit, wish(slot._id, 'SN-2'), newPerson())).toMatchObject({ ok: true })
  })
})

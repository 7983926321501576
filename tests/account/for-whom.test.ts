import { bookVisit, cancelBookings, moveVisit, readVisit } from '#contract/booking'
import { erasePerson, exportPerson, previewErasure } from '#contract/contact'
import { readDay, readPhone } from '#contract/desk'
import { FOR_WHOM_CONSENT } from '#contract/for-whom'
import { addInstrument } from '#contract/visit-changes'
import { forgetOldCampaigns } from '../../cloudfunctions/features/account/forget-campaigns'
import { resealContacts } from '../../cloudfunctions/features/account/reseal-contacts'
import { DAY } from '../../cloudfunctions/kernel/time'
import { sampleSlot } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { keysOf, keyText, OTHER_PHONE } from './phone-world'

const [K1, K2, I1, I2] = [keyText('k1'), keyText('k2'), keyText('i1'), keyText('i2')]
const NAME = '楼下邻居'
const forWhom = { name: NAME, phone: OTHER_PHONE, agreedTo: FOR_WHOM_CONSENT.edition }
const SHOWN = { name: NAME, phone: '138****0500' }

let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys: keysOf([K1], I1) })
})
afterAll(() => product.close())

let asked = 0
async function booked() {
  const desk = await plantDesk(product, { places: { 'bp-auto': 9, 'thermo-ear': 9 } })
  const later = sampleSlot(desk.lab, desk.day, '10:00', { 'bp-auto': 9, 'thermo-ear': 9 })
  await product.store.slots.insert([later])
  const person = newPerson()
  const visit = await product.get(bookVisit, { ...wishFor(desk.slot._id, 'bp-auto', 'thermo-ear'), forWhom }, person)
  const ids = visit.bookings.map(({ bookingId }) => bookingId)
  return { ...desk, later, person, visit, ids, requestId: `for-whom-${asked++}` }
}

const kept = async (visitId: string) => JSON.stringify(await product.store.bookings.find({ where: { visitId } }))
const shown = async (visitId: string, person: string) =>
  (await product.get(readVisit, { visitId }, person)).visit.forWhom

it('is shown with the number masked, and lies sealed', async () => {
  const { visit, person } = await booked()
  expect(visit.forWhom).toEqual(SHOWN)
  expect(await shown(visit.visitId, person)).toEqual(SHOWN)
  const text = await kept(visit.visitId)
  expect(text).not.toContain(NAME)
  expect(text).not.toContain(OTHER_PHONE)
})

it('opens in no other person’s booking', async () => {
  const { visit } = await booked()
  const other = await booked()
  const [mine] = await product.store.bookings.find({ where: { visitId: visit.visitId } })
  for (const id of other.ids) await product.store.bookings.updateIf(id, {}, { forWhom: mine?.forWhom ?? '' })
  expect(await shown(other.visit.visitId, other.person)).toBeNull()
})

it('goes along to another time and to what is added, and is gone from what is given back', async () => {
  const { visit, person, later, requestId } = await booked()
  const moved = await product.get(moveVisit, { requestId, visitId: visit.visitId, slotId: later._id }, person)
  expect(moved.forWhom).toEqual(SHOWN)
  expect(await shown(visit.visitId, person)).toBeNull()
  const instrument = { kind: 'bp-auto' as const, model: '', note: '' }
  await product.get(addInstrument, { requestId: `${requestId}-add`, visitId: moved.visitId, instrument }, person)
  const bookings = await product.store.bookings.find({ where: { visitId: moved.visitId } })
  expect(bookings.map((booking) => booking.forWhom !== '')).toEqual([true, true, true])
  await product.get(cancelBookings, { bookingIds: bookings.map(({ _id }) => _id), reason: '不来了' }, person)
  expect(await shown(moved.visitId, person)).toBeNull()
  expect(await kept(moved.visitId)).toContain('"forWhom":"","forWhomPhone":"","forWhomKeyId":""')
})

it('the lab has the name as told and the number masked, finds by both, and may read the number on the record', async () => {
  const { visit, lab, staff, slot } = await booked()
  await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
  const day = async (search?: string) =>
    (await product.get(readDay, { labId: lab._id, ...(search && { search }) }, staff)).visits
  expect((await day()).map((one) => one.forWhom)).toEqual(expect.arrayContaining([SHOWN, null]))
  for (const search of ['邻居', '138 0010 0500'])
    expect((await day(search)).map(({ visitId }) => visitId)).toEqual([visit.visitId])
  expect(await day('13800100501')).toEqual([])
  const read = { visitId: visit.visitId, reason: '改时间' }
  expect(await product.get(readPhone, read, staff)).toEqual({ phone: OTHER_PHONE })
  expect(await product.store.audit.find({ where: { act: 'phone.read' } })).toHaveLength(1)
})

it('needs the words that stand there now, and keys to seal it with', async () => {
  const { slot } = await booked()
  const old = { ...wishFor(slot._id, 'bp-auto'), forWhom: { ...forWhom, agreedTo: '2001-01' } }
  expect(await product.ask(bookVisit, old, newPerson())).toEqual({ ok: false, refusal: 'words-changed' })
  const without = productOn(product.store)
  without.clock.now = product.clock.now
  const wish = { ...wishFor(slot._id, 'bp-auto'), forWhom }
  expect(await without.ask(bookVisit, wish, newPerson())).toMatchObject({ ok: false, refusal: 'phone-not-asked' })
})

it('is in what a person takes along', async () => {
  const { person } = await booked()
  const { text } = await product.get(exportPerson, {}, person)
  const 替谁约的 = { 称呼: NAME, 电话: OTHER_PHONE, 同意的说明: '2026-11' }
  expect(JSON.parse(text).预约).toMatchObject([{ 替谁约的 }, { 替谁约的 }])
})

it('goes with the person who booked', async () => {
  const { person, visit } = await booked()
  const { confirmation } = await product.get(previewErasure, {}, person)
  await product.get(erasePerson, { confirmation }, person)
  expect(await kept(visit.visitId)).toContain('"forWhom":"","forWhomPhone":"","forWhomKeyId":""')
  expect(await kept(visit.visitId)).not.toMatch(/"forWhom":"[^"]/)
})

it('goes with the campaign', async () => {
  const { campaign, visit } = await booked()
  await forgetOldCampaigns(product.world, campaign.endsAt + (campaign.keepDays + 1) * DAY)
  expect(await kept(visit.visitId)).not.toMatch(/"forWhom(Phone|KeyId)?":"[^"]/)
})

it('is sealed anew when the keys are', async () => {
  const { person, visit, lab, staff } = await booked()
  const keys = keysOf([K2, K1], I2)
  const world = { ...product.world, phoneKeys: keys }
  expect(await resealContacts(world, product.clock.now)).toBeGreaterThanOrEqual(2)
  expect(await resealContacts(world, product.clock.now)).toBe(0)
  const later = productOn(product.store, { phoneKeys: keysOf([K2], I2) })
  later.clock.now = product.clock.now
  expect((await later.get(readVisit, { visitId: visit.visitId }, person)).visit.forWhom).toEqual(SHOWN)
  const { visits } = await later.get(readDay, { labId: lab._id, search: OTHER_PHONE }, staff)
  expect(visits.map(({ visitId }) => visitId)).toEqual([visit.visitId])
})

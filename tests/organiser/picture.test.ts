import { callOff } from '#contract/closing'
import { confirmBookings } from '#contract/desk'
import { readPicture } from '#contract/picture'
import { joinWaiting } from '#contract/waiting'
import { newPerson, wishFor } from '../booking/wish'
import { plantDay } from '../closing/plant-day'
import { openProduct, type Product } from '../kernel/open-product'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

it('shows the same places by district, kind and hour, of all days or one', async () => {
  const { campaign, slot, later, nextDay, organiser, visit, staff, day } = await plantDay(product)
  const sure = await visit(slot, 'bp-auto', 'thermo-ear')
  await product.get(confirmBookings, { bookingIds: sure.ids }, staff)
  await visit(later, 'bp-auto')
  await visit(nextDay, 'bp-auto')
  await product.get(joinWaiting, wishFor(later._id, 'bp-auto'), newPerson())
  const read = (of?: string) =>
    product.get(readPicture, { campaignId: campaign._id, ...(of && { day: of }) }, organiser)
  const whole = await read()
  // 3 + 2 at nine, 1 at ten, 2 next door. The day after is none of the campaign's days, so only its places count.
  expect(whole.districts).toEqual([{ key: '宝山区', label: '宝山区', places: 9, pending: 1, confirmed: 2, waiting: 1 }])
  const ofDay = await read(day)
  expect(ofDay.hours).toEqual([
    { key: '09:00', label: '09:00', places: 7, pending: 0, confirmed: 2, waiting: 0 },
    { key: '10:00', label: '10:00', places: 1, pending: 1, confirmed: 0, waiting: 1 },
  ])
  expect(ofDay.kinds).toEqual([
    { key: 'bp-auto', label: '电子血压计', places: 5, pending: 1, confirmed: 1, waiting: 1 },
    { key: 'thermo-ear', label: '耳温枪', places: 3, pending: 0, confirmed: 1, waiting: 0 },
  ])
  const sum = (parts: typeof ofDay.kinds) => parts.reduce((all, { places }) => all + places, 0)
  expect([sum(ofDay.districts), sum(ofDay.kinds), sum(ofDay.hours)]).toEqual([8, 8, 8])
})

it('what was called off is not there any more', async () => {
  const { campaign, slot, organiser, visit, day } = await plantDay(product)
  await visit(slot, 'bp-auto')
  const wish = { requestId: 'closure-of-picture', campaignId: campaign._id, day, reason: '停电' }
  await product.get(callOff, wish, organiser)
  const { hours, districts } = await product.get(readPicture, { campaignId: campaign._id, day }, organiser)
  expect([hours, districts]).toEqual([[], []])
})

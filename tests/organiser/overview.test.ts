import { confirmBookings, declineBookings, readDay } from '#contract/desk'
import { overview } from '#contract/organiser'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { sampleLab, sampleSlot } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from './appoint'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** A lab with five instruments booked, one declined and one confirmed; and a lab where nothing happens. */
async function twoLabs() {
  const desk = await plantDesk(product, { places: { 'bp-auto': 9, 'thermo-ear': 2 } })
  const { campaign, slot, staff } = desk
  const quiet = sampleLab(campaign._id, 'quiet')
  await product.store.labs.insert([quiet])
  await product.store.slots.insert([sampleSlot(quiet, desk.day, '09:00', { 'bp-auto': 4 })])
  const organiser = newPerson()
  await appoint(product, campaign._id, organiser)
  const visits = []
  for (let n = 0; n < 5; n++) visits.push(await desk.visit(slot, 'bp-auto'))
  await product.get(confirmBookings, { bookingIds: visits[0]?.ids ?? [] }, staff)
  await product.get(declineBookings, { bookingIds: visits[1]?.ids ?? [], reason: '人手不够' }, staff)
  return { ...desk, organiser, quiet, waiting: visits.slice(2), campaignId: campaign._id }
}

it('counts places, bookings, those without an answer and those who wait too long, lab by lab', async () => {
  const { campaignId, organiser, lab, quiet, campaign } = await twoLabs()
  const labs = async () => (await product.get(overview, { campaignId }, organiser)).labs
  const busy = { labId: lab._id, name: lab.name, staff: 1, places: 11, booked: 4, waiting: 3 }
  const calm = { labId: quiet._id, staff: 0, places: 4, booked: 0, waiting: 0, overdue: 0 }
  expect(await labs()).toMatchObject([{ ...busy, overdue: 0 }, calm])
  product.clock.now += campaign.answerWithinMinutes * MINUTE - 1
  expect(await labs()).toMatchObject([{ ...busy, overdue: 0 }, calm])
  // First it is the lab's admin's; see tests/outreach.
  product.clock.now += 240 * MINUTE
  expect(await labs()).toMatchObject([{ ...busy, overdue: 0 }, calm])
  product.clock.now += 1
  expect(await labs()).toMatchObject([{ ...busy, overdue: 3 }, calm])
})

it('puts the labs first where somebody waits too long', async () => {
  const { campaignId, organiser, lab, quiet, campaign } = await twoLabs()
  // A lab whose id comes first, and where nobody waits.
  const early = sampleLab(campaignId, 'aaa')
  await product.store.labs.insert([early])
  product.clock.now += (campaign.answerWithinMinutes + 240) * MINUTE
  const { labs } = await product.get(overview, { campaignId }, organiser)
  expect(labs.map(({ labId }) => labId)).toEqual([lab._id, early._id, quiet._id])
})

it('the desk sees the days with overdue answers, until they are given', async () => {
  const { lab, staff, day, waiting, campaign } = await twoLabs()
  const seen = async () => product.get(readDay, { labId: lab._id }, staff)
  const before = await seen()
  expect(before.overdue).toEqual([])
  const answerBy = product.clock.now + campaign.answerWithinMinutes * MINUTE
  expect(new Set(before.visits.map((visit) => visit.answerBy))).toEqual(new Set([answerBy]))
  product.clock.now = answerBy
  expect((await seen()).overdue).toEqual([{ day, instruments: 3 }])
  await product.get(confirmBookings, { bookingIds: waiting.flatMap(({ ids }) => ids) }, staff)
  expect((await seen()).overdue).toEqual([])
})

it('another campaign answers like a missing one', async () => {
  const [one, other] = [await twoLabs(), await twoLabs()]
  for (const campaignId of [other.campaignId, 'nowhere'])
    expect(await product.ask(overview, { campaignId }, one.organiser)).toEqual({ ok: false, refusal: 'not-found' })
})

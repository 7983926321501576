import { confirmBookings } from '#contract/desk'
import { readInbox } from '#contract/inbox'
import { overview } from '#contract/organiser'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ, plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

const inbox = async (person: string) => (await product.get(readInbox, {}, person)).items
const says = async (person: string) => (await inbox(person)).map((item) => item.says)

/** A lab with an admin, a reception and a technician; an organiser; one visit that nobody answers. */
async function unanswered(answerWithinMinutes?: number) {
  const campaign = answerWithinMinutes === undefined ? {} : { campaign: { answerWithinMinutes } }
  const desk = await plantDesk(product, { places: { 'bp-auto': 4 }, ...campaign })
  const [reception, technician, organiser] = [newPerson(), newPerson(), newPerson()]
  await employ(product, desk.lab._id, reception, 'reception')
  await employ(product, desk.lab._id, technician, 'technician', ['bp-auto'])
  await appoint(product, desk.campaign._id, organiser)
  const visit = await desk.visit(desk.slot, 'bp-auto')
  const due = product.clock.now + desk.campaign.answerWithinMinutes * MINUTE
  const campaignId = desk.campaign._id
  const marked = async () => (await product.get(overview, { campaignId }, organiser)).labs[0]?.overdue
  const bookAlso = () => desk.visit(desk.slot, 'bp-auto')
  return { ...desk, reception, technician, organiser, visit, bookAlso, due, marked }
}

it('goes to the lab’s admin on the minute, and to nobody else there', async () => {
  const { staff, reception, technician, organiser, due, lab } = await unanswered()
  product.clock.now = due - 1
  expect(await says(staff)).toEqual([])
  product.clock.now = due
  expect(await inbox(staff)).toMatchObject([
    { says: '1 件预约过了答复时间', at: due, way: { page: 'desk', id: lab._id } },
  ])
  for (const other of [reception, technician, organiser]) expect(await says(other)).toEqual([])
})

it('goes to the organiser four hours later on the minute, and only if it is still unanswered', async () => {
  const { staff, organiser, visit, due, marked } = await unanswered()
  const second = due + 240 * MINUTE
  product.clock.now = second - 1
  expect([await says(organiser), await marked()]).toEqual([[], 0])
  product.clock.now = second
  expect(await inbox(organiser)).toMatchObject([{ says: '1 件预约没有人答复', at: second }])
  expect(await marked()).toBe(1)
  await product.get(confirmBookings, { bookingIds: visit.ids }, staff)
  expect([await says(organiser), await says(staff), await marked()]).toEqual([[], [], 0])
})

it('waits no longer for the organiser than the lab had to answer', async () => {
  const { organiser, due } = await unanswered(60)
  product.clock.now = due + 60 * MINUTE - 1
  expect(await says(organiser)).toEqual([])
  product.clock.now = due + 60 * MINUTE
  expect(await says(organiser)).toEqual(['1 件预约没有人答复'])
})

it('goes to those who answer bookings where nobody is in charge', async () => {
  const { staff, reception, technician, lab, due } = await unanswered()
  await product.store.staff.removeIf(`${lab._id}.${staff}`, {})
  product.clock.now = due
  expect(await says(reception)).toEqual(['1 件预约过了答复时间'])
  expect([await says(technician), await says(staff)]).toEqual([[], []])
})

it('is one line a cause, however often one looks; the next one that comes too late is another', async () => {
  const desk = await unanswered()
  const told = { lab: new Set<string>(), organiser: new Set<string>() }
  const look = async () => {
    for (const { itemId } of await inbox(desk.staff)) told.lab.add(itemId)
    for (const { itemId } of await inbox(desk.organiser)) told.organiser.add(itemId)
  }
  product.clock.now = desk.due - 5 * MINUTE
  await desk.bookAlso()
  const next = product.clock.now + desk.campaign.answerWithinMinutes * MINUTE
  for (let minute = 0; minute <= 300; minute += 15) {
    product.clock.now = desk.due + minute * MINUTE
    await look()
  }
  expect([told.lab.size, told.organiser.size]).toEqual([1, 1])
  product.clock.now = next
  await look()
  expect(await says(desk.staff)).toEqual(['2 件预约过了答复时间'])
  product.clock.now = next + 240 * MINUTE
  await look()
  expect([told.lab.size, told.organiser.size]).toEqual([2, 2])
})

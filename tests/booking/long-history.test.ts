import { bookVisit } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { voidedKeys } from '../../cloudfunctions/features/booking/booking-state'
import type { BookingDoc, SlotDoc } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleBooking, sampleLab, sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

// More than one read of the store brings: it answers with 1000 documents or groups at most.
const MANY = 1100

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** Bookings that were cancelled long ago, of one person. */
const cancelledIn = (slot: SlotDoc, personId: string) =>
  Array.from({ length: MANY }, (_, n): BookingDoc => {
    const id = `0-${slot._id}-${n}`
    return { ...sampleBooking(slot, id, 'bp-auto', 0), ...voidedKeys(id), personId, status: 'cancelled' }
  })

it('a slot in which thousands were cancelled still sells its places, and only once', async () => {
  const { slot } = await plantLab(product, { places: { 'bp-auto': 3 } })
  await product.store.bookings.insert(cancelledIn(slot, newPerson()))
  const answers = []
  for (let n = 0; n < 4; n++) answers.push(await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson()))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false])
  expect(answers[3]).toEqual({ ok: false, refusal: 'slot-full' })
}, 15_000)

it('somebody who cancelled thousands of times is still held to the limit', async () => {
  const { slot } = await plantLab(product, { places: { 'bp-auto': 9 } })
  const person = newPerson()
  await product.store.bookings.insert(cancelledIn(slot, person))
  const answers = []
  for (let n = 0; n < 3; n++) answers.push(await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), person))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false])
  expect(answers[2]).toEqual({ ok: false, refusal: 'limit-reached' })
}, 15_000)

it("a campaign with thousands of bookings still counts every lab's places right", async () => {
  const { campaign, slot, day } = await plantLab(product, { slot: { open: false } })
  const everyKind = Object.fromEntries(INSTRUMENT_KINDS.map((kind) => [kind, 1]))
  const labs = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => sampleLab(campaign._id, key))
  const times = Array.from({ length: 20 }, (_, n) => `${`${n}`.padStart(2, '0')}:00`)
  const slots = labs.flatMap((lab) => times.map((clock) => sampleSlot(lab, day, clock, everyKind)))
  await product.store.labs.insert(labs)
  await product.store.slots.insert(slots)
  const bookings = slots.flatMap((one) =>
    INSTRUMENT_KINDS.map((kind) => sampleBooking(one, `${one._id}-${kind}`, kind, 0)),
  )
  await product.store.bookings.insert(bookings.slice(1))
  product.clock.now = slot.startsAt - 24 * 3600_000
  const { labs: listed } = await product.get(listLabs, {}, newPerson())
  expect(listed.map(({ placesLeft }) => placesLeft)).toEqual([1, 0, 0, 0, 0, 0, 0])
  expect(listed[0]?.labId).toBe(slots[0]?.labId)
})

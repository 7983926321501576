import { bookVisit, cancelBookings, listMyVisits, readVisit, type Visit } from '#contract/booking'
import type { SlotDoc } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const book = (slot: SlotDoc, person: string) =>
  product.get(bookVisit, wishFor(slot._id, 'bp-auto', 'thermo-ear'), person)

/** All pages, one after the other. */
async function pages(person: string): Promise<Visit[][]> {
  const all: Visit[][] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await product.get(listMyVisits, cursor ? { cursor } : {}, person)
    all.push(page.visits)
    cursor = page.next
  }
  return all
}

describe("one's own visits", () => {
  it('are none for somebody who has booked none', async () => {
    await plantLab(product)
    expect(await product.get(listMyVisits, {}, newPerson())).toEqual({ now: product.clock.now, visits: [], next: null })
  })

  it('come with the next one first, then the later ones, then the past ones', async () => {
    const { slot, lab, day } = await plantLab(product)
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 3, 'thermo-ear': 3 })
    const last = sampleSlot(lab, day, '11:00', { 'bp-auto': 3, 'thermo-ear': 3 })
    await product.store.slots.insert([later, last])
    await product.store.campaigns.updateIf(lab.campaignId, {}, { perKindLimit: 9 })
    const person = newPerson()
    for (const one of [last, slot, later]) await book(one, person)
    const starts = async () => (await pages(person)).flat().map(({ startsAt }) => startsAt)
    expect(await starts()).toEqual([slot.startsAt, later.startsAt, last.startsAt])
    product.clock.now = slot.endsAt
    expect(await starts()).toEqual([later.startsAt, last.startsAt, slot.startsAt])
    product.clock.now = last.endsAt
    expect(await starts()).toEqual([last.startsAt, later.startsAt, slot.startsAt])
  })

  it('are all there once, page after page, and no visit is torn in two', async () => {
    const { slot, lab } = await plantLab(product)
    const person = newPerson()
    const booked: Visit[] = []
    for (let n = 0; n < 25; n++) {
      const visit = await book(n % 2 ? slot : await anotherDay(n), person)
      const bookingIds = visit.bookings.map(({ bookingId }) => bookingId)
      await product.get(cancelBookings, { bookingIds, reason: '改天再来' }, person)
      booked.push(visit)
    }
    const listed = (await pages(person)).flat()
    expect(listed.map(({ visitId }) => visitId).sort()).toEqual(booked.map(({ visitId }) => visitId).sort())
    expect(listed.every(({ bookings }) => bookings.length === 2)).toBe(true)
    expect((await pages(person)).length).toBeGreaterThan(1)

    async function anotherDay(n: number) {
      const other = sampleSlot(lab, `2040-01-${`${(n % 28) + 1}`.padStart(2, '0')}`, '09:00', {
        'bp-auto': 3,
        'thermo-ear': 3,
      })
      await product.store.slots.insert([other])
      return other
    }
  })

  it.each(['', 'nonsense', ':', '1e999:x', '1.5:x', '-1:x', 'NaN:', '99999999999999999999:x'])(
    'answer a made-up place to go on from (%j) without a fault',
    async (cursor) => {
      await plantLab(product)
      expect((await product.ask(listMyVisits, { cursor }, newPerson())).ok).toBe(true)
    },
  )

  it.each(['0:é', '0:\u0000'])('refuse a place to go on from that no database is asked for (%j)', async (cursor) => {
    await plantLab(product)
    expect(await product.ask(listMyVisits, { cursor }, newPerson())).toEqual({
      ...{ ok: false, refusal: 'invalid' },
      detail: { path: 'cursor', message: '翻页位置不对' },
    })
  })

  it('are read one by one, but never another person’s', async () => {
    const { slot } = await plantLab(product)
    const person = newPerson()
    const visit = await book(slot, person)
    expect((await product.get(readVisit, { visitId: visit.visitId }, person)).visit).toEqual(visit)
    expect(await product.ask(readVisit, { visitId: visit.visitId }, newPerson())).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(await product.ask(readVisit, { visitId: 'no-such-visit' }, person)).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect((await pages(newPerson())).flat()).toEqual([])
  })
})

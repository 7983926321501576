import { bookVisit, readLab } from '#contract/booking'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { NO_FAIRNESS } from '../../cloudfunctions/store/fairness-documents'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleBooking, sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const LATER = 30

/** A campaign whose booking opens now, and somebody who did not come so often before. */
async function opening(absences: number, rule = 2) {
  const before = await plantLab(product)
  const person = newPerson()
  const missed = Array.from({ length: absences }, (_, n) => ({
    ...sampleBooking(sampleSlot(before.lab, before.day, '09:00', {}), `missed-${person}-${n}`, 'bp-auto' as const, n),
    personId: person,
    status: 'absent' as const,
  }))
  await product.store.bookings.insert(missed)
  const planted = await plantLab(product, {
    campaign: { fairness: { ...NO_FAIRNESS, absences: rule, laterMinutes: LATER } },
  })
  const opensAt = product.clock.now
  await product.store.campaigns.updateIf(planted.campaign._id, {}, { bookingOpensAt: opensAt })
  const book = (at: number, by = person) => {
    product.clock.now = at
    return product.ask(bookVisit, wishFor(planted.slot._id, 'bp-auto'), by)
  }
  const look = () => product.get(readLab, { labId: planted.lab._id }, person)
  return { ...planted, person, opensAt, book, look }
}

it('who did not come twice books half an hour later, to the millisecond, and is told so beforehand', async () => {
  const { opensAt, book, look } = await opening(2)
  expect(await look()).toMatchObject({ bookingOpensAt: opensAt + LATER * MINUTE, terms: { ownAbsences: 2 } })
  const refused = await book(opensAt + LATER * MINUTE - 1)
  expect(refused).toMatchObject({ ok: false, refusal: 'not-open-yet', detail: { path: 'slotId' } })
  expect(JSON.stringify(refused)).toContain('2 次')
  expect(await book(opensAt + LATER * MINUTE)).toMatchObject({ ok: true })
})

it('nobody else waits, nor who did not come once', async () => {
  const { opensAt, book, look } = await opening(1)
  expect(await look()).toMatchObject({ bookingOpensAt: opensAt, terms: { ownAbsences: 0, absences: 2 } })
  expect(await book(opensAt)).toMatchObject({ ok: true })
  expect(await book(opensAt, newPerson())).toMatchObject({ ok: true })
})

it('a campaign that does not say so treats everybody alike', async () => {
  const { opensAt, book, look } = await opening(5, 0)
  expect(await look()).toMatchObject({ bookingOpensAt: opensAt, terms: { ownAbsences: 0, absences: 0 } })
  expect(await book(opensAt)).toMatchObject({ ok: true })
})

import { bookVisit, cancelBookings, readVisit } from '#contract/booking'
import { confirmBookings, declineBookings } from '#contract/desk'
import { pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson, wishFor } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

async function oneVisit() {
  const desk = await plantDesk(product, { places: { 'bp-auto': 1, 'thermo-ear': 1 } })
  const visit = await desk.visit(desk.slot, 'bp-auto', 'thermo-ear')
  const seen = async () =>
    (await product.get(readVisit, { visitId: visit.visitId }, visit.resident)).visit.bookings.map(
      ({ status, reason }) => [status, reason],
    )
  return {
    ...desk,
    ...visit,
    seen,
    confirm: (bookingIds: string[]) => product.ask(confirmBookings, { bookingIds }, desk.staff),
    decline: (bookingIds: string[], reason = '设备检修') =>
      product.ask(declineBookings, { bookingIds, reason }, desk.staff),
  }
}

describe('confirming', () => {
  it('is seen by the resident', async () => {
    const { ids, confirm, seen } = await oneVisit()
    expect(await confirm(ids)).toMatchObject({
      ok: true,
      value: { bookings: [{ status: 'confirmed' }, { status: 'confirmed' }] },
    })
    expect(await seen()).toEqual([
      ['confirmed', null],
      ['confirmed', null],
    ])
  })

  it('keeps the place', async () => {
    const { ids, confirm, slot } = await oneVisit()
    await confirm(ids)
    const answer = await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    expect(answer).toEqual({ ok: false, refusal: 'slot-full' })
  })

  it('may be repeated, by two members of staff together too, and is written down once', async () => {
    const { ids, confirm, staff } = await oneVisit()
    const [id] = ids as [string]
    product.clock.now += MINUTE
    const [one, two] = await Promise.all([confirm([id]), confirm([id])])
    expect(one).toEqual(two)
    expect(await confirm([id, id])).toEqual(one)
    const booking = await product.store.bookings.get(id)
    expect(booking?.history.slice(1)).toEqual([{ at: product.clock.now, by: pseudonymOf(staff), status: 'confirmed' }])
  })

  it('is too late once the resident has cancelled', async () => {
    const { ids, confirm, resident, seen } = await oneVisit()
    await product.get(cancelBookings, { bookingIds: ids.slice(0, 1), reason: '不来了' }, resident)
    expect(await confirm(ids)).toEqual({ ok: false, refusal: 'state-changed' })
    expect((await seen()).map(([status]) => status)).toEqual(['cancelled', 'pending'])
  })
})

describe('declining', () => {
  it('is seen by the resident, with the reason', async () => {
    const { ids, decline, seen } = await oneVisit()
    expect((await decline(ids.slice(1))).ok).toBe(true)
    expect(await seen()).toEqual([
      ['pending', null],
      ['declined', '设备检修'],
    ])
  })

  it('frees the place and the limit', async () => {
    const { ids, decline, slot, resident } = await oneVisit()
    await decline(ids)
    expect((await product.ask(bookVisit, wishFor(slot._id, 'bp-auto', 'thermo-ear'), resident)).ok).toBe(true)
  })

  it('may be repeated, and the first reason stands', async () => {
    const { ids, decline, seen } = await oneVisit()
    const first = await decline(ids)
    expect(await decline(ids, '别的原因')).toEqual(first)
    expect((await seen()).map(([, reason]) => reason)).toEqual(['设备检修', '设备检修'])
  })

  it('is not possible once confirmed: the resident relies on it', async () => {
    const { ids, confirm, decline } = await oneVisit()
    await confirm(ids)
    expect(await decline(ids)).toEqual({ ok: false, refusal: 'state-changed' })
  })

  it('or confirming wins, never both, when two members of staff disagree', async () => {
    const { ids, confirm, decline } = await oneVisit()
    const [yes, no] = await Promise.all([confirm(ids.slice(0, 1)), decline(ids.slice(0, 1))])
    expect([yes.ok, no.ok].sort()).toEqual([false, true])
    const booking = await product.store.bookings.get(ids[0] ?? '')
    expect(booking?.status).toBe(yes.ok ? 'confirmed' : 'declined')
    expect(booking?.history).toHaveLength(2)
  })

  it('needs a reason that says something', async () => {
    const { ids, staff } = await oneVisit()
    for (const reason of ['', '   ', '\u3000'])
      expect(await product.ask(declineBookings, { bookingIds: ids, reason }, staff)).toMatchObject({
        refusal: 'invalid',
        detail: { path: 'reason', message: '请填写原因' },
      })
  })
})

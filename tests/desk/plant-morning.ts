import { checkIn } from '#contract/check-in'
import { confirmBookings } from '#contract/desk'
import { instantAt } from '../../cloudfunctions/kernel/time'
import type { Product } from '../kernel/open-product'
import { plantDesk } from './plant-desk'

let requests = 0
export const newRequest = () => `morning-act-${++requests}`

/** The morning of the check day, with a visit of two instruments for nine o'clock. */
export async function plantMorning(product: Product, { confirmed = true, at = '08:50' } = {}) {
  const desk = await plantDesk(product, { places: { 'bp-auto': 5, 'thermo-ear': 5 } })
  const visit = await desk.visit(desk.slot, 'bp-auto', 'thermo-ear')
  if (confirmed) await product.get(confirmBookings, { bookingIds: visit.ids }, desk.staff)
  product.clock.now = instantAt(desk.day, at)
  const labId = desk.lab._id
  return {
    ...desk,
    ...visit,
    labId,
    states: async () =>
      (await product.store.bookings.find({ where: { visitId: visit.visitId } })).map((one) => one.status),
    history: async () => (await product.store.bookings.get(visit.ids[0] ?? ''))?.history.slice(1) ?? [],
    checkIn: (more: object = {}, staff = desk.staff) =>
      product.ask(checkIn, { requestId: newRequest(), labId, ticket: visit.code, ...more }, staff),
  }
}

import { bookVisit } from '#contract/booking'
import type { Duty } from '#contract/duty'
import type { InstrumentKind } from '#contract/instrument-kind'
import type { SlotDoc } from '../../cloudfunctions/store/collections'
import { type PlantedChanges, type PlantedLab, plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import type { Product } from '../kernel/open-product'

export interface PlantedDesk extends PlantedLab {
  /** Somebody who works at the lab. */
  readonly staff: string
  /** A resident's visit to a slot of the lab. */
  visit(
    slot: SlotDoc,
    ...kinds: InstrumentKind[]
  ): Promise<{ resident: string; visitId: string; code: string; ids: string[] }>
}

/** Makes somebody staff of a lab. */
export const employ = (
  product: Pick<Product, 'store'>,
  labId: string,
  personId: string,
  duty: Duty = 'admin',
  kinds: readonly InstrumentKind[] = [],
) =>
  product.store.staff.insert([
    { _id: `${labId}.${personId}`, rev: 1, memberKey: `${labId}:${personId}`, labId, personId, duty, kinds },
  ])

/** A lab with its desk, and residents who come to it. */
export async function plantDesk(
  product: Pick<Product, 'store' | 'clock' | 'get'>,
  changes: PlantedChanges = {},
): Promise<PlantedDesk> {
  const planted = await plantLab(product, changes)
  const staff = newPerson()
  await employ(product, planted.lab._id, staff)
  return {
    ...planted,
    staff,
    visit: async (slot, ...kinds) => {
      const resident = newPerson()
      const { visitId, code, bookings } = await product.get(bookVisit, wishFor(slot._id, ...kinds), resident)
      return { resident, visitId, code, ids: bookings.map(({ bookingId }) => bookingId) }
    },
  }
}

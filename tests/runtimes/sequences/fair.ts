import type { PlaceKind } from '#contract/instrument-kind'
import type { BookingDoc, CampaignDoc, SlotDoc, WaitDoc } from '../../../cloudfunctions/store/collections'
import { plantLab } from '../../booking/plant-lab'
import { sampleSlot } from '../../booking/samples'
import { newPerson } from '../../booking/wish'
import { employ } from '../../desk/plant-desk'
import { type Product, productOn } from '../../kernel/open-product'

export const KINDS = ['bp-auto', 'thermo-ear'] as const
export const PEOPLE = 3
export const SLOTS = 2

/** Everything that a sequence can change. */
export interface Seen {
  readonly bookings: readonly BookingDoc[]
  readonly waits: readonly WaitDoc[]
}

/** A fair so small that any few acts meet: two times, four places, three residents who may hold two of a kind. */
export interface SmallFair {
  readonly product: Omit<Product, 'close'>
  readonly campaign: CampaignDoc
  readonly slots: readonly SlotDoc[]
  readonly people: readonly string[]
  readonly staff: string
  look(): Promise<Seen>
}

export async function smallFair({ store }: Pick<Product, 'store'>): Promise<SmallFair> {
  const product = productOn(store)
  const { campaign, lab, slot, day } = await plantLab(product, { places: { 'bp-auto': 2, 'thermo-ear': 1 } })
  const later = sampleSlot(lab, day, '09:30', { 'bp-auto': 1, 'thermo-ear': 1 })
  await store.slots.insert([later])
  const staff = newPerson()
  await employ(product, lab._id, staff)
  const slots = [slot, later]
  const slotIds = slots.map(({ _id }) => _id)
  return {
    product,
    campaign,
    slots,
    people: Array.from({ length: PEOPLE }, newPerson),
    staff,
    look: async () => {
      const [bookings, waits] = await Promise.all([
        store.bookings.find({ where: { slotId: { in: slotIds } } }),
        store.waits.find({ where: { slotId: { in: slotIds } }, orderBy: { field: 'since', direction: 'asc' } }),
      ])
      return { bookings, waits }
    },
  }
}

/** How often a kind is among these. */
export const countOf = (kind: PlaceKind, among: readonly { readonly kind: PlaceKind }[]) =>
  among.filter((one) => one.kind === kind).length

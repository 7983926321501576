import { addDays } from '../../cloudfunctions/kernel/time'
import type { LabDoc, SlotDoc } from '../../cloudfunctions/store/collections'
import { sampleLab, sampleSlot } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { type PlantedDesk, plantDesk } from '../desk/plant-desk'
import type { Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'

export interface PlantedDay extends PlantedDesk {
  readonly organiser: string
  readonly neighbour: LabDoc
  /** 10:00 of the same day at the same lab. */
  readonly later: SlotDoc
  /** 9:00 of the same day at another lab of the district. */
  readonly near: SlotDoc
  /** 9:00 of the day after at the same lab. */
  readonly nextDay: SlotDoc
}

/** Two labs of one district with a few times each, and somebody who organises them. */
export async function plantDay(
  product: Pick<Product, 'store' | 'clock' | 'get'>,
  places: SlotDoc['places'] = { 'bp-auto': 3, 'thermo-ear': 2 },
): Promise<PlantedDay> {
  const desk = await plantDesk(product, { places })
  const neighbour = sampleLab(desk.campaign._id, 'neighbour')
  const later = sampleSlot(desk.lab, desk.day, '10:00', { 'bp-auto': 1 })
  const near = sampleSlot(neighbour, desk.day, '09:00', { 'bp-auto': 1, 'thermo-ear': 1 })
  const nextDay = sampleSlot(desk.lab, addDays(desk.day, 1), '09:00', { 'bp-auto': 1 })
  await product.store.labs.insert([neighbour])
  await product.store.slots.insert([later, near, nextDay])
  const organiser = newPerson()
  await appoint(product, desk.campaign._id, organiser)
  return { ...desk, organiser, neighbour, later, near, nextDay }
}

import { addDays, instantAt } from '../../cloudfunctions/kernel/time'
import type { CampaignDoc, LabDoc, SlotDoc } from '../../cloudfunctions/store/collections'
import type { Product } from '../kernel/open-product'
import { sampleCampaign, sampleLab, sampleSlot } from './samples'

export interface PlantedLab {
  readonly campaign: CampaignDoc
  readonly lab: LabDoc
  readonly day: string
  /** 09:00 on the check day. */
  readonly slot: SlotDoc
}

export interface PlantedChanges {
  readonly campaign?: Partial<CampaignDoc>
  readonly lab?: Partial<LabDoc>
  readonly slot?: Partial<SlotDoc>
  readonly places?: SlotDoc['places']
}

let planted = 0

/**
 * A campaign with one lab and one slot, and the clock at 10:00 a week before its check day. Each campaign is over before
 * the next one begins, so the tests of a file do not see each other's.
 */
export async function plantLab(
  product: Pick<Product, 'store' | 'clock'>,
  changes: PlantedChanges = {},
): Promise<PlantedLab> {
  const today = addDays('2027-05-13', 30 * planted)
  const name = `wmd-${planted++}`
  const now = instantAt(today, '10:00')
  const day = addDays(today, 7)
  const campaign = { ...sampleCampaign(name, now, day), ...changes.campaign }
  const lab = { ...sampleLab(name, 'baoshan'), ...changes.lab }
  const slot = {
    ...sampleSlot(lab, day, '09:00', changes.places ?? { 'bp-auto': 3, 'thermo-ear': 2 }),
    ...changes.slot,
  }
  await product.store.slots.insert([slot])
  await product.store.labs.insert([lab])
  await product.store.campaigns.insert([campaign])
  product.clock.now = now
  return { campaign, lab, slot, day }
}

import type { CampaignDoc, LabDoc, SlotDoc, Store } from '../../store/collections'
import { takenPlaces } from './places'

/** Where and when a visit takes place, and by whose rules. */
export interface VisitPlace {
  readonly slot: SlotDoc
  /** Place keys in use when the slot was read. */
  readonly taken: ReadonlySet<string>
  readonly lab: LabDoc
  readonly campaign: CampaignDoc
}

export async function placeOf(store: Store, slotId: string): Promise<VisitPlace | undefined> {
  const [slot, taken] = await Promise.all([store.slots.get(slotId), takenPlaces(store, slotId)])
  if (!slot) return undefined
  const [lab, campaign] = await Promise.all([store.labs.get(slot.labId), store.campaigns.get(slot.campaignId)])
  return lab && campaign && { slot, taken, lab, campaign }
}

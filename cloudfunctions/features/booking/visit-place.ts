import type { InstrumentOnBooking } from '#contract/booking'
import type { CampaignDoc, LabDoc, SlotDoc, Store } from '../../store/collections'

export interface VisitWish {
  readonly requestId: string
  readonly slotId: string
  readonly instruments: readonly InstrumentOnBooking[]
}

/** Where and when a visit takes place, and by whose rules. */
export interface VisitPlace {
  readonly slot: SlotDoc
  readonly lab: LabDoc
  readonly campaign: CampaignDoc
}

export async function placeOf(store: Store, slotId: string): Promise<VisitPlace | undefined> {
  const slot = await store.slots.get(slotId)
  if (!slot) return undefined
  const [lab, campaign] = await Promise.all([store.labs.get(slot.labId), store.campaigns.get(slot.campaignId)])
  return lab && campaign && { slot, lab, campaign }
}

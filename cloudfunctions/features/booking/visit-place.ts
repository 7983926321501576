import type { BOOKING_MODES } from '#contract/booking'
import type { ForWhom } from '#contract/for-whom'
import type { PlaceKind } from '#contract/instrument-kind'
import { type Outcome, refuse } from '../../kernel/outcome'
import type { CampaignDoc, LabDoc, SlotDoc, Store } from '../../store/collections'
import type { WantedPlace } from '../../store/offering-documents'
import { placesInSlot } from './places'
import { isBookable } from './slot'

export interface VisitWish {
  readonly requestId: string
  readonly slotId: string
  readonly instruments: readonly WantedPlace[]
}

/** A visit as it is asked for; without a mode all or none. */
export interface BookingWish extends VisitWish {
  readonly mode?: (typeof BOOKING_MODES)[number]
  readonly forWhom?: ForWhom
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

export type Instruments = readonly { readonly kind: PlaceKind }[]
type NotThere = 'not-open-yet' | 'booking-closed' | 'slot-closed' | 'not-accepted-here'

/** Why nobody can be booked there with these instruments now, however many places there are. */
export function whyNotThere(
  instruments: Instruments,
  { slot, campaign }: VisitPlace,
  now: number,
): Outcome<never, NotThere> | undefined {
  if (now < campaign.bookingOpensAt) return refuse('not-open-yet')
  if (now >= campaign.bookingClosesAt) return refuse('booking-closed')
  if (!isBookable(slot, now)) return refuse('slot-closed')
  const strange = instruments.findIndex(({ kind }) => placesInSlot(slot, kind) === 0)
  if (strange < 0) return undefined
  return refuse('not-accepted-here', { path: `instruments.${strange}.kind`, message: '这里不检这种器具' })
}

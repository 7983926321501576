import type { bookVisit as declared, InstrumentOnBooking } from '#contract/booking'
import type { RefusalOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc, CampaignDoc, LabDoc, SlotDoc, Store } from '../../store/collections'
import { choosePlaces } from './choose-places'
import { freeHolderKeys } from './holder'
import { newBookings } from './new-bookings'
import { placesInSlot, takenPlaces } from './places'
import { isBookable } from './slot'

type Refused = RefusalOf<typeof declared>

export interface VisitWish {
  readonly requestId: string
  readonly slotId: string
  readonly instruments: readonly InstrumentOnBooking[]
}

export interface VisitPlace {
  readonly slot: SlotDoc
  readonly lab: LabDoc
  readonly campaign: CampaignDoc
}

/**
 * Takes one place per instrument, all or none. Uniqueness is the lock: the visit's bookings name the places and the
 * holder's keys that they want, and the insert that conflicts is tried again on what the database has by then. "Full" is
 * said only of places read after the request came. A repeated request finds its first answer, whatever has changed since.
 */
export async function bookVisit(
  wish: VisitWish,
  personId: string,
  now: number,
  store: Store,
): Promise<Outcome<{ bookings: BookingDoc[]; lab: LabDoc }, Refused>> {
  const place = await placeOf(store, wish.slotId)
  if (!place) return refuse('not-found')
  const visitId = hashId(personId, wish.requestId)
  const outcome = whyNot(wish, place, now) ?? (await takePlaces(wish, place, visitId, personId, now, store))
  if (outcome.ok) return done({ bookings: outcome.value, lab: place.lab })
  const first = await store.bookings.find({ where: { visitId } })
  const lab = first[0] && (await store.labs.get(first[0].labId))
  return lab ? done({ bookings: first, lab }) : outcome
}

async function placeOf(store: Store, slotId: string): Promise<VisitPlace | undefined> {
  const slot = await store.slots.get(slotId)
  if (!slot) return undefined
  const [lab, campaign] = await Promise.all([store.labs.get(slot.labId), store.campaigns.get(slot.campaignId)])
  return lab && campaign && { slot, lab, campaign }
}

function whyNot({ instruments }: VisitWish, { slot, campaign }: VisitPlace, now: number): Outcome<never, Refused> | undefined {
  if (now < campaign.bookingOpensAt) return refuse('not-open-yet')
  if (now >= campaign.bookingClosesAt) return refuse('booking-closed')
  if (!isBookable(slot, now)) return refuse('slot-closed')
  const strange = instruments.findIndex(({ kind }) => placesInSlot(slot, kind) === 0)
  if (strange >= 0) return refuse('not-accepted-here', { path: `instruments.${strange}.kind`, message: '这里不检这种器具' })
  const kinds = instruments.map(({ kind }) => kind)
  if (kinds.some((kind) => kinds.filter((other) => other === kind).length > campaign.perKindLimit))
    return refuse('limit-reached')
  return undefined
}

async function takePlaces(
  { instruments }: VisitWish,
  place: VisitPlace,
  visitId: string,
  personId: string,
  now: number,
  store: Store,
): Promise<Outcome<BookingDoc[], Refused>> {
  const { slot, campaign } = place
  // Most people hold nothing yet: their own bookings are read only once an insert has conflicted.
  let own: readonly BookingDoc[] = []
  for (let round = 0; ; round++) {
    const numbers = choosePlaces(instruments, slot, await takenPlaces(store, slot._id), `${visitId}.${round}`)
    if (!numbers) return refuse('slot-full')
    const keys = holderKeysFor(instruments, campaign, personId, own)
    if (!keys) return refuse('limit-reached')
    const bookings = newBookings({ visitId, personId, instruments, numbers, keys, place, now })
    if ((await store.bookings.insert(bookings)) === 'inserted') return done(bookings)
    own = await store.bookings.find({ where: { personId, campaignId: campaign._id } })
    const repeated = own.filter((booking) => booking.visitId === visitId)
    if (repeated.length > 0) return done(repeated)
  }
}

function holderKeysFor(
  instruments: readonly InstrumentOnBooking[],
  campaign: CampaignDoc,
  personId: string,
  own: readonly BookingDoc[],
): string[] | undefined {
  const used: string[] = []
  for (const { kind } of instruments) {
    const key = freeHolderKeys(campaign._id, personId, kind, campaign.perKindLimit, own).find((k) => !used.includes(k))
    if (key === undefined) return undefined
    used.push(key)
  }
  return used
}

import type { BookingStatus } from '#contract/booking-status'
import { hashNumber } from '../../kernel/ids'
import { MINUTE } from '../../kernel/time'
import type { BookingDoc, CampaignDoc, SlotDoc } from '../../store/collections'
import type { WantedPlace } from '../../store/offering-documents'
import { FOR_NOBODY_ELSE, type SealedForWhom } from '../visitor/for-whom'
import { freeUntil } from './cut-off'
import { storedKeys } from './hold-keys'
import { placeKey } from './places'
import type { Reached } from './reach-places'
import type { VisitPlace } from './visit-place'

export interface NewVisit {
  readonly visitId: string
  readonly personId: string
  readonly instruments: readonly WantedPlace[]
  readonly place: VisitPlace
  readonly now: number
  /** For somebody who waited: the places are kept until the answer. */
  readonly offered?: boolean
  /** For somebody whom the desk takes in itself: where the visit begins, and by whom. */
  readonly begun?: { readonly status: BookingStatus; readonly by: string; readonly act: string }
  /** Nobody else when left out. */
  readonly forWhom?: SealedForWhom | undefined
}

/** Bookings that come to a visit that is there already. */
interface Added {
  /** How many it has, whatever became of them: the number of the next. */
  readonly from: number
  readonly by: string
}

/**
 * The documents of a visit, each with its place number and holder's key, in the order of the instruments. Confirmed at
 * once where the lab has said so, else pending until the answer-by time.
 */
export function newBookings(
  { visitId, personId, place, now, offered, begun, forWhom = FOR_NOBODY_ELSE }: Omit<NewVisit, 'instruments'>,
  reached: readonly Reached[],
  added: Added = { from: 0, by: '' },
): BookingDoc[] {
  const { slot, lab, campaign } = place
  const first = begun ?? { status: offered ? 'offered' : firstStatus({ slot, lab }), by: personId }
  return reached.map(({ instrument: { kind, model, note, trade }, number, keys }, index) => ({
    _id: `${visitId}-${added.from + index}`,
    rev: 1,
    ...storedKeys(keys, `${visitId}-${added.from + index}`),
    placeKey: placeKey(slot._id, kind, number),
    visitId,
    code: ticketCode(visitId),
    campaignId: campaign._id,
    personId,
    labId: lab._id,
    slotId: slot._id,
    day: slot.day,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    kind,
    model,
    note,
    title: slot.title,
    fetchFrom: slot.fetchFrom,
    trade: trade ? [trade] : [],
    status: first.status,
    bookedAt: now,
    answerBy: answerBy(campaign, slot, now),
    freeUntil: freeUntil(campaign, slot),
    late: false,
    history: [{ at: now, ...first }],
    ...forWhom,
    addedBy: added.by,
  }))
}

/** Where an own booking begins: confirmed at once where the lab has said so, and seats always. */
export const firstStatus = ({ slot, lab }: Pick<VisitPlace, 'slot' | 'lab'>) =>
  lab.autoConfirm || slot.purpose === 'event' ? 'confirmed' : 'pending'

/** By when the lab has to say whether it can take a booking that was made now. */
export const answerBy = (campaign: CampaignDoc, slot: Pick<SlotDoc, 'startsAt'>, now: number) =>
  Math.min(now + campaign.answerWithinMinutes * MINUTE, slot.startsAt)

/** Eight digits, because they are read aloud at a counter. */
const ticketCode = (visitId: string) => `${hashNumber(visitId) % 100_000_000}`.padStart(8, '0')

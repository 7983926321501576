import type { InstrumentOnBooking } from '#contract/booking'
import { hashNumber } from '../../kernel/ids'
import { MINUTE } from '../../kernel/time'
import type { BookingDoc } from '../../store/collections'
import { placeKey } from './places'
import type { VisitPlace } from './visit-place'

export interface NewVisit {
  readonly visitId: string
  readonly personId: string
  readonly instruments: readonly InstrumentOnBooking[]
  /** Place number and holder key of each instrument, in the same order. */
  readonly numbers: readonly number[]
  readonly keys: readonly string[]
  readonly place: VisitPlace
  readonly now: number
}

/** The documents of a visit; confirmed at once where the lab has said so, else pending until its answer-by time. */
export function newBookings({ visitId, personId, instruments, numbers, keys, place, now }: NewVisit): BookingDoc[] {
  const { slot, lab, campaign } = place
  const status = lab.autoConfirm ? 'confirmed' : 'pending'
  return instruments.map(({ kind, model, note }, index) => ({
    _id: `${visitId}-${index}`,
    rev: 1,
    holderKey: keys[index] as string,
    placeKey: placeKey(slot._id, kind, numbers[index] as number),
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
    status,
    bookedAt: now,
    answerBy: Math.min(now + campaign.answerWithinMinutes * MINUTE, slot.startsAt),
    history: [{ at: now, by: personId, status }],
  }))
}

/** Eight digits, because they are read aloud at a counter. */
const ticketCode = (visitId: string) => `${hashNumber(visitId) % 100_000_000}`.padStart(8, '0')

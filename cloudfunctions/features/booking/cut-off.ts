import { MINUTE } from '../../kernel/time'
import type { BookingDoc, CampaignDoc, SlotDoc } from '../../store/collections'

/** Until when a visit in this slot is given back or moved freely; 0: until it begins. */
export const freeUntil = ({ fairness }: Pick<CampaignDoc, 'fairness'>, { startsAt }: Pick<SlotDoc, 'startsAt'>) =>
  fairness.cutOffMinutes > 0 ? startsAt - fairness.cutOffMinutes * MINUTE : 0

/** Whether giving it back now is late (截止以后): the lab has counted on it. The very millisecond is late already. */
export const isLate = ({ freeUntil }: Pick<BookingDoc, 'freeUntil'>, now: number) => freeUntil > 0 && now >= freeUntil

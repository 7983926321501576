import * as v from 'valibot'
import { Day, Id, Instant } from './shapes'

/** Of which campaign it is asked; left out: of the one that is shown first. One that is over is refused. */
export const ofCampaign = { campaignId: v.exactOptional(Id) }

/** What can be chosen now, what is shown first on top; `chosen` is the one that the answer is about. */
export const Campaigns = v.strictObject({
  chosen: Id,
  all: v.array(v.strictObject({ campaignId: Id, title: v.string(), checkDays: v.array(Day) })),
})
export type Campaigns = v.InferOutput<typeof Campaigns>

/** What every list of things to book says: of which campaign it is, and when that is booked. */
export const toBook = { now: Instant, campaigns: Campaigns, bookingOpensAt: Instant, bookingClosesAt: Instant }

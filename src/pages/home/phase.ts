import type { home } from '#contract/campaign'
import type { OutputOf } from '#contract/endpoint'
import { daysUntil } from '../../api/shanghai'

export type Home = OutputOf<typeof home>
export type Campaign = NonNullable<Home['campaign']>

/** Where the campaign stands, as far as the one act of the home page goes. */
export type Phase = 'before' | 'open' | 'full' | 'closed' | 'over'

export const nextCheckDay = (campaign: Campaign, now: number) =>
  [...campaign.checkDays].sort().find((day) => daysUntil(day, now) >= 0)

export function phaseOf(campaign: Campaign, { now, placesLeft }: Pick<Home, 'now' | 'placesLeft'>): Phase {
  if (nextCheckDay(campaign, now) === undefined) return 'over'
  if (now < campaign.bookingOpensAt) return 'before'
  if (now >= campaign.bookingClosesAt) return 'closed'
  return placesLeft === 0 ? 'full' : 'open'
}

import { LISTED_FROM, type PatternSort } from '#contract/patterns'
import { MINUTE } from '../../kernel/time'
import type { CampaignDoc } from '../../store/collections'
import type { AccountTraces } from './account-traces'

/** Something that was seen, and of which accounts. */
export interface Seen {
  readonly sort: PatternSort
  /** What makes it this one and no other: an account, a number's hash, a minute. Never shown. */
  readonly key: string
  readonly times: number
  readonly accounts: readonly AccountTraces[]
}

/** When booking opens everybody comes at once, and nothing follows from that. */
const RUSH = 15 * MINUTE

/** What a person should look at. Pure, so that what it lists can be argued about. */
export const findPatterns = (
  accounts: readonly AccountTraces[],
  campaign: Pick<CampaignDoc, 'bookingOpensAt'>,
): Seen[] =>
  [
    ...madeTogether(accounts, campaign),
    ...onePhone(accounts),
    ...ofOneAccount('rebooking', accounts, ({ givenBack }) => givenBack),
    ...ofOneAccount('for-others', accounts, ({ visitsForOthers }) => visitsForOthers.size),
    ...ofOneAccount('absences', accounts, ({ visitsMissed }) => visitsMissed.size),
  ].filter(({ sort, times }) => times >= LISTED_FROM[sort])

const ofOneAccount = (
  sort: PatternSort,
  all: readonly AccountTraces[],
  count: (one: AccountTraces) => number,
): Seen[] => all.map((one) => ({ sort, key: one.personId, times: count(one), accounts: [one] }))

function madeTogether(all: readonly AccountTraces[], { bookingOpensAt }: Pick<CampaignDoc, 'bookingOpensAt'>): Seen[] {
  const isRush = (at: number) => at >= bookingOpensAt - RUSH && at < bookingOpensAt + RUSH
  const known = all.filter(({ firstSeen }) => firstSeen > 0 && !isRush(firstSeen))
  return grouped('made-together', known, ({ firstSeen }) => [`${Math.floor(firstSeen / MINUTE)}`])
}

const onePhone = (all: readonly AccountTraces[]) => grouped('one-phone', all, ({ phones }) => [...phones])

function grouped(sort: PatternSort, all: readonly AccountTraces[], keysOf: (one: AccountTraces) => string[]): Seen[] {
  const groups = new Map<string, AccountTraces[]>()
  for (const one of all) for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one])
  return [...groups].map(([key, accounts]) => ({ sort, key, times: accounts.length, accounts }))
}

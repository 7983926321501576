import { hashId } from '../../kernel/ids'
import type { StandingDoc } from '../../store/standing-documents'
import type { SideKind } from './side'

const MOST_POINTS = 99_999

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/**
 * A text that is smaller the better the place of a team or a district: more points of its best papers together, which is
 * their mean because all count equally many; then less time for these, then whose last one came earlier, then a fixed hash.
 */
export function sideKeyOf(campaignId: string, kind: SideKind, sideId: string, best: readonly StandingDoc[]): string {
  const points = best.reduce((sum, { score }) => sum + score, 0)
  const spentMs = best.reduce((sum, standing) => sum + standing.spentMs, 0)
  const last = Math.max(...best.map(({ finishedAt }) => finishedAt))
  const order = [digits(MOST_POINTS - points, 5), digits(spentMs, 10), digits(last, 14)]
  return [campaignId, kind, ...order, hashId('side', sideId).slice(0, 12)].join(':')
}

// ';' comes right after ':'.
/** All keys of a campaign's teams, or of its districts. */
export const keysOfSides = (campaignId: string, kind: SideKind) => ({
  from: `${campaignId}:${kind}:`,
  below: `${campaignId}:${kind};`,
})

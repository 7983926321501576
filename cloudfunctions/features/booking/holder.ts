import type { InstrumentKind } from '#contract/instrument-kind'
import type { BookingDoc } from '../../store/collections'

/** The k-th place that one person holds for a kind in a campaign; uniqueness keeps everybody inside the limit. */
export const holderKey = (campaignId: string, personId: string, kind: InstrumentKind, k: number) =>
  `${campaignId}:${personId}:${kind}#${k}`

/** Holder keys that the person still has free for a kind, within `limit`. */
export function freeHolderKeys(
  campaignId: string,
  personId: string,
  kind: InstrumentKind,
  limit: number,
  own: readonly BookingDoc[],
): string[] {
  const held = new Set(own.map((booking) => booking.holderKey))
  return Array.from({ length: limit }, (_, k) => holderKey(campaignId, personId, kind, k)).filter((key) => !held.has(key))
}

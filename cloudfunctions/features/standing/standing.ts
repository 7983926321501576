import { hashId } from '../../kernel/ids'
import type { AttemptDoc, Store } from '../../store/collections'
import type { StandingDoc } from '../../store/standing-documents'
import { bucketName, bucketOf, rankKeyOf } from './rank-key'

export const standingId = (campaignId: string, personId: string) => hashId('standing', campaignId, personId)

// The clock finds the side when it counts the place.
const OF_NO_SIDE = { left: [], teamId: '', districtId: '', leftSides: [] }

/**
 * Puts a finished paper into the standing when it is the person's best. Safe to repeat, and to be told of papers in any
 * order.
 */
export async function noteStanding(store: Store, attempt: AttemptDoc): Promise<void> {
  const { campaignId, personId, score, finishedAt } = attempt
  if (attempt.status === 'open' || personId === '') return
  const _id = standingId(campaignId, personId)
  const spentMs = finishedAt - attempt.startedAt
  const rankKey = rankKeyOf({ campaignId, score, spentMs, finishedAt, attemptId: attempt._id })
  const total = attempt.paper.length * attempt.pointsEach
  const result = { rankKey, score, total, spentMs, finishedAt, counted: false }
  for (;;) {
    const before = await store.standings.get(_id)
    if (before && before.rankKey <= rankKey) return
    const stored = before
      ? typeof (await store.standings.updateIf(_id, { rev: before.rev }, { ...result, left: leftBy(before) })) ===
        'object'
      : (await store.standings.insert([{ _id, rev: 1, campaignId, personId, ...result, ...OF_NO_SIDE }])) === 'inserted'
    if (stored) return
  }
}

/** Takes a place out of the standing; the document goes once the histogram knows. */
export async function leaveStanding(store: Store, standing: StandingDoc): Promise<void> {
  let current: StandingDoc | undefined = standing
  while (current && current.personId !== '') {
    const gone = { personId: '', rankKey: `void:${current._id}`, counted: false, left: leftBy(current) }
    if (typeof (await store.standings.updateIf(current._id, { rev: current.rev }, gone)) === 'object') return
    current = await store.standings.get(current._id)
  }
}

const leftBy = ({ left, rankKey }: StandingDoc) => [...new Set([...left, bucketName(bucketOf(rankKey))])]

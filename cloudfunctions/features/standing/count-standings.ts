import { grouped } from '../../kernel/grouped'
import type { Store } from '../../store/collections'
import type { StandingDoc } from '../../store/standing-documents'
import type { World } from '../world'
import { countSidesOf } from './count-sides'
import { type Bucket, bucketName, bucketOf, keysOf, namedBucket } from './rank-key'

const AT_ONCE = 200
const ROUNDS = 50

export const campaignCountId = (campaignId: string) => `${campaignId}:all`
export const scoreCountId = ({ campaignId, score }: Bucket) => `${campaignId}:${score}`

/**
 * Brings the histogram up to date with the places that have changed. A bucket is counted from the places themselves and
 * never added to, so it does not matter how often that is done, by how many, or where it is cut off: a place is marked as
 * counted last.
 */
export async function countStandings({ store }: Pick<World, 'store'>): Promise<number> {
  let done = 0
  for (let round = 0; round < ROUNDS; round++) {
    const changed = await store.standings.find({ where: { counted: false }, limit: AT_ONCE })
    if (changed.length === 0) return done
    const names = new Set(changed.flatMap((standing) => [...standing.left, ...bucketsNow(standing)]))
    const buckets = [...names].map(namedBucket)
    for (const ofScore of grouped(buckets, scoreCountId).values()) await countSeconds(store, ofScore)
    for (const ofCampaign of grouped(buckets, ({ campaignId }) => campaignId).values())
      await countScores(store, ofCampaign)
    const places = await countSidesOf(store, changed)
    await Promise.all(places.map((standing) => markCounted(store, standing)))
    done += changed.length
  }
  return done
}

const bucketsNow = ({ personId, rankKey }: StandingDoc) => (personId === '' ? [] : [bucketName(bucketOf(rankKey))])

/** Counts some seconds of one score. */
const countSeconds = (store: Store, buckets: readonly Bucket[]) =>
  recount(store, buckets, scoreCountId, async (bucket) => {
    const [group] = await store.standings.tally({ where: { rankKey: keysOf(bucket) }, by: ['campaignId'] })
    return [bucket.second, group?.count ?? 0]
  })

/** Adds up some scores of one campaign. */
const countScores = (store: Store, buckets: readonly Bucket[]) =>
  recount(
    store,
    buckets,
    ({ campaignId }) => campaignCountId(campaignId),
    async (bucket) => [bucket.score, sum((await store.rankCounts.get(scoreCountId(bucket)))?.counts ?? {})],
  )

/** The document is read before anything is counted: whoever counted meanwhile has changed it, and it is counted again. */
async function recount(
  store: Store,
  buckets: readonly Bucket[],
  idOf: (bucket: Bucket) => string,
  count: (bucket: Bucket) => Promise<readonly [string, number]>,
): Promise<void> {
  const [first] = buckets
  if (!first) return
  const _id = idOf(first)
  for (;;) {
    const before = await store.rankCounts.get(_id)
    const counted = await Promise.all(buckets.map(count))
    const counts = { ...before?.counts, ...Object.fromEntries(counted) }
    const stored = before
      ? typeof (await store.rankCounts.updateIf(_id, { rev: before.rev }, { counts })) === 'object'
      : (await store.rankCounts.insert([{ _id, rev: 1, campaignId: first.campaignId, counts }])) === 'inserted'
    if (stored) return
  }
}

/** A place that has changed meanwhile stays uncounted, for the next round. */
const markCounted = async (store: Store, { _id, rev, personId }: StandingDoc): Promise<unknown> =>
  personId === ''
    ? store.standings.removeIf(_id, { rev })
    : store.standings.updateIf(_id, { rev }, { counted: true, left: [], leftSides: [] })

export const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((all, count) => all + count, 0)

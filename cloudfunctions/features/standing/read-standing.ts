import type { OutputOf } from '#contract/endpoint'
import type { readStanding as declared } from '#contract/standing'
import type { Store } from '../../store/collections'
import type { StandingDoc } from '../../store/standing-documents'
import { campaignCountId, scoreCountId, sum } from './count-standings'
import { pseudonym } from './pseudonym'
import { bucketName, bucketOf, keysOfCampaign } from './rank-key'
import { standingId } from './standing'

const SHOWN = 20

type Page = Omit<OutputOf<typeof declared>, 'now'>

/** One page of the standing, the best first, and one's own place wherever it is. A made-up cursor begins anew. */
export async function readStanding(
  store: Store,
  campaignId: string,
  personId: string,
  cursor: string | undefined,
): Promise<Page> {
  const [own, all, after] = await Promise.all([
    store.standings.get(standingId(campaignId, personId)),
    store.rankCounts.get(campaignCountId(campaignId)),
    placeBehind(store, campaignId, cursor),
  ])
  const found = await store.standings.find({
    where: { rankKey: keysOfCampaign(campaignId) },
    orderBy: { field: 'rankKey', direction: 'asc' },
    limit: SHOWN + 1,
    ...(after && { after: { value: after.standing.rankKey, _id: after.standing._id } }),
  })
  const before = after?.rank ?? 0
  const shown = found.slice(0, SHOWN)
  const last = shown.at(-1)
  const place = own && own.personId !== '' ? { rank: await rankOf(store, own), ...rowOf(own) } : null
  return {
    people: sum(all?.counts ?? {}),
    own: place,
    rows: shown.map((standing, index) => ({
      rank: before + index + 1,
      ...rowOf(standing),
      own: standing._id === own?._id,
    })),
    next: found.length > SHOWN && last ? `${before + SHOWN}.${last._id}` : null,
  }
}

/**
 * How many stand before a place, and one: those of better scores and of fewer seconds from the histogram, those of the
 * same second by counting. However many play, that reads two documents and one second's places.
 */
export async function rankOf(store: Store, { rankKey }: StandingDoc): Promise<number> {
  const bucket = bucketOf(rankKey)
  const [scores, seconds, same] = await Promise.all([
    store.rankCounts.get(campaignCountId(bucket.campaignId)),
    store.rankCounts.get(scoreCountId(bucket)),
    store.standings.tally({ where: { rankKey: { from: bucketName(bucket), below: rankKey } }, by: ['campaignId'] }),
  ])
  return 1 + below(scores?.counts, bucket.score) + below(seconds?.counts, bucket.second) + (same[0]?.count ?? 0)
}

const below = (counts: Readonly<Record<string, number>> | undefined, key: string) =>
  sum(Object.fromEntries(Object.entries(counts ?? {}).filter(([name]) => name < key)))

const rowOf = ({ _id, score, total, spentMs }: StandingDoc) => ({ name: pseudonym(_id), score, total, spentMs })

async function placeBehind(store: Store, campaignId: string, cursor: string | undefined) {
  const [, rank, id] = /^(\d{1,9})\.([0-9a-z]{26})$/.exec(cursor ?? '') ?? []
  const standing = id === undefined ? undefined : await store.standings.get(id)
  if (standing?.campaignId !== campaignId || standing.personId === '') return undefined
  return { rank: Number(rank), standing }
}

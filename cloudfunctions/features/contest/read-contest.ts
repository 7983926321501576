import type { Board, readContest as declared, OwnSide } from '#contract/contest'
import type { OutputOf } from '#contract/endpoint'
import type { CampaignDoc, Store } from '../../store/collections'
import type { TeamDoc } from '../../store/contest-documents'
import { pseudonym } from '../standing/pseudonym'
import { keysOfSides } from '../standing/side-key'
import { standingId } from '../standing/standing'
import { joinedBy, joinedView } from './sides-of'

const SHOWN = 20
// As many districts as the largest city has, and some.
const MOST_DISTRICTS = 60

interface Reading {
  readonly campaign: CampaignDoc
  readonly personId: string
  readonly board: Board
  readonly cursor: string | undefined
}

type Page = Omit<OutputOf<typeof declared>, 'now'>

/** One page of the teams or districts, the best first, and one's own wherever it is. A made-up cursor begins anew. */
export async function readContest(store: Store, { campaign, personId, board, cursor }: Reading): Promise<Page> {
  const keys = keysOfSides(campaign._id, board)
  const [joined, after, districts] = await Promise.all([
    joinedBy(store, campaign._id, personId),
    sideBehind(store, campaign._id, board, cursor),
    store.teams.find({ where: { campaignId: campaign._id, kind: 'district' }, limit: MOST_DISTRICTS }),
  ])
  const found = await store.teams.find({
    where: { rankKey: keys },
    orderBy: { field: 'rankKey', direction: 'asc' },
    limit: SHOWN + 1,
    ...(after && { after: { value: after.side.rankKey, _id: after.side._id } }),
  })
  const before = after?.rank ?? 0
  const shown = found.slice(0, SHOWN)
  const last = shown[shown.length - 1]
  const own = joined[board]
  return {
    bestOf: board === 'team' ? campaign.contest.bestOf : campaign.contest.districtBestOf,
    joined: joinedView(joined),
    own: own ? await ownSide(store, own, standingId(campaign._id, personId)) : null,
    rows: shown.map((side, n) => ({ ...sideView(side), rank: before + n + 1, own: side._id === own?._id })),
    next: found.length > SHOWN && last ? `${before + SHOWN}.${last._id}` : null,
    districts: districts.map(({ _id, name }) => ({ districtId: _id, name })),
  }
}

const sideView = ({ name, sort, score, best }: TeamDoc) => ({ name, sort, points: score, papers: best.length })

/** A side's place by counting those before it: there are some hundreds at most, and they stand in one index. */
async function ownSide(store: Store, side: TeamDoc, ownPlace: string): Promise<OwnSide> {
  const before = { ...keysOfSides(side.campaignId, side.kind), below: side.rankKey }
  const isPlaced = side.best.length > 0
  const [counted, [ahead]] = await Promise.all([
    isPlaced ? store.teams.tally({ where: { rankKey: before }, by: ['campaignId'] }) : [],
    isPlaced
      ? store.teams.find({ where: { rankKey: before }, orderBy: { field: 'rankKey', direction: 'desc' }, limit: 1 })
      : [],
  ])
  return {
    ...sideView(side),
    rank: isPlaced ? 1 + (counted[0]?.count ?? 0) : null,
    best: side.best.slice(0, SHOWN).map(({ standingId: place, score, spentMs }) => ({
      name: pseudonym(place),
      score,
      spentMs,
      own: place === ownPlace,
    })),
    ahead: ahead ? { name: ahead.name, points: ahead.score - side.score } : null,
  }
}

async function sideBehind(store: Store, campaignId: string, board: Board, cursor: string | undefined) {
  const [, rank, id] = /^(\d{1,6})\.([\w.-]{1,64})$/.exec(cursor ?? '') ?? []
  const side = id === undefined ? undefined : await store.teams.get(id)
  if (side?.campaignId !== campaignId || side.kind !== board || side.best.length === 0) return undefined
  return { rank: Number(rank), side }
}

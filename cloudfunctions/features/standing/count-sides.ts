import type { Store } from '../../store/collections'
import type { TeamDoc } from '../../store/contest-documents'
import type { StandingDoc } from '../../store/standing-documents'
import type { World } from '../world'
import { contestantId } from './contestant'
import { keysOfCampaign } from './rank-key'
import { sideKeyOf } from './side-key'
import { standingId } from './standing'

const AT_ONCE = 200
const ROUNDS = 50

const NO_SIDE = { teamId: '', districtId: '' }
type Sides = Pick<StandingDoc, 'teamId' | 'districtId'>

const sidesOf = ({ teamId, districtId }: Sides) => [teamId, districtId].filter((id) => id !== '')

/** Puts a place where its person plays now. Undefined: somebody else changes it at this moment, and it is looked at again. */
async function putOn(store: Store, place: StandingDoc, sides: Sides): Promise<StandingDoc | undefined> {
  const { teamId, districtId } = sides
  if (place.teamId === teamId && place.districtId === districtId) return place
  const leftSides = [...new Set([...place.leftSides, ...sidesOf(place)])]
  const change = { teamId, districtId, leftSides, counted: false }
  const put = await store.standings.updateIf(place._id, { rev: place.rev }, change)
  return typeof put === 'object' ? put : undefined
}

/** Tells the places of people who have joined or left for whom they count. */
export async function carryContestants({ store }: Pick<World, 'store'>): Promise<number> {
  let done = 0
  for (let round = 0; round < ROUNDS; round++) {
    const joined = await store.contestants.find({ where: { carried: false }, limit: AT_ONCE })
    if (joined.length === 0) return done
    for (const contestant of joined) {
      const { _id, rev, campaignId, personId } = contestant
      const place = await store.standings.get(standingId(campaignId, personId))
      const is = place && place.personId !== '' ? await putOn(store, place, contestant) : true
      if (is) await store.contestants.updateIf(_id, { rev }, { carried: true })
    }
    done += joined.length
  }
  return done
}

/**
 * Counts the teams and districts of places that have changed. A place is put on its side first: it may have come while its
 * person joined. Answers the places as they are then; the sides know of them, so that they may be marked as counted.
 */
export async function countSidesOf(store: Store, changed: readonly StandingDoc[]): Promise<StandingDoc[]> {
  const there = changed.filter(({ personId }) => personId !== '')
  const ids = there.map(({ campaignId, personId }) => contestantId(campaignId, personId))
  const joined = await store.contestants.find({ where: { _id: { in: ids } } })
  const known = new Map(joined.map((contestant) => [contestant._id, contestant]))
  const put = await Promise.all(
    there.map((place) => putOn(store, place, known.get(contestantId(place.campaignId, place.personId)) ?? NO_SIDE)),
  )
  const places = [...put.filter((place) => place !== undefined), ...changed.filter(({ personId }) => personId === '')]
  const sides = new Set(places.flatMap((place) => [...place.leftSides, ...sidesOf(place)]))
  for (const id of sides) await countSide(store, id)
  return places
}

/** Counts the teams and districts that have to be counted anew though no place has changed. */
export async function countChangedSides({ store }: Pick<World, 'store'>): Promise<number> {
  let done = 0
  for (let round = 0; round < ROUNDS; round++) {
    const changed = await store.teams.find({ where: { counted: false }, limit: AT_ONCE })
    if (changed.length === 0) return done
    for (const { _id } of changed) await countSide(store, _id)
    done += changed.length
  }
  return done
}

/**
 * Counts one team or district from its best papers, which are the first of an index. Its document is read before anything
 * is counted: whoever counted meanwhile has changed it, and it is counted again.
 */
export async function countSide(store: Store, id: string): Promise<void> {
  for (;;) {
    const side = await store.teams.get(id)
    if (!side || (await store.teams.updateIf(id, { rev: side.rev }, await counted(store, side)))) return
  }
}

async function counted(store: Store, { _id, campaignId, kind, bestOf }: TeamDoc) {
  const keys = { rankKey: keysOfCampaign(campaignId) }
  const where = kind === 'team' ? { teamId: _id, ...keys } : { districtId: _id, ...keys }
  const best = await store.standings.find({ where, orderBy: { field: 'rankKey', direction: 'asc' }, limit: bestOf })
  return {
    rankKey: best.length === 0 ? `void:${_id}` : sideKeyOf(campaignId, kind, _id, best),
    score: best.reduce((sum, { score }) => sum + score, 0),
    best: best.map(({ _id: place, score, spentMs }) => ({ standingId: place, score, spentMs })),
    counted: true,
  }
}

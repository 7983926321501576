import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { CampaignDoc } from '../../store/collections'
import { contestantId } from '../standing/contestant'
import { codeKeyOf } from '../standing/side'
import type { World } from '../world'
import { type Joined, joinedBy } from './sides-of'

interface Sides {
  readonly teamId: string
  readonly districtId: string
}

/** Who chooses, and where. */
export interface Choosing {
  readonly campaign: CampaignDoc
  readonly personId: string
  readonly now: number
}

/** Joins the team of a code, and its district unless a paper counts for another one already. */
export async function joinTeam(
  code: string,
  choosing: Choosing,
  world: World,
): Promise<Outcome<Joined, 'code-not-valid' | 'side-fixed'>> {
  const where = { codeKey: codeKeyOf(choosing.campaign._id, code) }
  const [team] = await world.store.teams.find({ where, limit: 1 })
  if (!team) return refuse('code-not-valid')
  return choose(choosing, world, ({ team: before, district, hasPaper }) => {
    if (before && before._id !== team._id && hasPaper) return 'side-fixed'
    return { teamId: team._id, districtId: district && hasPaper ? district._id : team.districtId }
  })
}

/** Leaves the team; the district stays, and can be changed. */
export const leaveTeam = (choosing: Choosing, world: World): Promise<Outcome<Joined, 'side-fixed'>> =>
  choose(choosing, world, ({ team, district, hasPaper }) => {
    if (team && hasPaper) return 'side-fixed'
    return { teamId: '', districtId: district?._id ?? '' }
  })

/** Chooses a district. Who plays for a team plays for the team's. */
export async function chooseDistrict(
  districtId: string,
  choosing: Choosing,
  world: World,
): Promise<Outcome<Joined, 'not-found' | 'side-fixed'>> {
  const wanted = await world.store.teams.get(districtId)
  if (wanted?.campaignId !== choosing.campaign._id || wanted.kind !== 'district') return refuse('not-found')
  return choose(choosing, world, ({ team, district, hasPaper }) => {
    if (district && district._id !== districtId && (hasPaper || team)) return 'side-fixed'
    return { teamId: team?._id ?? '', districtId }
  })
}

/** Writes what was decided on what is there; when that changes meanwhile it is decided anew. */
async function choose(
  { campaign: { _id: campaignId }, personId, now }: Choosing,
  { store }: World,
  decide: (joined: Joined) => Sides | 'side-fixed',
): Promise<Outcome<Joined, 'side-fixed'>> {
  for (;;) {
    const joined = await joinedBy(store, campaignId, personId)
    const sides = decide(joined)
    if (sides === 'side-fixed') return refuse('side-fixed')
    const { contestant } = joined
    const isSame = sides.teamId === (contestant?.teamId ?? '') && sides.districtId === (contestant?.districtId ?? '')
    if (isSame) return done(joined)
    const change = { ...sides, joinedAt: now, carried: false }
    const _id = contestantId(campaignId, personId)
    const stored = contestant
      ? await store.contestants.updateIf(_id, { rev: contestant.rev }, change)
      : await store.contestants.insert([{ _id, rev: 1, campaignId, personId, ...change }])
    if (stored !== undefined && stored !== 'conflict') return done(await joinedBy(store, campaignId, personId))
  }
}

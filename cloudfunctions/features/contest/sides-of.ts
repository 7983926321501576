import type { joinTeam } from '#contract/contest'
import type { OutputOf } from '#contract/endpoint'
import type { Store } from '../../store/collections'
import type { ContestantDoc, TeamDoc } from '../../store/contest-documents'
import { contestantId } from '../standing/contestant'
import { standingId } from '../standing/standing'

/** For whom somebody plays; a team that is gone is none. */
export interface Joined {
  readonly contestant: ContestantDoc | undefined
  readonly team: TeamDoc | undefined
  readonly district: TeamDoc | undefined
  /** A paper of theirs counts, so that they stay where they are. */
  readonly hasPaper: boolean
}

export async function joinedBy(store: Store, campaignId: string, personId: string): Promise<Joined> {
  const [contestant, place] = await Promise.all([
    store.contestants.get(contestantId(campaignId, personId)),
    store.standings.get(standingId(campaignId, personId)),
  ])
  const ids = [contestant?.teamId ?? '', contestant?.districtId ?? ''].filter((id) => id !== '')
  const sides = ids.length > 0 ? await store.teams.find({ where: { _id: { in: ids } } }) : []
  return {
    contestant,
    team: sides.find(({ _id }) => _id === contestant?.teamId),
    district: sides.find(({ _id }) => _id === contestant?.districtId),
    hasPaper: place !== undefined && place.personId !== '',
  }
}

export const joinedView = ({ team, district, hasPaper }: Joined): OutputOf<typeof joinTeam> => ({
  team: team?.name ?? null,
  district: district?.name ?? null,
  fixed: hasPaper,
})

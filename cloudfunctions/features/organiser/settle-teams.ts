import type { Store } from '../../store/collections'
import type { TeamDoc } from '../../store/contest-documents'
import { findAll } from '../find-all'
import type { CampaignPlan } from './campaign-plan'
import { insertMissing } from './settle'

/**
 * Brings the teams and districts of a plan into the store. What they have reached stays, those that a file leaves out stay
 * too, and all are counted anew when another number of papers counts. Answers as `settle` does.
 */
export async function settleTeams(store: Store, { campaign, teams }: CampaignPlan): Promise<number | undefined> {
  const inserted = await insertMissing(store.teams, teams)
  if (inserted === undefined) return undefined
  const wanted = new Map(teams.map((team) => [team._id, team]))
  let changed = 0
  for (const before of await findAll(store.teams, { campaignId: campaign._id })) {
    const { name, sort, districtId, codeKey } = wanted.get(before._id) ?? before
    const bestOf = before.kind === 'team' ? campaign.contest.bestOf : campaign.contest.districtBestOf
    const after: TeamDoc = { ...before, name, sort, districtId, codeKey, bestOf }
    if (isSameTeam(before, after)) continue
    const change = { name, sort, districtId, codeKey, bestOf, counted: false }
    const stored = await store.teams.updateIf(before._id, { rev: before.rev }, change)
    if (stored === undefined || stored === 'conflict') return undefined
    changed++
  }
  return inserted + changed
}

const isSameTeam = (one: TeamDoc, other: TeamDoc) =>
  (['name', 'sort', 'districtId', 'codeKey', 'bestOf'] as const).every((field) => one[field] === other[field])

import type { RefusalDetail } from '#contract/endpoint'
import type { Store } from '../../store/collections'
import { findAll } from '../find-all'
import { codeOf } from '../standing/side'
import type { CampaignFile } from './campaign-file'
import type { CampaignPlan } from './campaign-plan'

const MOST_TEAMS = 300
const CODE_TAKEN = '每队的队伍码要不同，请换一个'

/** What makes no sense in the teams of a file. */
export const teamFaults = ({ teams }: CampaignFile['campaign']['contest']): RefusalDetail[] =>
  teams.flatMap((team, n) =>
    (['key', 'code'] as const).flatMap((field) => {
      const twice = teams.slice(0, n).some((other) => other[field].toUpperCase() === team[field].toUpperCase())
      const path = `campaign.contest.teams[${n}].${field}`
      return twice
        ? [{ path, message: `“${team[field]}”前面已经用过${field === 'code' ? `，${CODE_TAKEN}` : ''}` }]
        : []
    }),
  )

/** What of the teams of a plan does not go together with those that are there: a code is one team's for the whole campaign. */
export async function teamsPresentFaults(store: Store, { campaign, teams }: CampaignPlan): Promise<RefusalDetail[]> {
  const planned = teams.filter(({ kind }) => kind === 'team')
  const present = await findAll(store.teams, { campaignId: campaign._id, kind: 'team' as const })
  const faults = planned.flatMap((team, n) => {
    const holder = present.find(({ _id, codeKey }) => codeKey === team.codeKey && _id !== team._id)
    const path = `campaign.contest.teams[${n}].code`
    return holder ? [{ path, message: `“${codeOf(team)}”已经是“${holder.name}”的，${CODE_TAKEN}` }] : []
  })
  const all = new Set([...planned, ...present].map(({ _id }) => _id)).size
  const message = `和已有的队加起来 ${all} 个队，一次活动最多 ${MOST_TEAMS} 个`
  return all > MOST_TEAMS ? [...faults, { path: 'campaign.contest.teams', message }] : faults
}

import { DUTY_LABELS } from '#contract/duty'
import type { Store } from '../../store/collections'
import type { Invitation } from '../account/invitation'
import { findAll } from '../find-all'
import type { CampaignPlan } from './campaign-plan'
import type { StaffWish } from './workbook/staff-wishes'

/** So many more people than are in, or have a code that is still open, are wanted here. */
export interface StaffNeeded {
  /** What each of them is invited to. */
  readonly invitation: Omit<Invitation, 'createdBy'>
  /** In Chinese, such as 顾村社区服务中心 接待. */
  readonly whom: string
  readonly people: number
}

/** For whom a workbook asks codes. `joining`: how many become organisers by importing it. */
export async function staffNeeded(
  store: Store,
  plan: CampaignPlan,
  wishes: readonly StaffWish[],
  joining: number,
  now: number,
): Promise<StaffNeeded[]> {
  const present = await presentStaff(store, plan, now)
  for (let n = 0; n < joining; n++) present.push(scopeAndDuty(plan.campaign._id, 'organiser'))
  return wishes.flatMap((wish) => {
    const needed = neededFor(plan, wish)
    const { scopeId, role, duty } = needed.invitation
    const key = scopeAndDuty(scopeId, role === 'organiser' ? role : duty)
    let { people } = wish
    // Whoever is there already is one of those who are asked for; of two rows for the first.
    for (let at = present.indexOf(key); people > 0 && at >= 0; at = present.indexOf(key)) {
      present.splice(at, 1)
      people--
    }
    return people > 0 ? [{ ...needed, people }] : []
  })
}

const scopeAndDuty = (scopeId: string, duty: string) => `${scopeId} ${duty}`

/** Everybody who is in or has an open code, as what. */
async function presentStaff(store: Store, { campaign, labs }: CampaignPlan, now: number): Promise<string[]> {
  const scopeId = { in: [campaign._id, ...labs.map(({ _id }) => _id)] }
  const [organisers, staff, open] = await Promise.all([
    findAll(store.organisers, { campaignId: campaign._id }),
    findAll(store.staff, { labId: scopeId }),
    findAll(store.invitations, { scopeId, usedBy: '', expiresAt: { from: now + 1 } }),
  ])
  return [
    ...organisers.map(({ campaignId }) => scopeAndDuty(campaignId, 'organiser')),
    ...staff.map(({ labId, duty }) => scopeAndDuty(labId, duty)),
    ...open.map((code) => scopeAndDuty(code.scopeId, code.role === 'organiser' ? code.role : code.duty)),
  ]
}

function neededFor({ campaign, labs }: CampaignPlan, { role, labKey, people, kinds }: StaffWish): StaffNeeded {
  if (role === 'organiser')
    return {
      invitation: { role, scopeId: campaign._id, duty: 'admin', kinds: [] },
      whom: `${campaign.title} 组织者`,
      people,
    }
  const scopeId = `${campaign._id}.${labKey}`
  const name = labs.find(({ _id }) => _id === scopeId)?.name ?? labKey
  return { invitation: { role: 'staff', scopeId, duty: role, kinds }, whom: `${name} ${DUTY_LABELS[role]}`, people }
}

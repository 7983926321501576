import type { MemberRole } from '#contract/organiser'
import type { Store } from '../../store/collections'
import type { CampaignPlan } from './campaign-plan'
import type { StaffWish } from './workbook/staff-wishes'

/** So many more people than are in, or have a code that is still open, are wanted here. */
export interface StaffNeeded {
  readonly role: MemberRole
  readonly scopeId: string
  readonly scopeName: string
  readonly people: number
}

/** For whom a workbook asks codes. `joining`: who becomes an organiser by importing it. */
export async function staffNeeded(
  store: Store,
  plan: CampaignPlan,
  wishes: readonly StaffWish[],
  joining: number,
  now: number,
): Promise<StaffNeeded[]> {
  const campaignId = plan.campaign._id
  const scoped = wishes.map(({ role, labKey, people }) => {
    const scopeId = role === 'organiser' ? campaignId : `${campaignId}.${labKey}`
    const lab = plan.labs.find(({ _id }) => _id === scopeId)
    return { role, scopeId, scopeName: lab?.name ?? plan.campaign.title, people }
  })
  const scopeIds = scoped.map(({ scopeId }) => scopeId)
  const [organisers, staff, open] = await Promise.all([
    store.organisers.tally({ where: { campaignId: { in: scopeIds } }, by: ['campaignId'] }),
    store.staff.tally({ where: { labId: { in: scopeIds } }, by: ['labId'] }),
    store.invitations.tally({
      where: { scopeId: { in: scopeIds }, usedBy: '', expiresAt: { from: now + 1 } },
      by: ['scopeId'],
    }),
  ])
  return scoped
    .map((one) => {
      const inOrAsked = [
        organisers.find(({ campaignId: id }) => id === one.scopeId)?.count ?? 0,
        staff.find(({ labId }) => labId === one.scopeId)?.count ?? 0,
        open.find(({ scopeId }) => scopeId === one.scopeId)?.count ?? 0,
        one.role === 'organiser' ? joining : 0,
      ]
      return { ...one, people: one.people - inOrAsked.reduce((sum, count) => sum + count, 0) }
    })
    .filter(({ people }) => people > 0)
}

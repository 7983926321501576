import type { Member, MemberRole, ScopeOfMembers } from '#contract/organiser'
import { personTag } from '#contract/person-tag'
import type { OrganiserDoc } from '../../store/account-documents'
import type { CampaignDoc, StaffDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'

/** The organisers of a campaign, then its labs with those who work there; a lab without anybody is among them. */
export async function membersOf(store: Store, campaign: CampaignDoc, viewerId: string): Promise<ScopeOfMembers[]> {
  const labs = await findAll(store.labs, { campaignId: campaign._id })
  const scopeIds = [campaign._id, ...labs.map(({ _id }) => _id)]
  const [organisers, staff, invitations] = await Promise.all([
    findAll(store.organisers, { campaignId: campaign._id }),
    findAll(store.staff, { labId: { in: scopeIds } }),
    findAll(store.invitations, { scopeId: { in: scopeIds } }),
  ])
  const joinedAt = new Map(invitations.map(({ scopeId, usedBy, usedAt }) => [`${scopeId}:${usedBy}`, usedAt]))
  const memberOf = ({ _id, personId, memberKey, ...post }: StaffDoc | OrganiserDoc): Member => ({
    memberId: _id,
    tag: personTag(personId),
    joinedAt: joinedAt.get(memberKey) ?? null,
    isSelf: personId === viewerId,
    duty: 'duty' in post ? post.duty : null,
    kinds: 'kinds' in post ? [...post.kinds] : [],
  })
  const scope = (role: MemberRole, scopeId: string, name: string, members: readonly (StaffDoc | OrganiserDoc)[]) => ({
    role,
    scopeId,
    name,
    members: members.map(memberOf),
  })
  return [
    scope('organiser', campaign._id, campaign.title, organisers),
    ...labs.map(({ _id, name }) =>
      scope(
        'staff',
        _id,
        name,
        staff.filter(({ labId }) => labId === _id),
      ),
    ),
  ]
}

/** The person behind a membership of this very scope; undefined for any other. */
export async function memberIn(store: Store, role: MemberRole, scopeId: string, memberId: string) {
  if (role === 'organiser') {
    const organiser = await store.organisers.get(memberId)
    return organiser?.campaignId === scopeId ? organiser.personId : undefined
  }
  const member = await store.staff.get(memberId)
  return member?.labId === scopeId ? member.personId : undefined
}

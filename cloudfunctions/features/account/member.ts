import type { MemberRole } from '#contract/organiser'
import { hashId } from '../../kernel/ids'
import type { InvitationDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'

/** A role in one place: staff of a lab, or organiser of a campaign. */
export interface Scope {
  readonly role: MemberRole
  readonly scopeId: string
}

/** A role with what it makes of somebody at a lab. */
export type GivenRole = Scope & Pick<InvitationDoc, 'duty' | 'kinds'>

/** What people call the lab or the campaign; undefined when it does not exist. */
export const scopeName = async (store: Store, { role, scopeId }: Scope): Promise<string | undefined> =>
  role === 'staff' ? (await store.labs.get(scopeId))?.name : (await store.campaigns.get(scopeId))?.title

/** Gives somebody the role. Whoever works at the lab already has the duty that is given now from then on. */
export async function addMember(store: Store, role: GivenRole, personId: string): Promise<void> {
  const { scopeId, duty, kinds } = role
  const doc = { _id: hashId(role.role, scopeId, personId), rev: 1, memberKey: `${scopeId}:${personId}`, personId }
  if (role.role === 'organiser') await store.organisers.insert([{ ...doc, campaignId: scopeId }])
  else if ((await store.staff.insert([{ ...doc, labId: scopeId, duty, kinds }])) === 'conflict')
    for (const { _id } of await store.staff.find({ where: { memberKey: doc.memberKey } }))
      await store.staff.updateIf(_id, {}, { duty, kinds })
}

/** Ends the codes that somebody has used here before, so that none gives back an older duty. */
export async function endOtherCodes(store: Store, { _id: codeId, scopeId }: InvitationDoc, personId: string) {
  const used = await store.invitations.find({ where: { usedBy: personId, scopeId } })
  for (const { _id } of used) if (_id !== codeId) await store.invitations.updateIf(_id, {}, { expiresAt: 0 })
}

/** Takes the role away. Their codes first, or the person could use one again to come back. */
export async function dropMember(store: Store, { role, scopeId }: Scope, memberId: string, personId: string) {
  const used = await store.invitations.find({ where: { usedBy: personId, scopeId } })
  for (const { _id } of used) await store.invitations.updateIf(_id, {}, { expiresAt: 0 })
  await (role === 'staff' ? store.staff : store.organisers).removeIf(memberId, {})
}

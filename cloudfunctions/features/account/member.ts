import type { MemberRole } from '#contract/organiser'
import { hashId } from '../../kernel/ids'
import type { Store } from '../../store/collections'

/** A role in one place: staff of a lab, or organiser of a campaign. */
export interface Scope {
  readonly role: MemberRole
  readonly scopeId: string
}

/** What people call the lab or the campaign; undefined when it does not exist. */
export const scopeName = async (store: Store, { role, scopeId }: Scope): Promise<string | undefined> =>
  role === 'staff' ? (await store.labs.get(scopeId))?.name : (await store.campaigns.get(scopeId))?.title

/** Gives somebody the role. A conflict means that they have it already. */
export async function addMember(store: Store, { role, scopeId }: Scope, personId: string): Promise<void> {
  const doc = { _id: hashId(role, scopeId, personId), rev: 1, memberKey: `${scopeId}:${personId}`, personId }
  if (role === 'staff') await store.staff.insert([{ ...doc, labId: scopeId }])
  else await store.organisers.insert([{ ...doc, campaignId: scopeId }])
}

/** Takes the role away. Their codes first, or the person could use one again to come back. */
export async function dropMember(store: Store, { role, scopeId }: Scope, memberId: string, personId: string) {
  const used = await store.invitations.find({ where: { usedBy: personId, scopeId } })
  for (const { _id } of used) await store.invitations.updateIf(_id, {}, { expiresAt: 0 })
  await (role === 'staff' ? store.staff : store.organisers).removeIf(memberId, {})
}

import type { MemberRole } from '#contract/organiser'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { InvitationDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import { recordAccess } from '../audit/record-access'
import type { World } from '../world'
import { invitationId } from './invitation'
import { addMember, endOtherCodes, scopeName } from './member'

export interface Joined {
  readonly role: MemberRole
  readonly scopeId: string
  readonly scopeName: string
}

/**
 * Uses a code. It is marked first and the role given after, so that two who hold one code do not both get in; whoever
 * was cut off in between sends it again and gets the rest. Being a member already is as good as becoming one.
 */
export async function joinBy(
  world: World,
  code: string,
  personId: string,
  now: number,
): Promise<Outcome<Joined, 'code-not-valid'>> {
  const { store } = world
  const invitation = await store.invitations.get(invitationId(code))
  const name = invitation && (await scopeName(store, invitation))
  if (!invitation || name === undefined || now >= invitation.expiresAt) return refuse('code-not-valid')
  if (!(await markUsed(store, invitation, personId, now))) return refuse('code-not-valid')
  const { role, scopeId, duty } = invitation
  await recordAccess(
    world,
    { act: 'member.join', by: personId, subject: scopeId, detail: { role, ...(role === 'staff' && { duty }) } },
    now,
  )
  await endOtherCodes(store, invitation, personId)
  await addMember(store, invitation, personId)
  return done({ role, scopeId, scopeName: name })
}

async function markUsed({ invitations }: Store, { _id, usedBy }: InvitationDoc, personId: string, now: number) {
  if (usedBy === personId) return true
  const used = await invitations.updateIf(_id, { usedBy: '' }, { usedBy: personId, usedAt: now })
  // Somebody else may have been quicker, or the same person on another device.
  return used && used !== 'conflict' ? true : (await invitations.get(_id))?.usedBy === personId
}

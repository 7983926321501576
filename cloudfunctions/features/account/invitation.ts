import type { Duty } from '#contract/duty'
import type { InstrumentKind } from '#contract/instrument-kind'
import type { MemberRole } from '#contract/organiser'
import { hashId } from '../../kernel/ids'
import { DAY } from '../../kernel/time'
import type { Store } from '../../store/collections'

const VALID = 7 * DAY

// Crockford's base 32 as people write it; ten of them are 50 bits, which nobody guesses in seven days.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

export interface Invitation {
  readonly role: MemberRole
  /** The lab or the campaign. */
  readonly scopeId: string
  readonly duty: Duty
  readonly kinds: readonly InstrumentKind[]
  readonly createdBy: string
}

/** Makes a code that lets one person in. It is not kept: only its hash is. */
export async function makeInvitation(
  store: Store,
  invitation: Invitation,
  now: number,
  randomBelow: (below: number) => number,
): Promise<{ readonly code: string; readonly expiresAt: number }> {
  const code = Array.from({ length: LENGTH }, () => ALPHABET[randomBelow(ALPHABET.length)]).join('')
  const expiresAt = now + VALID
  const doc = { _id: invitationId(code), rev: 1, ...invitation, createdAt: now, expiresAt }
  if ((await store.invitations.insert([{ ...doc, usedBy: '', usedAt: 0 }])) === 'conflict')
    throw new Error('The same code came twice: chance is not what it should be')
  return { code: `${code.slice(0, 5)}-${code.slice(5)}`, expiresAt }
}

/** The invitation of a code as somebody types it: in any case, with any gaps, with an O for the 0 and an I or L for the 1. */
export function invitationId(typed: string): string {
  const bare = typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '')
  return hashId('invitation', bare.replaceAll('O', '0').replace(/[IL]/g, '1'))
}

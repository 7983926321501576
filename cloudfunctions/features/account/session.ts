import type { Session } from '#contract/sign-in'
import { hashId } from '../../kernel/ids'
import { randomSecret } from '../../kernel/random-text'
import type { Store } from '../../store/collections'
import type { World } from '../world'
import type { Tokens } from './signing-in'

/** Under which a refresh token is kept: the token itself is never stored. */
export const sessionId = (refresh: string) => hashId('refresh token', refresh)

/** The first session of a family, which is named after it. All of a family run out together. */
export async function beginSession(
  { store, randomBelow }: World,
  tokens: Tokens,
  begun: { readonly personId: string; readonly forMs: number; readonly now: number },
): Promise<Session> {
  const { personId, forMs, now } = begun
  const refresh = randomSecret(randomBelow)
  const _id = sessionId(refresh)
  const expiresAt = now + forMs
  await store.sessions.insert([{ _id, rev: 1, family: _id, personId, issuedAt: now, expiresAt, status: 'live' }])
  return pairOf(tokens, { personId, expiresAt }, refresh, now)
}

/** The pair that a device keeps. */
export async function pairOf(
  tokens: Tokens,
  { personId, expiresAt }: { readonly personId: string; readonly expiresAt: number },
  refresh: string,
  now: number,
): Promise<Session> {
  const { token, until } = await tokens.access(personId, now, expiresAt)
  return { access: token, refresh, until, now }
}

/** One write ends a whole family, because every member asks the first one. */
export const endFamily = (store: Store, family: string) => store.sessions.updateIf(family, {}, { status: 'ended' })

/** A family whose first session is gone has run out. */
export async function hasEnded(store: Store, family: string): Promise<boolean> {
  const first = await store.sessions.get(family)
  return first === undefined || first.status === 'ended'
}

import type { Session } from '#contract/sign-in'
import { hashId } from '../../kernel/ids'
import { randomSecret } from '../../kernel/random-text'
import { DAY, MINUTE } from '../../kernel/time'
import type { SessionDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import type { World } from '../world'
import type { Tokens } from './signing-in'

// Twelve hours: a day at the counter. A PC that others use as well is signed out by night.
export const BROWSER_SIGNED_IN_MS = 12 * 60 * MINUTE
// The screen of a waiting room is nobody's desk: it goes on while it asks, for a campaign's long weekend.
const SCREEN_AT_MOST_MS = 3 * DAY

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

/**
 * Until when a session lasts that a call board goes on using: twelve hours from now, three days from its sign-in at most, and
 * never less than it has. The whole family lasts as long, because every member asks the first one.
 */
export async function prolonged({ sessions }: Pick<Store, 'sessions'>, own: SessionDoc, now: number): Promise<number> {
  const first = await sessions.get(own.family)
  if (!first || first.status === 'ended') return own.expiresAt
  const until = Math.min(now + BROWSER_SIGNED_IN_MS, first.issuedAt + SCREEN_AT_MOST_MS)
  if (until <= own.expiresAt) return own.expiresAt
  await sessions.updateIf(first._id, { rev: first.rev }, { expiresAt: until })
  return until
}

/** One write ends a whole family, because every member asks the first one. */
export const endFamily = (store: Store, family: string) => store.sessions.updateIf(family, {}, { status: 'ended' })

/** A family whose first session is gone has run out. */
export async function hasEnded(store: Store, family: string): Promise<boolean> {
  const first = await store.sessions.get(family)
  return first === undefined || first.status === 'ended'
}

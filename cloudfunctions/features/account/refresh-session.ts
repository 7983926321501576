import type { ParsedInputOf } from '#contract/endpoint'
import type { refreshSession as declared, Session } from '#contract/sign-in'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { SessionDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import type { World } from '../world'
import { endFamily, hasEnded, pairOf, prolonged, sessionId } from './session'

// As long as a client goes on asking after an answer was lost.
const ANSWER_LOST_MS = 30_000

/**
 * Exchanges a refresh token for the next pair. A token that was exchanged before was stolen, by whoever comes second,
 * and its whole family ends; unless its answer may just have been lost. Then the same successor is given out again: it
 * is worked out from the token, so there is never a second line of tokens that could live on unnoticed.
 */
export async function refreshSession(
  { store, signingIn }: World,
  { refresh, onScreen = false }: ParsedInputOf<typeof declared>,
  now: number,
): Promise<Outcome<Session, 'not-found' | 'signed-out'>> {
  if (!signingIn) return refuse('not-found')
  const { tokens } = signingIn
  const own = await store.sessions.get(sessionId(refresh))
  if (!own || own.status === 'ended' || own.expiresAt <= now) return refuse('signed-out')
  const next = tokens.successorOf(refresh)
  const lasting = onScreen ? { ...own, expiresAt: await prolonged(store, own, now) } : own
  const isFirst = await succeed(store, lasting, sessionId(next), now)
  if (!isFirst && !(await wasAnswerLost(store, sessionId(next), now))) {
    await endFamily(store, own.family)
    return refuse('signed-out')
  }
  if (await hasEnded(store, own.family)) return refuse('signed-out')
  return done(await pairOf(tokens, lasting, next, now))
}

/** Inserts the successor; true for the one request that did. */
async function succeed(store: Store, own: SessionDoc, next: string, now: number): Promise<boolean> {
  if (own.status !== 'live') return false
  const inserted = await store.sessions.insert([{ ...own, _id: next, rev: 1, issuedAt: now }])
  if (inserted === 'conflict') return false
  await store.sessions.updateIf(own._id, { status: 'live' }, { status: 'used' })
  return true
}

async function wasAnswerLost(store: Store, next: string, now: number): Promise<boolean> {
  const successor = await store.sessions.get(next)
  return successor?.status === 'live' && now < successor.issuedAt + ANSWER_LOST_MS
}

/** Ends all that came from the sign-in of this token. A token that nobody knows is signed out already. */
export async function signOutBy(store: Store, refresh: string): Promise<void> {
  const own = await store.sessions.get(sessionId(refresh))
  if (own) await endFamily(store, own.family)
}

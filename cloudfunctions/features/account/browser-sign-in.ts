import type { enterBrowser, lookAtBrowser, openBrowser } from '#contract/browser-sign-in'
import type { OutputOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { randomDigits, randomSecret } from '../../kernel/random-text'
import { MINUTE } from '../../kernel/time'
import type { BrowserSignInDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import { pseudonymOf } from '../audit/chain'
import { recordAccess } from '../audit/record-access'
import type { World } from '../world'
import { postsOf } from './posts-of'
import { BROWSER_SIGNED_IN_MS, beginSession } from './session'

const WAITS_MS = 2 * MINUTE
// A thousand million: who guesses one of a hundred that wait needs ten million tries in two minutes, and gains a stranger's wait.
const CODE_DIGITS = 9
const TRIES = 5

const browserId = (secret: string) => hashId('browser', secret)
export const codeKeyOf = (code: string) => hashId('browser code', code)

/** A browser begins to wait. */
export async function letBrowserWait(
  { store, randomBelow, signingIn }: World,
  now: number,
): Promise<Outcome<OutputOf<typeof openBrowser>, 'not-found' | 'unavailable'>> {
  if (!signingIn) return refuse('not-found')
  for (let tries = 0; tries < TRIES; tries++) {
    const [secret, code] = [randomSecret(randomBelow), randomDigits(CODE_DIGITS, randomBelow)]
    const waiting = { status: 'waiting', personId: '', expiresAt: now + WAITS_MS } as const
    const inserted = await store.browserSignIns.insert([
      { _id: browserId(secret), rev: 1, codeKey: codeKeyOf(code), ...waiting },
    ])
    if (inserted === 'inserted') return done({ secret, code, until: waiting.expiresAt, now })
  }
  return refuse('unavailable')
}

/** The browser that waits under this code, for somebody who may let it in. */
export async function findBrowser(
  { store }: World,
  { code, personId, now }: { readonly code: string; readonly personId: string; readonly now: number },
): Promise<Outcome<OutputOf<typeof lookAtBrowser>, 'forbidden' | 'browser-gone'>> {
  if (!(await mayUseBrowser(store, personId))) return refuse('forbidden')
  const browser = await waitingUnder(store, code, now)
  if (!browser) return refuse('browser-gone')
  return done({ code, askedAt: browser.expiresAt - WAITS_MS, until: browser.expiresAt, now })
}

/** Lets it in as this person; of two who try, one does. */
export async function letBrowserIn(
  world: World,
  { code, personId, now }: { readonly code: string; readonly personId: string; readonly now: number },
): Promise<Outcome<{ signedInUntil: number }, 'forbidden' | 'browser-gone'>> {
  const { store } = world
  if (!(await mayUseBrowser(store, personId))) return refuse('forbidden')
  const browser = await waitingUnder(store, code, now)
  if (!browser) return refuse('browser-gone')
  await recordAccess(world, { act: 'browser.approve', by: personId, subject: pseudonymOf(personId) }, now)
  const change = { status: 'approved', personId, codeKey: `void:${browser._id}` } as const
  const approved = await store.browserSignIns.updateIf(browser._id, { status: 'waiting' }, change)
  if (!approved || approved === 'conflict') return refuse('browser-gone')
  return done({ signedInUntil: now + BROWSER_SIGNED_IN_MS })
}

/** The browser itself asks: nothing yet, or its session, once. */
export async function takeBrowserSession(
  world: World,
  secret: string,
  now: number,
): Promise<Outcome<OutputOf<typeof enterBrowser>, 'not-found' | 'browser-gone'>> {
  const { store, signingIn } = world
  if (!signingIn) return refuse('not-found')
  const browser = await store.browserSignIns.get(browserId(secret))
  if (!browser || browser.expiresAt <= now) return refuse('browser-gone')
  if (browser.status === 'waiting') return done({ session: null })
  const taken = await store.browserSignIns.updateIf(browser._id, { status: 'approved' }, { status: 'taken' })
  if (!taken || taken === 'conflict') return refuse('browser-gone')
  const begun = { personId: taken.personId, forMs: BROWSER_SIGNED_IN_MS, now }
  return done({ session: await beginSession(world, signingIn.tokens, begun) })
}

async function waitingUnder(store: Store, code: string, now: number): Promise<BrowserSignInDoc | undefined> {
  const [browser] = await store.browserSignIns.find({
    where: { codeKey: codeKeyOf(code), status: 'waiting' },
    limit: 1,
  })
  return browser && browser.expiresAt > now ? browser : undefined
}

/** The desk and the organisers' pages are all that a PC is for; a resident's phone needs none of it. */
async function mayUseBrowser(store: Store, personId: string): Promise<boolean> {
  if ((await postsOf(store, personId)).length > 0) return true
  return (await store.organisers.find({ where: { personId }, limit: 1 })).length > 0
}

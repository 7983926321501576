import Taro from '@tarojs/taro'
import { whoAmI } from '#contract/account'
import * as signing from '#contract/sign-in'
import { ask, type WhyNot } from './ask'
import { demoIdentity } from './demo-identity'
import { isAway } from './is-away'
import { serverNow } from './server-clock'
import { session } from './session'

let onScreen = false

/** While a call board is open, what it renews lasts longer than a counter's day. */
export const asScreen = (on: boolean) => {
  onScreen = on
}

let underway: Promise<WhyNot | undefined> | undefined

/**
 * Makes the device somebody: renews its session, or signs in with WeChat, or takes on the first identity that a demo
 * offers. In WeChat's cloud it is somebody already.
 */
export function signIn(): Promise<WhyNot | undefined> {
  underway ??= becomeSomebody().finally(() => {
    underway = undefined
  })
  return underway
}

let introduction: Promise<WhyNot | undefined> | undefined

/**
 * Before the first call of a new device, which would only be refused: that costs time, and stands in a browser's console
 * as a fault. Done once; what failed for now is tried again with the next call.
 */
export function introduceOnce(): Promise<WhyNot | undefined> {
  const known = CLOUD_ENV !== '' || session.read() !== undefined || demoIdentity.read() !== ''
  introduction ??= (known ? Promise.resolve(undefined) : signIn()).then((whyNot) => {
    if (whyNot) introduction = undefined
    return whyNot
  })
  return introduction
}

// A call may wait for its answer this long.
const EARLY_MS = 30_000

export function runsOutSoon(): boolean {
  const kept = session.read()
  return kept !== undefined && kept.until - EARLY_MS <= serverNow()
}

async function becomeSomebody(): Promise<WhyNot | undefined> {
  if (CLOUD_ENV !== '') return undefined
  const kept = session.read()
  // Another window may have signed in since this one was signed out.
  if (!kept && session.readAgain()) return undefined
  if (kept) {
    const refusal = await renew(kept)
    if (refusal !== 'signed-out') return refusal
  }
  if (process.env.TARO_ENV === 'weapp') {
    const refusal = await signInWithWechat()
    if (refusal !== 'not-found') return refusal
  }
  return takeOfferedIdentity()
}

/** Undefined when that went well; 'signed-out' when it has to be begun anew. */
async function renew(before: { readonly refresh: string }): Promise<WhyNot | 'signed-out' | undefined> {
  const kept = session.readAgain()
  if (!kept) return 'signed-out'
  if (kept.refresh !== before.refresh) return undefined
  const answer = await ask(signing.refreshSession, { refresh: kept.refresh, ...(onScreen && { onScreen }) })
  if (answer.ok) {
    session.write(answer.value)
    return undefined
  }
  if (isAway(answer.refusal)) return answer.refusal
  session.forget()
  return 'signed-out'
}

/** 'not-found' where the server knows no sign-in, which is the demo. */
async function signInWithWechat(): Promise<WhyNot | 'not-found' | undefined> {
  const code = await Taro.login({ timeout: 10_000 }).then(
    (told) => told.code,
    () => '',
  )
  if (code === '') return 'not-found'
  const answer = await ask(signing.signIn, { code })
  if (answer.ok) {
    session.write(answer.value)
    return undefined
  }
  if (answer.refusal === 'not-found' || isAway(answer.refusal)) return answer.refusal
  return 'sign-in-refused'
}

async function takeOfferedIdentity(): Promise<undefined> {
  const answer = await ask(whoAmI, {})
  if (!answer.ok) return
  const offered = answer.value.demoIdentities
  const first = offered[0]
  if (first && !offered.some(({ id }) => id === demoIdentity.read())) demoIdentity.write(first.id)
}

import Taro from '@tarojs/taro'
import { whoAmI } from '#contract/account'
import * as signing from '#contract/sign-in'
import { ask } from './ask'
import { demoIdentity } from './demo-identity'
import { serverNow } from './server-clock'
import { session } from './session'

let underway: Promise<void> | undefined

/**
 * Makes the device somebody: renews its session, or signs in with WeChat, or takes on the first identity that a demo
 * offers. In WeChat's cloud it is somebody already.
 */
export function signIn(): Promise<void> {
  underway ??= becomeSomebody().finally(() => {
    underway = undefined
  })
  return underway
}

let introduction: Promise<unknown> | undefined

/** Before the first call of a new device: a refused call costs time, and stands in a browser's console as a fault. */
export function introduceOnce(): Promise<unknown> {
  const known = CLOUD_ENV !== '' || session.read() !== undefined || demoIdentity.read() !== ''
  introduction ??= known ? Promise.resolve() : signIn()
  return introduction
}

// A call may wait for its answer this long.
const EARLY_MS = 30_000

export function runsOutSoon(): boolean {
  const kept = session.read()
  return kept !== undefined && kept.until - EARLY_MS <= serverNow()
}

async function becomeSomebody() {
  if (CLOUD_ENV !== '') return
  if (await renew()) return
  if (process.env.TARO_ENV === 'weapp' && (await signInWithWechat())) return
  await takeOfferedIdentity()
}

/** True when nothing else should be tried: renewed, or the server could not be asked. */
async function renew(): Promise<boolean> {
  const before = session.read()
  if (!before) return false
  const kept = session.readAgain()
  if (!kept) return false
  if (kept.refresh !== before.refresh) return true
  const answer = await ask(signing.refreshSession, { refresh: kept.refresh })
  if (answer.ok) session.write(answer.value)
  else if (answer.refusal === 'signed-out' || answer.refusal === 'not-found') session.forget()
  return session.read() !== undefined
}

/** True when nothing else should be tried; false where the server knows no sign-in, which is the demo. */
async function signInWithWechat(): Promise<boolean> {
  const code = await Taro.login().then(
    (told) => told.code,
    () => '',
  )
  if (code === '') return false
  const answer = await ask(signing.signIn, { code })
  if (answer.ok) session.write(answer.value)
  return answer.ok || answer.refusal !== 'not-found'
}

async function takeOfferedIdentity() {
  const answer = await ask(whoAmI, {})
  if (!answer.ok) return
  const offered = answer.value.demoIdentities
  const first = offered[0]
  if (first && !offered.some(({ id }) => id === demoIdentity.read())) demoIdentity.write(first.id)
}

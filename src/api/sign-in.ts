import { whoAmI } from '#contract/account'
import { demoIdentity } from './demo-identity'
import { readEnvelope } from './envelope'
import { send } from './transport'

let underway: Promise<boolean> | undefined

/** Takes on the first identity that the demo offers. True when asking again may now be answered. */
export function signIn(): Promise<boolean> {
  underway ??= takeOfferedIdentity().finally(() => {
    underway = undefined
  })
  return underway
}

let introduction: Promise<unknown> | undefined

/** Before the first call of a new browser: a refused call would stand in its console as a fault. */
export function introduceOnce(): Promise<unknown> {
  const known = process.env.TARO_ENV === 'weapp' || demoIdentity.read() !== ''
  introduction ??= known ? Promise.resolve() : signIn().catch(() => undefined)
  return introduction
}

async function takeOfferedIdentity() {
  const answer = readEnvelope(whoAmI, await send(whoAmI.name, {}))
  if (!answer.ok) return false
  const offered = answer.value.demoIdentities
  const first = offered[0]
  if (!first || offered.some(({ id }) => id === demoIdentity.read())) return false
  demoIdentity.write(first.id)
  return true
}

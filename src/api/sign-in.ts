import { whoAmI } from '#contract/account'
import { demoIdentity } from './demo-identity'
import { readEnvelope } from './envelope'
import { send } from './transport'

let underway: Promise<void> | undefined

/** Takes on the first identity that the demo offers, if it offers any and none of them is taken on. */
export function signIn(): Promise<void> {
  underway ??= takeOfferedIdentity().finally(() => {
    underway = undefined
  })
  return underway
}

let introduction: Promise<unknown> | undefined

/** Before the first call of a new browser: a refused call would stand in its console as a fault. */
export function introduceOnce(): Promise<unknown> {
  const known = process.env.TARO_ENV === 'weapp' || demoIdentity.read() !== ''
  introduction ??= known ? Promise.resolve() : signIn()
  return introduction
}

async function takeOfferedIdentity() {
  const received = await send(whoAmI.name, {}).catch(() => undefined)
  const answer = readEnvelope(whoAmI, received)
  if (!answer.ok) return
  const offered = answer.value.demoIdentities
  const first = offered[0]
  if (first && !offered.some(({ id }) => id === demoIdentity.read())) demoIdentity.write(first.id)
}

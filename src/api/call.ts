import type { Answer, Endpoint, InputOf } from '#contract/endpoint'
import { demoIdentity } from './demo-identity'
import { readEnvelope } from './envelope'
import { heardFromServer } from './server-clock'
import { introduceOnce, signIn } from './sign-in'
import { send } from './transport'

/** The server's answer, or that there was none. */
export type Answered<E extends Endpoint> =
  | Answer<E>
  | { readonly ok: false; readonly refusal: 'offline'; readonly detail?: never }

const OFFLINE = { ok: false, refusal: 'offline' } as const
const BREATH_MS = 600

/** Asks the server. No network is an answer too. */
export async function call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<Answered<E>> {
  await introduceOnce()
  const asWhom = demoIdentity.read()
  let answer = await ask(endpoint, input)
  if (!answer.ok && answer.refusal === 'signed-out') {
    await signIn()
    if (demoIdentity.read() !== asWhom) answer = await ask(endpoint, input)
  }
  // Every call of the contract is safe to repeat, so a server that was busy for a moment is asked once more.
  if (!answer.ok && answer.refusal === 'unavailable') {
    await new Promise((done) => setTimeout(done, BREATH_MS * (0.5 + Math.random())))
    answer = await ask(endpoint, input)
  }
  return answer
}

async function ask<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<Answered<E>> {
  let received: unknown
  try {
    received = await send(endpoint.name, input)
  } catch {
    return OFFLINE
  }
  const answer = readEnvelope(endpoint, received)
  if (answer.ok) heardFromServer(answer.value)
  return answer
}

import type { Endpoint, InputOf } from '#contract/endpoint'
import { type Answered, ask } from './ask'
import { authorization } from './authorization'
import { introduceOnce, runsOutSoon, signIn } from './sign-in'

const BREATH_MS = 600

/** Asks the server. No network is an answer too. */
export async function call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<Answered<E>> {
  const stranger = await introduceOnce()
  if (stranger) return { ok: false, refusal: stranger }
  if (runsOutSoon()) await signIn()
  const asWhom = authorization()
  let answer = await ask(endpoint, input)
  if (!answer.ok && answer.refusal === 'signed-out') {
    const whyNot = authorization() === asWhom ? await signIn() : undefined
    if (whyNot) return { ok: false, refusal: whyNot }
    if (authorization() !== asWhom) answer = await ask(endpoint, input)
  }
  // Every call of the contract is safe to repeat, so a server that was busy for a moment is asked once more.
  if (!answer.ok && answer.refusal === 'unavailable') {
    await new Promise((done) => setTimeout(done, BREATH_MS * (0.5 + Math.random())))
    answer = await ask(endpoint, input)
  }
  return answer
}

import type { Answer, Endpoint, InputOf } from '#contract/endpoint'
import { readEnvelope } from './envelope'
import { heardFromServer } from './server-clock'
import { send } from './transport'

/**
 * Why a call did not even get as far as its own answer: no network, nobody could sign in who would be answered, or the
 * answer is one that only another version of the program understands.
 */
export type WhyNot = 'offline' | 'outdated' | 'unavailable' | 'too-many' | 'sign-in-refused'

export type Answered<E extends Endpoint> =
  | Answer<E>
  | { readonly ok: false; readonly refusal: WhyNot; readonly detail?: never }

const OFFLINE = { ok: false, refusal: 'offline' } as const

/** Asks the server once, as whoever the device is now. Pages use `call`. */
export async function ask<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<Answered<E>> {
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

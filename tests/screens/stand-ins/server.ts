// A server made of answers: each call of the contract is answered by the function given for its name.
import type { Endpoint, OutputOf } from '#contract/endpoint'
import type { Refusal } from '#contract/refusal'
import { httpTransport } from '../../../src/api/http-transport'
import { connect } from '../../../src/api/transport'
import Taro from './taro'

type Given = (input: unknown) => unknown
const answers = new Map<string, Given>()

export const OFFLINE = Symbol('offline')
export const refused = (refusal: Refusal, message?: string) => ({
  ok: false,
  refusal,
  ...(message && { detail: { path: '', message } }),
})

/** From now on this call is answered so; what the function returns is checked against the contract by the type. */
export function answering<E extends Endpoint>(
  { name }: E,
  answer: (input: unknown) => OutputOf<E> | ReturnType<typeof refused> | typeof OFFLINE | Promise<OutputOf<E>>,
) {
  connect(httpTransport)
  answers.set(name, answer)
  Taro.request.mockImplementation(async ({ url, data }) => {
    const given = await answers.get(url.replace('/api/', ''))?.(data)
    if (given === OFFLINE) throw new Error('request:fail')
    if (given === undefined) return { data: refused('unavailable') }
    const isRefusal = typeof given === 'object' && given !== null && 'refusal' in given
    return { data: isRefusal ? given : { ok: true, value: given } }
  })
}

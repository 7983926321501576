import * as v from 'valibot'
import type { Answer, Endpoint } from '#contract/endpoint'
import { COMMON_REFUSALS, REFUSALS } from '#contract/refusal'

const Envelope = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({
    ok: v.literal(false),
    refusal: v.picklist(REFUSALS),
    detail: v.exactOptional(v.object({ path: v.string(), message: v.string() })),
  }),
])

/** The server's answer as the contract promises it; whatever breaks the promise counts as 'unavailable'. */
export function readEnvelope<E extends Endpoint>(endpoint: E, received: unknown): Answer<E> {
  const envelope = v.safeParse(Envelope, received)
  if (!envelope.success) return { ok: false, refusal: 'unavailable' }
  if (!envelope.output.ok) {
    const { refusal, detail } = envelope.output
    const promised = [...COMMON_REFUSALS, ...endpoint.refusals].find((known) => known === refusal)
    return { ok: false, refusal: promised ?? 'unavailable', ...(detail && { detail }) }
  }
  const value = v.safeParse(endpoint.output, envelope.output.value)
  return value.success ? { ok: true, value: value.output } : { ok: false, refusal: 'unavailable' }
}

import * as v from 'valibot'
import type { Answer, Endpoint } from '#contract/endpoint'
import { COMMON_REFUSALS } from '#contract/refusal'

const Envelope = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({
    ok: v.literal(false),
    refusal: v.string(),
    detail: v.exactOptional(v.object({ path: v.string(), message: v.string() })),
  }),
])

const OUTDATED = { ok: false, refusal: 'outdated' } as const

/**
 * The server's answer as the contract promises it. What is no answer of ours counts as 'unavailable'; an answer in other
 * words than this version knows, as 'outdated'.
 */
export function readEnvelope<E extends Endpoint>(endpoint: E, received: unknown): Answer<E> | typeof OUTDATED {
  const envelope = v.safeParse(Envelope, received)
  if (!envelope.success) return { ok: false, refusal: 'unavailable' }
  if (!envelope.output.ok) {
    const { refusal, detail } = envelope.output
    const promised = [...COMMON_REFUSALS, ...endpoint.refusals].find((known) => known === refusal)
    return promised ? { ok: false, refusal: promised, ...(detail && { detail }) } : OUTDATED
  }
  const value = readValue(endpoint, envelope.output.value)
  return value.success ? { ok: true, value: value.output } : OUTDATED
}

// More new fields than so many in one object are no update of this contract.
const MOST_NEW = 20

/** Every phone is older than its server for some days: what a newer server tells besides is taken out. */
function readValue<E extends Endpoint>({ output }: E, value: unknown): v.SafeParseResult<E['output']> {
  // The schema names one unknown key of an object at a time.
  for (let times = 0; ; times++) {
    const read = v.safeParse(output, value)
    const unknown = (read.issues ?? []).flatMap(unknownKey)
    if (unknown.length === 0 || times === MOST_NEW) return read
    for (const { input, key } of unknown) Reflect.deleteProperty(input, key)
  }
}

function unknownKey({ type, expected, path }: v.BaseIssue<unknown>) {
  const at = path?.at(-1)
  return type === 'strict_object' && expected === 'never' && at?.type === 'object' ? [at] : []
}

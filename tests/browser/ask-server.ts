import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint'

/** One call to a running demo as one of its people; throws what was refused. */
export async function ask<E extends Endpoint>(
  address: string,
  identity: string,
  endpoint: E,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  const response = await fetch(`${address}/api/${endpoint.name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Demo ${identity}` },
    body: JSON.stringify(input),
  })
  const answer = (await response.json()) as { ok: boolean; value: OutputOf<E> }
  if (!answer.ok) throw new Error(`${endpoint.name}: ${JSON.stringify(answer)}`)
  return answer.value
}

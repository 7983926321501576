import * as v from 'valibot'

/** What came back from WeChat over HTTPS. `sent`: it may have arrived there, so it may have taken effect. */
export type Heard =
  | { readonly said: 'json'; readonly body: Readonly<Record<string, unknown>>; readonly code: number }
  | { readonly said: 'picture'; readonly bytes: Uint8Array }
  | { readonly said: 'nothing'; readonly sent: boolean }

// Valibot takes an array for an object.
const Body = v.pipe(
  v.unknown(),
  v.check((body) => !Array.isArray(body)),
  v.looseObject({ errcode: v.optional(v.number(), 0) }),
)

// The connection never came about, so nothing can have happened at the other end.
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

/** Asks once and waits no longer than that. Never throws: a status, a page or half an answer count as nothing. */
export async function hear(url: string, init: RequestInit, patienceMs: number): Promise<Heard> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs), redirect: 'error' })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (!response.ok) return { said: 'nothing', sent: true }
    if (response.headers.get('content-type')?.startsWith('image/')) return { said: 'picture', bytes }
    // WeChat calls its JSON text/plain, so the text itself is looked at.
    const body = v.parse(Body, JSON.parse(new TextDecoder().decode(bytes)))
    return { said: 'json', body, code: body.errcode }
  } catch (fault) {
    return { said: 'nothing', sent: !NEVER_SENT.includes(reasonOf(fault)) }
  }
}

const reasonOf = (fault: unknown): string => {
  const { cause } = Object(fault) as { cause?: unknown }
  return String((Object(cause) as { code?: unknown }).code)
}

import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

// Long enough for anybody's trace id, and nothing that could break a line of the log or a header.
const SAFE = /^[\w.-]{8,64}$/

/** The id under which a request is found in all logs: the proxy's where that is harmless, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && SAFE.test(given) ? given : randomUUID()
}

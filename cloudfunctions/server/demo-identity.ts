import type { FastifyRequest } from 'fastify'
import { DEMO_IDENTITIES } from '../demo/identities'

const KNOWN = new Set(DEMO_IDENTITIES.map(({ id }) => id))

/** `authorization: Demo <id>` for the identities of the demo, and nobody else. Wired only by the demo server. */
export async function identifyDemo(request: FastifyRequest): Promise<string | undefined> {
  const [scheme, id] = (request.headers.authorization ?? '').split(' ')
  return scheme === 'Demo' && id !== undefined && KNOWN.has(id) ? id : undefined
}
